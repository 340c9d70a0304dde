import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { capitalised } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import {
  CHANGE_PAIRS,
  CHANGE_STEPS,
  isFirm,
  LONGEST_CHANGE,
  pairPeriod,
  type WardChange,
} from '../../model/WardChange.ts';
import type { Draft } from '../Draft.ts';
import { changeCalculation } from './calculation/changeCalculation.ts';
import { FIRM_WORDS, NOT_FIRM, remadeNote, verdictInWords, verdictOf } from './changeVerdict.ts';
import { type DeprivationInputs, editionIn } from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { editionSources } from './provenance.ts';
import { CHANGE_SCALE } from './scales.ts';
import { sharedLsoasSentence } from './sharedLsoas.ts';
import { similarWards } from './similarWards.ts';

export const IMD_RELATIVE_CHANGE: Indicator = {
  id: 'imd-relative-change',
  strand: 'neighbourhood',
  title: 'Change against similar wards of England',
  shortTitle: 'Change against similar wards',
  definition:
    'How many points the ward moved up or down England’s scale between two editions, compared with wards elsewhere that began at about the same position.',
  unit: 'percentile points',
  decimals: 1,
  directionInWords: 'higher means it rose more than wards that began at about the same position',
  rankOneIs: 'highest',
  rankOneInWords: 'furthest ahead',
  rankLastInWords: 'furthest behind',
  areaTypes: ['ward'],
  periodKind: 'edition',
  periods: CHANGE_PAIRS.map(pairPeriod),
  formula: 'imd-relative-change/2',
  formulaText:
    'Δ − median Δ of similar wards. Δ = the ward’s position in the later edition minus the earlier. Similar wards: those of England outside the district that began within ±2.5 points (±5 where those are fewer than 50). Clear: the same verdict with neighbourhoods shared out by postcodes and whole in one ward, and with ±2.5 and ±5 points.',
  caveats: [
    'It compares positions, not living conditions: a ward can rise because others fell.',
    'It shows what changed, not why. No policy can be said to have caused it.',
    'Wards of one district move together, so several can stand out at once: how often that happens elsewhere is said with the count.',
    'Changes up to the 2025 edition also reflect new indicators and new neighbourhoods.',
  ],
  scale: CHANGE_SCALE,
  signed: true,
};

export function imdRelativeChangeDrafts(inputs: DeprivationInputs): Draft[] {
  return CHANGE_PAIRS.flatMap(([from, to]) =>
    inputs.wards.map((ward) =>
      wardDraft(inputs, ward, editionIn(inputs, from), editionIn(inputs, to)),
    ),
  );
}

function wardDraft(
  inputs: DeprivationInputs,
  ward: Area,
  from: EditionLsoas,
  to: EditionLsoas,
): Draft {
  const base = draftOf(ward, from, to);
  const { england, englandWards } = inputs.tables;
  const starts = englandWards.positions[from.edition.id];
  const ends = englandWards.positions[to.edition.id];
  const [startValue, endValue] = [starts.get(ward.code), ends.get(ward.code)];
  const found = englandWards.changes.get(base.period)?.get(ward.code);
  if (sharedLsoasSentence(england, inputs.district) !== null)
    return {
      ...base,
      value: null,
      status: 'missing',
      gapSentence: `${ward.name} shares its neighbourhoods with other wards of ${inputs.district.name}, so it has no change of its own to set beside similar wards.`,
    };
  if (startValue === undefined || endValue === undefined || found === undefined) {
    return { ...base, value: null, status: 'missing' };
  }
  const { middle, smaller, within } = found;
  const change = endValue - startValue;
  const other = bestFitChange(inputs, ward.code, from, to);
  const peers = () =>
    similarWards(england, inputs.district.code, startValue, inBoth(starts, ends, base.period));
  return {
    ...base,
    value: change - middle,
    ...(other !== null && {
      lower: Math.min(change, other) - middle,
      upper: Math.max(change, other) - middle,
      interval: 'allocation' as const,
    }),
    numerator: smaller,
    denominator: found.peers,
    calculation: () =>
      changeCalculation(inputs, ward, IMD_RELATIVE_CHANGE, {
        from,
        to,
        starts,
        ends,
        peers: peers(),
        middle,
      }),
    remarks: [
      `From ${formatNumber(startValue, 1)} to ${formatNumber(endValue, 1)}; the median of similar wards moved by ${formatNumber(middle, 1)}.`,
      standingAmong(ward.name, smaller, found.peers, within),
      NOT_A_SUM,
      ...firmnessInWords(found),
    ],
    sentences: (value) => ({
      quote: `Between the ${from.edition.id} and ${to.edition.id} editions of the Indices of Deprivation${from.isApproximate ? ` (${from.edition.id} by approximation)` : ''}${to.edition.isRemade ? ` (that of ${to.edition.id} is remade)` : ''}, ${ward.name} ${verdictInWords(verdictOf(found))}: its position moved by ${formatValue(IMD_RELATIVE_CHANGE, value)} points against their median, on England’s scale from 0 to 100.${stepsInWords(englandWards.changes, ward, base.period)}`,
      doNotQuote: `Do not say that a policy did this, or that life in ${ward.name} became better or worse by that much: the figure compares positions with wards that began at about the same position, and does not say why they changed.`,
    }),
  };
}

