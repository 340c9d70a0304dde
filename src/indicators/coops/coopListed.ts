import { countInWords } from '../../format/number.ts';
import { capitalised, listInWords, plural } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import { COOP_EDITIONS, type CoopEdition } from '../../model/CoopEdition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { CoopGroup } from '../../tables/coops/coopGroup.ts';
import type { Draft } from '../Draft.ts';
import { type CoopInputs, coopsIn, isLive } from './CoopInputs.ts';
import { countCalculation } from './coopCalculation.ts';
import {
  coopEditionInWords,
  coopSources,
  EDITIONS_ARE_APART,
  OFFICE_IS_NOT_WORK,
} from './coopProvenance.ts';
import { coopRemarks, unclassedRemark } from './coopRemarks.ts';
import type { PlacedCoop } from './correctedCoops.ts';

const LISTED = {
  strand: 'ownership',
  unit: 'co-ops',
  decimals: 0,
  rankOneIs: 'highest',
  rankOneInWords: 'most',
  rankLastInWords: 'fewest',
  areaTypes: ['ward', 'district'],
  periodKind: 'edition',
  periods: COOP_EDITIONS.map(({ id }) => id),
  // So few in a ward that shades would be read as more than they are.
  scale: null,
  signed: false,
} as const;

const CAVEATS = [
  OFFICE_IS_NOT_WORK,
  'The list takes in societies and companies of many kinds, from social clubs to housing associations; branches and shops of co-ops registered elsewhere are not in it.',
  'Where an office lies is read from its postcode, never from its post town: a postal address may name a town in whose district it is not.',
];

/** A count of its own: an indicator, and which of the active co-ops are in it. */
export interface CoopKind {
  indicator: Indicator;
  /** Null counts every group with a registered office; `unincorporated` those without one. */
  group: CoopGroup | 'unincorporated' | null;
  /** "active co-op", "active co-ops" */
  noun: readonly [string, string];
}

function kind(
  group: CoopKind['group'],
  noun: CoopKind['noun'],
  words: Pick<Indicator, 'title' | 'shortTitle' | 'definition' | 'directionInWords'>,
): CoopKind {
  const id = group === null ? 'coop-listed' : `coop-listed-${group}`;
  return {
    group,
    noun,
    indicator: {
      ...LISTED,
      ...words,
      id,
      formula: `${id}/${group === 'unincorporated' ? 1 : 2}`,
      formulaText:
        group === null
          ? 'Number of organisations that the edition lists as active and whose registered office lies in the area, unincorporated groups left out.'
          : group === 'unincorporated'
            ? 'Number of groups that the edition lists as active, of the legal form “Unincorporated”, and whose address lies in the area.'
            : 'Number of organisations of the group that the edition lists as active and whose registered office lies in the area, unincorporated groups left out.',
      caveats: CAVEATS,
    },
  };
}

const KINDS: readonly CoopKind[] = [
  kind(null, ['active co-op', 'active co-ops'], {
    title: 'Active co-ops with a registered office here',
    shortTitle: 'Active co-ops',
    definition:
      'How many co-operatives a national list has as active with their registered office in the area, in one of its editions. Groups without a legal form of their own have no registered office and are counted apart.',
    directionInWords: 'higher means more co-ops are registered here',
  }),
  kind('club', ['co-operative club or association', 'co-operative clubs and associations'], {
    title: 'Clubs and associations among the active co-ops',
    shortTitle: 'Co-operative clubs',
    definition:
      'How many of the active co-ops are clubs or associations: those the list puts under membership associations, social clubs and trade unions, unless their workers own them. Sports clubs have a heading of their own there and count as other co-ops.',
    directionInWords: 'higher means more clubs are registered here',
  }),
  kind('worker', ['worker-owned co-op', 'worker-owned co-ops'], {
    title: 'Worker-owned co-ops',
    shortTitle: 'Worker-owned co-ops',
    definition:
      'How many of the active co-ops are owned by the people who work in them, or by a trust for them, as the list classes ownership. Co-ops of self-employed people count as other co-ops.',
    directionInWords: 'higher means more worker-owned co-ops are registered here',
  }),
  kind(
    'other',
    [
      'co-op that is neither a club nor worker-owned',
      'co-ops that are neither clubs nor worker-owned',
    ],
    {
      title: 'Other co-ops: neither clubs nor worker-owned',
      shortTitle: 'Other co-ops',
      definition:
        'How many of the active co-ops are neither clubs or associations nor owned by their workers: housing, credit unions, shops, sports clubs and more, and those the list gives no class.',
      directionInWords: 'higher means more such co-ops are registered here',
    },
  ),
];

