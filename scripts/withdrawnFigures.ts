import { formatNumber } from '../src/format/number.ts';
import { periodLabel } from '../src/format/period.ts';
import { plural } from '../src/format/words.ts';
import { buildFigures } from '../src/indicators/buildFigures.ts';
import { finishFigures } from '../src/indicators/finishFigures.ts';
import { INDICATORS } from '../src/indicators/registry.ts';
import { spendDrafts } from '../src/indicators/spend/spendIndicators.ts';
import type { Figure } from '../src/model/Figure.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readMoneyTables } from '../src/tables/readMoneyTables.ts';
import { readPlaces } from '../src/tables/readPlaces.ts';
import { readTables } from '../src/tables/readTables.ts';

/**
 * The figures that stand in the data folder `before` and are not made from `after`, a line for each measure of a
 * place, e.g. "“Council spending” of Preston: 84 figures, 2019-20 to December 2025". A place whose figures cannot be worked out
 * from either has none to withdraw: where tables are imported one after another, the last one's check tells.
 */
export function withdrawnFigures(
  before: string,
  after: string,
  only: string | undefined,
  figuresOf: (dataDir: string, code: string) => readonly Figure[] = allFigures,
): readonly string[] {
  return readPlaces(before, only).flatMap(({ code, name }) => {
    const [old, now] = [withValues(before, code, figuresOf), withValues(after, code, figuresOf)];
    if (old === null || now === null) return [];
    const gone = [...old].filter(([id]) => !now.has(id)).map(([, figure]) => figure);
    return [...Map.groupBy(gone, ({ indicator }) => indicator)].map(([indicator, figures]) => {
      const known = INDICATORS.find(({ id }) => id === indicator);
      const periods = [...new Set(figures.map(({ period }) => period))]
        .sort()
        .map((period) => periodLabel(period, known?.periodKind));
      const span = periods.length === 1 ? periods[0] : `${periods[0]} to ${periods.at(-1)}`;
      return `“${known?.shortTitle ?? indicator}” of ${name}: ${formatNumber(figures.length, 0)} ${plural(figures.length, 'figure')}, ${span}`;
    });
  });
}

function allFigures(dataDir: string, code: string): readonly Figure[] {
  return buildFigures(readTables(dataDir, code));
}

/** Those that an import of payments can change. */
export function moneyFigures(
  dataDir: string,
  code: string,
  read = readMoneyTables,
): readonly Figure[] {
  return finishFigures(spendDrafts(read(dataDir, code)));
}

/** Figure id → figure, of those with a value or limits; null where the tables do not hold together. */
function withValues(dataDir: string, code: string, figuresOf: typeof allFigures) {
  try {
    return new Map(
      figuresOf(dataDir, code)
        .filter(({ value, lower }) => value !== null || lower !== null)
        .map((figure) => [figure.id, figure]),
    );
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}
