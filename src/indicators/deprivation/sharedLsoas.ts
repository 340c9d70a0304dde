import { countInWords, formatNumber } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import type { EnglandTables } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import type { DeprivationInputs } from './DeprivationInputs.ts';

/*
 * Where a district has fewer neighbourhoods (LSOAs) than wards, as the City of London and the Isles of Scilly, its
 * wards are parts of the same few. Ranking or counting the wards would count one observation many times.
 */

/** District code → number of wards, of the districts whose wards do not share neighbourhoods. */
export function districtsWithOwnLsoas(england: EnglandTables): Map<string, number> {
  return new Map(
    [...countByDistrict(england.wards)].filter(([code, wards]) => lsoasOf(england, code) >= wards),
  );
}

/** "The 25 wards of City of London share six neighbourhoods: …"; null where the wards have their own. */
export function sharedLsoasSentence(
  england: EnglandTables,
  { code, name }: { code: string; name: string },
): string | null {
  const [wards, lsoas] = [wardsOf(england, code), lsoasOf(england, code)];
  if (lsoas >= wards) return null;
  const which = `The ${formatNumber(wards, 0)} wards of ${name}`;
  return lsoas === 1
    ? `${which} share one neighbourhood: what is said of a ward is said of that neighbourhood. No ward has a rank among the others, and a count of wards counts it several times.`
    : `${which} share ${countInWords(lsoas)} neighbourhoods, so several have the same figures: what is said of a ward is said of neighbourhoods that it shares. No ward has a rank among the others, and a count of wards counts the same neighbourhood several times.`;
}

/** "the neighbourhood that Bryher shares": what the figures of such a ward are of; null where wards have their own. */
export function sharedArea(
  england: EnglandTables,
  { code }: { code: string },
  wardName: string,
): string | null {
  const lsoas = lsoasOf(england, code);
  return lsoas >= wardsOf(england, code)
    ? null
    : `the ${plural(lsoas, 'neighbourhood')} that ${wardName} shares with other wards`;
}

/**
 * The figures that rest on neighbourhoods, with no rank among wards that share them: a remark, and the sentence to quote,
 * say that they are not of the ward alone.
 */
export function withoutSharedRanks(
  { tables, district }: DeprivationInputs,
  drafts: readonly Draft[],
): readonly Draft[] {
  const sentence = sharedLsoasSentence(tables.england, district);
  if (sentence === null) return drafts;
  return drafts.map((draft) =>
    draft.area.type === 'ward'
      ? {
          ...draft,
          ranked: null,
          remarks: [...(draft.remarks ?? []), sentence],
          sentences: (value, rank) => {
            const said = draft.sentences(value, rank);
            const of = sharedArea(tables.england, district, draft.area.name);
            return { ...said, quote: `${said.quote} That is said of ${of}, not of it alone.` };
          },
        }
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

function wardsOf({ wards }: EnglandTables, code: string): number {
  return sure(countByDistrict(wards).get(code), `ward of ${code}`);
}

function lsoasOf({ lsoas }: EnglandTables, code: string): number {
  return sure(countByDistrict(lsoas).get(code), `neighbourhood of ${code}`);
}
