import { memoize } from '../../model/memoize.ts';
import { mostDeprivedDecileCount } from '../../stats/deprivationMeasures.ts';
import { type Ranked, rankValues } from '../../stats/ranking.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import { type DeprivationInputs, districtLsoas } from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';

export interface OwnProportion {
  value: number;
  numerator: number;
  denominator: number;
  rank: Ranked | null;
  /** The LSOAs counted, under the edition's own codes. */
  lsoas: readonly { lsoaCode: string; rank: number }[];
}

/**
 * The proportion over the edition's own LSOAs and districts. The place's district is found by its LSOAs, since codes
 * of districts changed in 2009: it is the one with exactly these; where its area was another then, there is none.
 */
export function ownProportion(inputs: DeprivationInputs, data: EditionLsoas): OwnProportion | null {
  const rows = inputs.tables.england.deprivation[data.edition.id];
  const here = new Set(
    districtLsoas(inputs, data).flatMap(({ origins }) => origins.map(({ lsoaCode }) => lsoaCode)),
  );
  const { groups, counts, ranks } = countDistricts(rows, data.edition.lsoaCount);
  const index = groups.findIndex(([, members]) => members.some((row) => here.has(row.lsoaCode)));
  const members = groups[index]?.[1] ?? [];
  if (members.length !== here.size || !members.every((row) => here.has(row.lsoaCode))) return null;
  const count = counts[index];
  if (count === undefined) return null;
  return {
    value: count.inDecile / count.all,
    numerator: count.inDecile,
    denominator: count.all,
    rank: ranks[index] ?? null,
    lsoas: members,
  };
}

/** All districts of an edition by its own codes; made once for all places. */
const countDistricts = memoize((rows: readonly DeprivationRow[], lsoaCount: number) => {
  const groups = [...Map.groupBy(rows, (row) => row.districtCode)];
  const counts = groups.map(([, list]) => mostDeprivedDecileCount(list, lsoaCount));
  const ranks = rankValues(
    counts.map(({ inDecile, all }) => inDecile / all),
    'highest',
  );
  return { groups, counts, ranks };
});
