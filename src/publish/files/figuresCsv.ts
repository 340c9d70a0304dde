import { serialiseCsv } from '../../format/csv.ts';
import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';
import { FIGURE_COLUMNS, type FileOrigin, figureRecord } from './figureRecord.ts';

/** Figures as CSV: UTF-8, LF, one row a figure in the order given, the columns of the public contract. */
export function figuresCsv(figures: readonly ReleasedFigure[], fileOrigin: FileOrigin): string {
  return serialiseCsv(
    figures.map((figure) => figureRecord(figure, fileOrigin)),
    FIGURE_COLUMNS,
  );
}
