import { periodInWords } from '../../format/period.ts';
import { calculationOf } from '../../indicators/calculationOf.ts';
import { fifthIndicatorId } from '../../indicators/deprivation/imdFifthShares.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import type { Calculation } from '../../model/Calculation.ts';
import type { Figure } from '../../model/Figure.ts';

/** The heading of the page that an area's five fifths share. */
export function fifthsHeading({ areaName, period }: Pick<Figure, 'areaName' | 'period'>): string {
  return `How the residents of ${areaName} are spread over England’s fifths: ${periodInWords(period)}`;
}

/** Every area and edition the five fifths are known of: their figures of the first fifth. */
export function fifthsAreas({ all }: Pick<FigureSet, 'all'>): Figure[] {
  return all.filter(({ indicator }) => indicator === fifthIndicatorId(1));
}

/**
 * The workings of the five shares as one: in place of "in this fifth: yes" the fifth each neighbourhood is in; two
 * where it was made of neighbourhoods in both. Null where a share has no working.
 */
export function fifthsCalculation(shares: readonly Figure[]): Calculation | null {
  const workings = shares.map(calculationOf);
  const known = workings.filter((working) => working !== null);
  const [first] = known;
  if (first === undefined || known.length < shares.length) return null;
  const at = first.columns.findIndex(({ id }) => id === 'in_fifth');
  if (at < 0) throw new Error(`working of a fifth without its column: ${shares[0]?.id}`);
  return {
    sum: known.map(({ sum }) => sum).join('\n'),
    rowsAre: first.rowsAre,
    columns: first.columns.with(at, {
      id: 'fifth',
      label: 'fifth of England, 1st = most deprived',
      decimals: null,
    }),
    rows: first.rows.map((row, i) => {
      const fifths = known.flatMap(({ rows }, n) => (Number(rows[i]?.[at]) > 0 ? [n + 1] : []));
      return row.with(at, fifths.join(' and '));
    }),
  };
}
