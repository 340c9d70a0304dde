import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import type { Area } from '../../model/Area.ts';
import type { EditionId } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { median } from '../../stats/quantile.ts';
import type { Draft } from '../Draft.ts';
import { changeCalculation } from './calculation/changeCalculation.ts';
import { type DeprivationContext, editionIn } from './DeprivationContext.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { lsoaPercentile } from './imdPercentile.ts';
import { editionSources } from './provenance.ts';
import { CHANGE_SCALE } from './scales.ts';
import { englandWardPercentiles, similarWards } from './similarWards.ts';
import { wardMean } from './wardMean.ts';

/** Pairs of editions a change is computed for; the first start is approximate. */
const PAIRS: readonly (readonly [EditionId, EditionId])[] = [
  ['2010', '2015'],
  ['2015', '2019'],
  ['2015', '2025'],
  ['2019', '2025'],
];

export const IMD_RELATIVE_CHANGE: Indicator = {
  id: 'imd-relative-change',
  strand: 'neighbourhood',
  title: 'Change against similar wards of England',
  shortTitle: 'Change against similar wards',
  definition:
    'How many points the ward moved up or down England’s scale between two editions, compared with wards elsewhere that started from about the same place.',
  unit: 'percentile points',
  decimals: 1,
  directionInWords: 'higher means it rose more than wards that started level with it',
  rankOneIs: 'highest',
  rankOneInWords: 'largest rise',
  rankLastInWords: 'largest fall',
  areaTypes: ['ward'],
  periodKind: 'edition',
  periods: PAIRS.map((pair) => pair.join('-')),
  formula: 'imd-relative-change/1',
  formulaText:
    'Δ − median Δ of peers. Δ = the ward’s position in the later edition minus the earlier. Peers: wards of England outside the district that started within ±2.5 points (±5 where those are fewer than 50).',
  caveats: [
    'It compares positions, not living conditions: a ward can rise because others fell.',
    'It shows what changed, not why. No policy can be said to have caused it.',
    'One ward in five would stand out at one end or the other by chance alone.',
    'Changes up to the 2025 edition also reflect new indicators and new neighbourhoods.',
  ],
  scale: CHANGE_SCALE,
  signed: true,
};

/** Share of similar wards with a smaller change, from which on a ward stands out, at either end. */
const STANDS_OUT = 0.1;

export type ChangeVerdict = 'rose' | 'within' | 'fell';

/** F ≥ 0.9 rose more than 9 in 10 similar wards; F ≤ 0.1 fell behind 9 in 10 (docs/INDICATORS.md). */
export function changeVerdict(shareWithSmallerChange: number): ChangeVerdict {
  if (shareWithSmallerChange >= 1 - STANDS_OUT) return 'rose';
  return shareWithSmallerChange <= STANDS_OUT ? 'fell' : 'within';
}

export const VERDICT_WORDS: Readonly<Record<ChangeVerdict, string>> = {
  rose: 'rose more than 9 in 10 similar wards',
  within: 'within the range of similar wards',
  fell: 'fell behind 9 in 10 similar wards',
};

/** How many of `wards` would stand out by chance: one in ten at either end. */
export function expectedByChance(wards: number): number {
  return 2 * STANDS_OUT * wards;
}

export function imdRelativeChangeDrafts(context: DeprivationContext): Draft[] {
  const { england } = context.tables;
  return PAIRS.flatMap(([from, to]) => {
    const start = editionIn(context, from);
    const end = editionIn(context, to);
    const starts = englandWardPercentiles(england, start);
    const ends = englandWardPercentiles(england, end);
    const comparable = new Map([...starts].filter(([code]) => ends.has(code)));
    return context.wards.map((ward) => wardDraft(context, ward, start, end, comparable, ends));
  });
}

