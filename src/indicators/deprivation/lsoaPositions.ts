import { formatNumber } from '../../format/number.ts';
import { valueInWords } from '../../format/value.ts';
import type { Area } from '../../model/Area.ts';
import type { EditionId } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import type { Ranked } from '../../stats/ranking.ts';
import { decileOfRank, percentileOfRank } from '../../stats/rankScale.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { rankInWords } from '../rankInWords.ts';
import { lsoaCalculation } from './calculation/lsoaCalculation.ts';
import type { DeprivationInputs } from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { lastingSince, neighbourhoodsOf } from './neighbourhoods.ts';

/** What neighbourhoods are ranked by. */
interface RankedBy {
  indicator: Indicator;
  /** Null where the edition does not have it. */
  rank: (row: DeprivationRow) => number | null;
  /** As it ends a sentence, e.g. " for health"; empty for the whole index. */
  respect: string;
}

/**
 * Positions of single neighbourhoods, ranked as published: every LSOA that touches the place, in the editions in
 * which it had the code and outline it has today. Nothing is rebuilt, so none is approximate.
 */
export function lsoaPositionDrafts(
  inputs: DeprivationInputs,
  editions: readonly EditionLsoas[],
  by: RankedBy,
): Draft[] {
  const { england } = inputs.tables;
  return editions.flatMap((data) => {
    const lasting = lastingSince(england, data.edition.lsoaSet);
    const rows = england.deprivation[data.edition.id as EditionId];
    const tied = tiedRanks(rows, by.rank, by.indicator.id);
    return neighbourhoodsOf(england, inputs.district.code)
      .filter(({ code }) => lasting.has(code))
      .flatMap((area) => {
        const lsoa = data.lsoas.get(area.code);
        const rank = lsoa === undefined ? null : by.rank(lsoa);
        if (lsoa === undefined || rank === null) return [];
        return [
          {
            ...lsoaDraft(inputs, data, area, by, rank, tied.has(rank)),
            calculation: () => lsoaCalculation(inputs, data, lsoa, by.indicator, by.rank),
          },
        ];
      });
  });
}

function lsoaDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  { indicator, respect }: RankedBy,
  rank: number,
  isTied: boolean,
): Draft {
  const { lsoaCount, id, dataPeriod } = data.edition;
  const decile = decileOfRank(rank, lsoaCount);
  const ranked: Ranked = { rank, rankOf: lsoaCount, isTied, isLast: rank === lsoaCount };
  return {
    ...editionDraft(inputs, { ...data, isApproximate: false }, indicator, area),
    value: percentileOfRank(rank, lsoaCount),
    ranked,
    remarks: [`Official decile ${decile} of 10, where 1 is the most deprived tenth of England.`],
    sentences: (value) => ({
      quote:
        `In the English Indices of Deprivation ${id}, the neighbourhood ${area.name} was ${rankInWords(ranked, 'most deprived', 'least deprived', 'England’s #')}${respect}. ` +
        `That is ${valueInWords(indicator, value)} from the most deprived end, in decile ${decile} of 10. The data are mostly for ${dataPeriod}.`,
      doNotQuote: `Do not say that everybody in the neighbourhood ${area.name} is deprived, that nobody is, or that ${formatNumber(value, 0)}% of its people are. The index describes a neighbourhood of mostly 1,000 to 3,000 people, not a household.`,
    }),
  };
}

/** Ranks that several neighbourhoods of England share; made once for an indicator. */
const tiedRanks = memoize(findTiedRanks, (_, indicatorId) => indicatorId);

function findTiedRanks(
  rows: readonly DeprivationRow[],
  rankOf: (row: DeprivationRow) => number | null,
  _indicatorId: string,
): ReadonlySet<number> {
  const seen = new Set<number>();
  const tied = new Set<number>();
  for (const row of rows) {
    const rank = rankOf(row);
    if (rank === null) continue;
    if (seen.has(rank)) tied.add(rank);
    seen.add(rank);
  }
  return tied;
}
