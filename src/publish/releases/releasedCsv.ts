import { serialiseCsv } from '../../format/csv.ts';
import { RELEASED_COLUMNS, type ReleasedFigure } from '../../model/ReleasedFigure.ts';
import { figureRecord } from '../files/figureRecord.ts';

/** Release and address are not among the columns kept. */
const NOWHERE = {
  release: { number: '0000.0', date: '0000-01-01' },
  site: new URL('http://localhost'),
};

/** Figures as `data/releases/<number>.csv` keeps them, for `readReleasedFigures` to read. */
export function releasedCsv(figures: readonly ReleasedFigure[]): string {
  return serialiseCsv(
    figures.map((figure) => figureRecord(figure, NOWHERE)),
    RELEASED_COLUMNS,
  );
}