const UNINCORPORATED = kind('unincorporated', ['unincorporated group', 'unincorporated groups'], {
  title: 'Unincorporated co-operative groups',
  shortTitle: 'Unincorporated groups',
  definition:
    'How many groups the list has as active that are no society and no company: nobody registers them, so they have an address and no registered office. They are in none of the other counts.',
  directionInWords: 'higher means more such groups have an address here',
});

export const COOP_KINDS: readonly CoopKind[] = [...KINDS, UNINCORPORATED];
export const COOP_LISTED: readonly Indicator[] = COOP_KINDS.map(({ indicator }) => indicator);

/** Whether an active co-op is in a count. */
export function isOfKind({ group }: CoopKind, coop: PlacedCoop): boolean {
  const isGroup = group === 'unincorporated';
  return coop.isUnincorporated === isGroup && (group === null || isGroup || coop.group === group);
}

export function coopListedDrafts(inputs: CoopInputs): Draft[] {
  return COOP_KINDS.flatMap((each) =>
    inputs.editions.flatMap(({ edition, coops }) => {
      const live = coops.filter(isLive);
      const ofKind = live.filter((coop) => isOfKind(each, coop));
      return [inputs.district, ...inputs.wards].map((area) =>
        draft(inputs, each, edition, area, { live, ofKind }),
      );
    }),
  );
}

/** Which groups are listed here and counted apart, for they have no registered office. */
function apartRemark(live: readonly PlacedCoop[]): string[] {
  const apart = live.filter(({ isUnincorporated }) => isUnincorporated);
  if (apart.length === 0) return [];
  return [
    `Counted apart, as ${plural(apart.length, 'an unincorporated group', 'unincorporated groups')} without a registered office: ${listInWords(apart.map(({ name }) => name))}.`,
  ];
}

function draft(
  inputs: CoopInputs,
  own: CoopKind,
  edition: CoopEdition,
  area: Area,
  { live, ofKind }: Record<'live' | 'ofKind', readonly PlacedCoop[]>,
): Draft {
  const { indicator, group, noun } = own;
  const isGroup = group === 'unincorporated';
  const counted = coopsIn(area, ofKind);
  return {
    indicator,
    area,
    period: edition.id,
    dataPeriod: edition.drawnUp,
    value: counted.length,
    status: 'final',
    // One co-op more or less would move a ward by several places.
    ranked: null,
    edition: edition.id,
    sources: coopSources(inputs, edition, counted),
    comparability: EDITIONS_ARE_APART,
    remarks: [
      ...(group === 'club' || isGroup ? [] : unclassedRemark(counted)),
      ...(group === null ? apartRemark(coopsIn(area, live)) : []),
      ...coopRemarks(inputs, edition, area, ofKind),
    ],
    calculation: () => countCalculation(inputs, counted),
    sentences: (value) => ({
      quote: `In ${coopEditionInWords(edition)}, ${countInWords(value)} ${plural(value, ...noun)} had ${isGroup ? plural(value, 'its address', 'their address') : plural(value, 'a registered office', 'their registered office')} in ${area.name}.`,
      doNotQuote: `Do not set it beside another edition and say that co-ops in ${area.name} grew or declined: a co-op missing from the next one may have moved its office, been taken off the list or closed. ${isGroup ? 'An address says where a group’s post goes, not where its members live or its work is done.' : capitalised(OFFICE_IS_NOT_WORK)}`,
    }),
  };
}