function wardDraft(
  context: DeprivationContext,
  ward: Area,
  from: EditionLsoas,
  to: EditionLsoas,
  starts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, number>,
): Draft {
  const base = draftOf(ward, from, to);
  const startValue = starts.get(ward.code);
  const endValue = ends.get(ward.code);
  if (startValue === undefined || endValue === undefined) {
    return { ...base, value: null, status: 'missing' };
  }
  const peers = similarWards(context.tables.england, context.district.code, startValue, starts);
  const changes = peers.codes.map((code) => (ends.get(code) ?? 0) - (starts.get(code) ?? 0));
  if (changes.length === 0) return { ...base, value: null, status: 'missing' };
  const middle = median(changes);
  const change = endValue - startValue;
  const alternative = bestFitChange(context, ward.code, from, to) ?? change;
  const smaller = (delta: number) => changes.filter((other) => other < delta).length;
  const verdict = changeVerdict(smaller(change) / changes.length);
  const otherVerdict = changeVerdict(smaller(alternative) / changes.length);
  const words = `${ward.name} ${verdict === 'within' ? 'stayed ' : ''}${VERDICT_WORDS[verdict]}`;
  return {
    ...base,
    value: change - middle,
    lower: Math.min(change, alternative) - middle,
    upper: Math.max(change, alternative) - middle,
    interval: 'allocation',
    numerator: smaller(change),
    denominator: changes.length,
    calculation: () =>
      changeCalculation(context, ward, IMD_RELATIVE_CHANGE, {
        from,
        to,
        starts,
        ends,
        peers,
        middle,
      }),
    remarks: [
      `From ${formatNumber(startValue, 1)} to ${formatNumber(endValue, 1)}; similar wards moved by ${formatNumber(middle, 1)} in the middle.`,
      `${formatNumber(smaller(change), 0)} of ${formatNumber(changes.length, 0)} similar wards (started within ±${formatNumber(peers.within, 1)} points) changed less.`,
      ...(verdict === otherVerdict
        ? []
        : [
            `With whole neighbourhoods given to one ward each, it would read: ${VERDICT_WORDS[otherVerdict]}. The finding is not firm.`,
          ]),
    ],
    sentences: (value) => ({
      quote: `Between the ${from.edition.id} and ${to.edition.id} editions of the Indices of Deprivation${from.isApproximate ? ` (${from.edition.id} by approximation)` : ''}, ${words}: its position moved by ${formatValue(IMD_RELATIVE_CHANGE, value)} points against the middle one of them, on England’s scale from 0 to 100.`,
      doNotQuote: `Do not say that a policy did this, or that life in ${ward.name} became better or worse by that much: the figure compares positions with wards that started level, and does not say why they changed.`,
    }),
  };
}

function draftOf(ward: Area, from: EditionLsoas, to: EditionLsoas) {
  const toNewest = to.edition.id === '2025';
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
        ? `The start is rebuilt on today’s wards and approximate, and only wards whose neighbourhoods kept their codes serve as peers. `
        : '') +
      (toNewest
        ? 'The 2025 edition has new and changed indicators and new neighbourhoods: part of the change is theirs.'
        : 'Both editions have the same neighbourhoods and nearly the same indicators.'),
    gapSentence: `The change of ${ward.name} between the ${from.edition.id} and ${to.edition.id} editions is not known: not all its neighbourhoods can be followed.`,
    sentences: () => ({ quote: '', doNotQuote: '' }),
  };
}

/** The ward's change with each LSOA whole in one ward, for both editions; null where it cannot be had. */
function bestFitChange(
  context: DeprivationContext,
  wardCode: string,
  from: EditionLsoas,
  to: EditionLsoas,
): number | null {
  const [start, end] = [from, to].map((data) => {
    const whole = context.allocations[data.weightSet].alternatives.find(
      ({ method }) => method === 'best-fit',
    );
    const parts = whole?.parts.get(wardCode) ?? [];
    return wardMean(parts, data.lsoas, (lsoa) => lsoaPercentile(lsoa, data))?.value ?? null;
  });
  return start === null || end === null || start === undefined || end === undefined
    ? null
    : end - start;
}