/**
 * " From 2015 to 2019 it fell behind …, from 2019 to 2025 it moved …", beside the whole time alone: a sum may hide that a
 * step went one way and the next another.
 */
function stepsInWords(
  changes: DeprivationInputs['tables']['englandWards']['changes'],
  { code }: Area,
  period: string,
): string {
  if (period !== pairPeriod(LONGEST_CHANGE)) return '';
  const told = CHANGE_STEPS.flatMap((pair) => {
    const found = changes.get(pairPeriod(pair))?.get(code);
    return found === undefined
      ? []
      : [
          `from ${pair[0]} to ${pair[1]}${remadeNote(pair[1])} it ${verdictInWords(verdictOf(found))}`,
        ];
  });
  return told.length === 0 ? '' : ` ${capitalised(told.join('; '))}.`;
}

/** "Of 430 similar wards (began within ±2.5 points), 28 came out lower beside where they began than Ashton did." */
export function standingAmong(
  name: string,
  smaller: number,
  peers: number,
  within: number,
): string {
  return `Of ${formatNumber(peers, 0)} similar wards (which began within ±${formatNumber(within, 1)} points of it), ${smaller === 0 ? 'none' : formatNumber(smaller, 0)} fell further or rose less than ${name}.`;
}

/** Why the changes of two steps do not add to that of the whole time. */
export const NOT_A_SUM =
  'Each pair of editions has its own similar wards, those that began nearest in its first edition, so the changes of two steps do not add up to that of the whole time.';

/** Wards with a position at both ends; made once for all wards that ask. */
const inBoth = memoize(
  (
    starts: ReadonlyMap<string, number>,
    ends: ReadonlyMap<string, number>,
    _period: string,
  ): ReadonlyMap<string, number> => new Map([...starts].filter(([code]) => ends.has(code))),
  (_, period) => period,
);

/** Which of the four ways of counting find another verdict than the first; nothing where the verdict is firm. */
function firmnessInWords(change: WardChange): string[] {
  if (isFirm(change)) return [];
  const { verdict } = verdictOf(change);
  const differing = change.verdicts.flatMap((found, i) => {
    if (found === verdict) return [];
    const way = sure(WAYS_OF_COUNTING[i], `way of counting ${i}`);
    return [`${way}: ${found === null ? 'cannot be said' : FIRM_WORDS[found]}`];
  });
  return [`${NOT_FIRM} Counted otherwise it reads differently: ${differing.join('; ')}.`];
}

/** In the order of `WardChange.verdicts`. */
const WAYS_OF_COUNTING = [
  'neighbourhoods shared out by postcodes, the nearest wards',
  'neighbourhoods shared out by postcodes, wards within ±5 points',
  'each neighbourhood whole in one ward, the nearest wards',
  'each neighbourhood whole in one ward, wards within ±5 points',
];

function draftOf(ward: Area, from: EditionLsoas, to: EditionLsoas) {
  const isRemade = to.edition.isRemade;
  return {
    indicator: IMD_RELATIVE_CHANGE,
    area: ward,
    period: `${from.edition.id}-${to.edition.id}`,
    dataPeriod: `${from.edition.dataPeriod} to ${to.edition.dataPeriod}`,
    status: from.isApproximate ? ('approximate' as const) : ('final' as const),
    ranked: 'wards' as const,
    edition: `${from.edition.id} and ${to.edition.id}`,
    sources: [...new Set([...editionSources(from, 'ward'), ...editionSources(to, 'ward')])].sort(),
    comparability:
      (from.isApproximate
        ? `The start is rebuilt on today’s wards and approximate; neighbourhoods that changed by 2011 are carried over by the national lookup. `
        : '') +
      (isRemade
        ? `The ${to.edition.id} edition has new and changed indicators and new neighbourhoods: part of the change is theirs.`
        : 'Both editions have the same neighbourhoods and nearly the same indicators.'),
    gapSentence: `The change of ${ward.name} between the ${from.edition.id} and ${to.edition.id} editions is not known: not all its neighbourhoods can be followed.`,
    sentences: () => ({ quote: '', doNotQuote: '' }),
  };
}

/** The ward's change with each LSOA whole in one ward, for both editions; null where it cannot be had. */
function bestFitChange(
  { tables }: DeprivationInputs,
  wardCode: string,
  from: EditionLsoas,
  to: EditionLsoas,
): number | null {
  const { bestFit } = tables.englandWards;
  const start = bestFit[from.edition.id].get(wardCode);
  const end = bestFit[to.edition.id].get(wardCode);
  return start === undefined || end === undefined ? null : end - start;
}
