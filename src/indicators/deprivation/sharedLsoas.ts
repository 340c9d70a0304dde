import { countInWords, formatNumber } from '../../format/number.ts';
import { memoize } from '../../model/memoize.ts';
import type { EnglandTables } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import type { DeprivationInputs } from './DeprivationInputs.ts';

/*
 * Where a district has fewer neighbourhoods (LSOAs) than wards, as the City of London and the Isles of Scilly, its
 * wards are parts of the same few. Ranking or counting the wards would count one observation many times.
 */

/** District code → number of wards, of the districts whose wards do not share neighbourhoods. */
export function districtsWithOwnLsoas(england: EnglandTables): Map<string, number> {
  const wards = countByDistrict(england.wards);
  const lsoas = countByDistrict(england.lsoas);
  return new Map([...wards].filter(([code, count]) => (lsoas.get(code) ?? 0) >= count));
}

/** "The 25 wards of City of London share six neighbourhoods: …"; null where the wards have their own. */
export function sharedLsoasSentence(
  england: EnglandTables,
  { code, name }: { code: string; name: string },
): string | null {
  const wards = countByDistrict(england.wards).get(code) ?? 0;
  const lsoas = countByDistrict(england.lsoas).get(code) ?? 0;
  if (lsoas >= wards) return null;
  const which = `The ${formatNumber(wards, 0)} wards of ${name}`;
  return lsoas === 1
    ? `${which} lie in one neighbourhood, whose figures are said of each of them: so wards are neither ranked nor counted here.`
    : `${which} share ${countInWords(lsoas)} neighbourhoods, whose figures are said of several wards each: so wards are neither ranked nor counted here.`;
}

/** The figures that rest on neighbourhoods, with no rank among wards that share them, and a remark that says so. */
export function withoutSharedRanks(
  { tables, district }: DeprivationInputs,
  drafts: readonly Draft[],
): readonly Draft[] {
  const sentence = sharedLsoasSentence(tables.england, district);
  if (sentence === null) return drafts;
  return drafts.map((draft) =>
    draft.area.type === 'ward'
      ? { ...draft, ranked: null, remarks: [...(draft.remarks ?? []), sentence] }
      : draft,
  );
}

/** Made once for all wards that ask. */
const countByDistrict = memoize(
  (areas: ReadonlyMap<string, { districtCode: string }>): ReadonlyMap<string, number> => {
    const groups = Map.groupBy(areas.values(), ({ districtCode }) => districtCode);
    return new Map([...groups].map(([code, members]) => [code, members.length]));
  },
);
