import { formatNumber } from '../../format/number.ts';
import type { Area } from '../../model/Area.ts';
import type { Calculation } from '../../model/Calculation.ts';
import {
  CENSUS_PAIRS,
  CENSUS_YEARS,
  CENSUSES,
  type Census,
  type CensusPair,
  perCensus,
  readBesideEngland,
} from '../../model/Census.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Tables } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { lastingSince, neighbourhoodsOf } from '../deprivation/neighbourhoods.ts';
import { HOUSEHOLD_SCALE } from '../deprivation/scales.ts';
import { censusCalculation } from './censusCalculation.ts';
import {
  type CensusInputs,
  type CensusShare,
  censusInputs,
  censusShare,
  censusSources,
  type LeastDimensions,
} from './censusHouseholds.ts';

const LEAST: readonly LeastDimensions[] = [1, 2];
const IN_WORDS: Readonly<Record<LeastDimensions, string>> = {
  1: 'at least one of four ways: work, education, health, housing',
  2: 'at least two of four ways: work, education, health, housing',
};

const CAUTIONS = [
  'The census counts a household as deprived in work, education, health or housing by what it wrote on the form; income is not asked.',
  ...CENSUS_PAIRS.map(readBesideEngland),
  'Households of small areas are shared out to wards by postcodes, so a ward’s figure is approximate.',
];

const PERTURBED =
  'The publisher changes small counts a little to protect people. Of so few households, a difference of one or two in 100 means nothing.';

export function censusIndicatorId(least: LeastDimensions): string {
  return least === 1 ? 'census-households-deprived' : 'census-households-deprived-two';
}

export function censusChangeId(least: LeastDimensions): string {
  return `${censusIndicatorId(least)}-change`;
}

const shared = {
  strand: 'neighbourhood',
  decimals: 1,
  rankOneIs: 'highest',
  periodKind: 'year',
} as const;

export function shareIndicator(least: LeastDimensions): Indicator {
  return {
    ...shared,
    id: censusIndicatorId(least),
    areaTypes: ['lsoa', 'ward', 'district', 'country'],
    title: `Households counted as deprived in at least ${least === 1 ? 'one way' : 'two ways'}`,
    shortTitle: `Households deprived, ${least === 1 ? 'one way' : 'two ways'} or more`,
    definition: `Of every 100 households, how many the census counts as deprived in ${IN_WORDS[least]}. It counts the same way everywhere.`,
    unit: '%',
    percentOf: 'households',
    directionInWords: 'lower means fewer households counted as deprived',
    rankOneInWords: 'highest share',
    rankLastInWords: 'lowest share',
    periods: CENSUS_YEARS,
    formula: `${censusIndicatorId(least)}/1`,
    formulaText: `100 × Σ share × households deprived in ${least} or more of four dimensions ÷ Σ share × households, each census on its own neighbourhoods.`,
    caveats: CAUTIONS,
    scale: HOUSEHOLD_SCALE,
    signed: false,
  };
}

function changeIndicator(least: LeastDimensions): Indicator {
  return {
    ...shared,
    id: censusChangeId(least),
    // Of a single neighbourhood a change is too small to be told from what the publisher does to protect people.
    areaTypes: ['ward', 'district', 'country'],
    title: `Change in households counted as deprived in at least ${least === 1 ? 'one way' : 'two ways'}`,
    shortTitle: `Change, ${least === 1 ? 'one way' : 'two ways'} or more`,
    definition: `By how many points the share of households that the census counts as deprived in ${IN_WORDS[least]} moved from one census to the next. It is read beside England’s.`,
    unit: 'percentage points',
    directionInWords: 'lower means the share fell further; read it beside England’s',
    rankOneInWords: 'largest rise or smallest fall',
    rankLastInWords: 'largest fall',
    periods: CENSUS_PAIRS.map(({ period }) => period),
    formula: `${censusChangeId(least)}/1`,
    formulaText:
      'The share in the later census minus the share in the earlier, in percentage points.',
    caveats: CAUTIONS,
    scale: null,
    signed: true,
  };
}

export const CENSUS_INDICATORS: readonly Indicator[] = LEAST.flatMap((least) => [
  shareIndicator(least),
  changeIndicator(least),
]);

/** Households counted as deprived in each census, and the change from one to the next; none where not all were imported. */
export function censusDrafts(tables: Tables): Draft[] {
  const inputs = censusInputs(tables);
  if (inputs === null) return [];
  const areas = [...inputs.wards, inputs.district, inputs.england];
  return LEAST.flatMap((least) => {
    const sharesOf = (area: Area) =>
      perCensus((census) => censusShare(inputs, area, census, least));
    const nation = sharesOf(inputs.england);
    const neighbourhoods = CENSUSES.flatMap((census) =>
      neighbourhoodsOf(tables.england, inputs.district.code)
        .filter(({ code }) => lastingSince(tables.england, census.lsoaSet).has(code))
        .map((area) => {
          const own = censusShare(inputs, area, census, least);
          return shareDraft(inputs, area, census, least, own, nation[census.id]);
        }),
    );
    const others = areas.flatMap((area) => {
      const own = sharesOf(area);
      return [
        ...CENSUSES.map((census) =>
          shareDraft(inputs, area, census, least, own[census.id], nation[census.id]),
        ),
        ...CENSUS_PAIRS.map((pair) => {
          const span = (shares: typeof own) => ({
            from: shares[pair.from.id],
            to: shares[pair.to.id],
          });
          return changeDraft(area, least, pair, span(own), span(nation));
        }),
      ];
    });
    return [...others, ...neighbourhoods];
  });
}

function shareDraft(
  inputs: CensusInputs,
  area: Area,
  census: Census,
  least: LeastDimensions,
  own: CensusShare | null,
  nation: CensusShare | null,
): Draft {
  const indicator = shareIndicator(least);
  const { id: year, day } = census;
  const ways = least === 1 ? 'at least one way' : 'at least two ways';
  return {
    indicator,
    area,
    period: year,
    dataPeriod: day,
    value: own?.pct ?? null,
    ...(own !== null && rangeOf(own.pct, [...own.otherPct.values()])),
    status: own === null ? 'missing' : area.type === 'ward' ? 'approximate' : 'final',
    ranked: area.type === 'ward' ? 'wards' : null,
    numerator: own?.deprived ?? null,
    denominator: own?.households ?? null,
    edition: year,
    sources: censusSources(area, [year]),
    comparability:
      'Areas can be set beside each other in one census. A change between the two is read only beside England’s.',
    ...(area.type !== 'country' && {
      calculation: (): Calculation => censusCalculation(inputs, area, census, least, indicator),
    }),
    remarks: area.type === 'lsoa' ? [PERTURBED] : [],
    gapSentence: `Census ${year} has no household that can be placed in ${area.name}.`,
    sentences: (value) => ({
      quote: `At Census ${year}, about ${formatNumber(value, 0)} in 100 households in ${named(area)} were counted as deprived in ${ways}${approximately(area)}.${area.type === 'country' || nation === null ? '' : ` In England it was ${formatNumber(nation.pct, 0)} in 100.`}`,
      doNotQuote: `Do not say that ${formatNumber(value, 1)}% of the people of ${named(area)} are poor. The census counts households, and does not ask about income.`,
    }),
  };
}

/** The share of an area in the two censuses of a pair; null where none of its households is known. */
interface Span {
  from: CensusShare | null;
  to: CensusShare | null;
}

function changeDraft(
  area: Area,
  least: LeastDimensions,
  pair: CensusPair,
  own: Span,
  nation: Span,
): Draft {
  const { from, to } = pair;
  const change = differenceOf(own);
  const moved = to.movedAll === null ? '' : `: ${to.movedAll} moved every place`;
  const ways = least === 1 ? 'at least one way' : 'at least two ways';
  return {
    indicator: changeIndicator(least),
    area,
    period: pair.period,
    dataPeriod: `${from.day} to ${to.day}`,
    value: change,
    ...(change !== null && rangeOf(change, otherDifferences(own))),
    status: change === null ? 'missing' : area.type === 'ward' ? 'approximate' : 'final',
    ranked: area.type === 'ward' ? 'wards' : null,
    edition: `${from.id} and ${to.id}`,
    sources: censusSources(area, [from.id, to.id]),
    comparability: readBesideEngland(pair),
    gapSentence: `How the share moved in ${area.name} is not known: one census has no household that can be placed in it.`,
    remarks:
      own.from === null || own.to === null
        ? []
        : [
            `From ${formatNumber(own.from.pct, 1)}% in ${from.id} to ${formatNumber(own.to.pct, 1)}% in ${to.id}.`,
            ...(cannotBeTold(own, nation) ? [BOTH_SIDES] : []),
          ],
    sentences: (value) => ({
      quote: changeQuote(value, area, ways, pair, own, nation),
      doNotQuote:
        area.type === 'country'
          ? `Do not say that ${area.name} has fewer households that struggle, or that a policy did this${moved}.`
          : `Do not say that ${area.name} has fewer households that struggle, or that a policy did this${moved}. Only the difference from England’s change can be read, and points of places that began at different shares are not alike.`,
    }),
  };
}

/** The points with both shares, and what the change is in proportion, England's beside it. */
function changeQuote(
  points: number,
  area: Area,
  ways: string,
  pair: CensusPair,
  own: Span,
  nation: Span,
): string {
  const lead = `Between the censuses of ${pair.from.id} and ${pair.to.id} the share of households that were counted as deprived in ${ways}${approximately(area)}`;
  const [here, there] = [spanOf(area.name, own), spanOf('England', nation)];
  if (here === null || there === null || area.type === 'country')
    return `${lead} ${movedBy(points)} in ${area.name}${here === null ? '' : `, from ${formatNumber(here.from, 0)} to ${formatNumber(here.to, 0)} in 100`}.`;
  return `${lead} ${cannotBeTold(own, nation) ? `${movedAsEngland(here, there)} ${BOTH_SIDES}` : movedBetween(here, there, !holdsBetween(rangeOf(points, otherDifferences(own)), differenceOf(nation)))}`;
}

/** The remark of a change that its way of counting decides. */
export const BOTH_SIDES =
  'Other ways of sharing out its households put its change, in proportion, on either side of England’s.';

/** Whether the ways of sharing out put a ward's change in proportion on both sides of England's. */
function cannotBeTold(own: Span, nation: Span): boolean {
  const [from, to, before, after] = [own.from, own.to, nation.from, nation.to];
  if (from === null || to === null || before === null || after === null) return false;
  const ratios = [
    to.pct / from.pct,
    ...[...from.otherPct].flatMap(([method, pct]) => {
      const later = to.otherPct.get(method);
      return later === undefined ? [] : [later / pct];
    }),
  ];
  return isOnBothSides(ratios, after.pct / before.pct);
}

/** Whether other ways of counting leave a value on either side of a change. */
export function holdsBetween(
  change: { lower?: number | null; upper?: number | null } | undefined,
  value: number | null,
): boolean {
  const { lower = null, upper = null } = change ?? {};
  return value !== null && lower !== null && upper !== null && isOnBothSides([lower, upper], value);
}

/** Whether some lie below a number and some above it. */
export function isOnBothSides(values: readonly number[], edge: number): boolean {
  return values.some((value) => value < edge) && values.some((value) => value > edge);
}

function spanOf(name: string, { from, to }: Span): TwoShares | null {
  return from === null || to === null ? null : { name, from: from.pct, to: to.pct };
}

/** "the neighbourhood Preston 002E"; any other area by its name. */
function named({ type, name }: Area): string {
  return type === 'lsoa' ? `the neighbourhood ${name}` : name;
}

/** A sentence to quote is heard alone, so it says what is approximate. */
function approximately({ type }: Area): string {
  return type === 'ward' ? ' (approximately, its households shared out by postcodes)' : '';
}

function differenceOf({ from, to }: Span): number | null {
  return from === null || to === null ? null : to.pct - from.pct;
}

/** The change by every other way of sharing LSOAs out that both censuses have; a way of one census alone gives none. */
function otherDifferences({ from, to }: Span): readonly number[] {
  return [...(from?.otherPct ?? [])].flatMap(([method, pct]) => {
    const later = to?.otherPct.get(method);
    return later === undefined ? [] : [later - pct];
  });
}

/** Lowest and highest over the ways of sharing out; nothing where there is only one. */
function rangeOf(
  value: number,
  others: readonly number[],
): Pick<Draft, 'lower' | 'upper' | 'interval'> {
  if (others.length === 0) return {};
  return {
    lower: Math.min(value, ...others),
    upper: Math.max(value, ...others),
    interval: 'allocation',
  };
}

/** A share in two censuses, per cent. */
interface TwoShares {
  name: string;
  from: number;
  to: number;
}

/**
 * "went from 39 to 29 in 100 in Ribbleton. In proportion it fell by 26%, in England by 27%. In points it fell by 10.1, in
 * England by 6.7.": by both scales, for an area that began higher may fall less by one and more by the other; never one
 * area without the other. Points that other ways of counting leave on either side of the other’s are said to be too near.
 */
export function movedBetween(own: TwoShares, other: TwoShares, arePointsToldApart = true): string {
  const [from, to] = [formatNumber(own.from, 0), formatNumber(own.to, 0)];
  const span =
    inProportion(own) === 'no change'
      ? `stayed at ${to} in 100 in ${own.name}`
      : `went from ${from} to ${to} in 100 in ${own.name}`;
  const points = besideInPoints(own, other);
  return [
    `${span}.`,
    besideInProportion(own, other),
    arePointsToldApart || points.endsWith(`about as in ${other.name}.`)
      ? points
      : points.replace(/\.$/, ', too near to tell apart.'),
  ]
    .filter((said) => said !== null)
    .join(' ');
}

/** "In proportion it fell by 26%, in England by 27%."; null where either began at nothing. */
function besideInProportion(own: TwoShares, other: TwoShares): string | null {
  if (!(own.from > 0 && other.from > 0)) return null;
  const by = ({ from, to }: TwoShares): Moved => ({
    by: (100 * (to - from)) / from,
    printed: `${formatNumber(Math.abs((100 * (to - from)) / from), 0)}%`,
  });
  return `In proportion ${beside(by(own), by(other), other.name)}`;
}

function besideInPoints(own: TwoShares, other: TwoShares): string {
  const by = ({ from, to }: TwoShares): Moved => ({
    by: to - from,
    printed: formatNumber(Math.abs(to - from), 1),
  });
  return `In points ${beside(by(own), by(other), other.name)}`;
}

/** How far a share moved, and how that is printed. */
interface Moved {
  by: number;
  printed: string;
}

function beside(here: Moved, there: Moved, name: string): string {
  const verb = ({ by, printed }: Moved) =>
    Number(printed.replace('%', '')) === 0 ? 'did not change' : by < 0 ? 'fell' : 'rose';
  const said = (moved: Moved) =>
    verb(moved) === 'did not change' ? verb(moved) : `${verb(moved)} by ${moved.printed}`;
  if (said(here) === said(there)) return `it ${said(here)}, about as in ${name}.`;
  return verb(here) === verb(there)
    ? `it ${said(here)}, in ${name} by ${there.printed}.`
    : `it ${said(here)}, in ${name} it ${said(there)}.`;
}

/** Where the ways of counting leave the other on either side: "went from 22 to 15 in 100 in Cadley, too near England’s fall of 27% in proportion to tell apart." */
export function movedAsEngland(own: TwoShares, other: TwoShares): string {
  const there = inProportion(other);
  if (there === null || there === 'no change') return movedBetween(own, other);
  const [from, to] = [formatNumber(own.from, 0), formatNumber(own.to, 0)];
  return `went from ${from} to ${to} in 100 in ${own.name}, too near ${other.name}’s ${there.replace(/^a /, '')} in proportion to tell apart.`;
}

/**
 * The same as a heading: "a fall of 26% in proportion in Ribbleton, of 27% in England"; where the two cannot be told apart
 * no other than `movedAsEngland` says.
 */
export function movedInProportion(
  own: TwoShares,
  other: TwoShares,
  { isToldApart = true, arePointsToldApart = true } = {},
): string {
  const [here, there] = [inProportion(own), inProportion(other)];
  if (!isToldApart && there !== null && there !== 'no change')
    return `in ${own.name} too near ${other.name}’s ${there.replace(/^a /, '')} in proportion to tell apart`;
  if (here === null || there === null)
    return `from ${formatNumber(own.from, 0)} to ${formatNumber(own.to, 0)} in 100 in ${own.name}`;
  const byScale = whichScale(own, other, arePointsToldApart);
  if (byScale !== null) return byScale;
  if (here === there)
    return `${here}${here === 'no change' ? '' : ' in proportion'} in ${own.name}, about as in ${other.name}`;
  const isAlike = here.split(' ')[1] === there.split(' ')[1];
  return `${here}${here === 'no change' ? '' : ' in proportion'} in ${own.name}, ${isAlike ? there.replace(/^a \S+ /, '') : there} in ${other.name}`;
}

/** So near each other two printed changes are about the same: a per cent, a tenth of a point. */
const ABOUT = { proportion: 1, points: 0.1 } as const;

/**
 * "in Ribbleton a fall about as large as England’s in proportion, larger in points": where the scale decides which moved
 * further, a heading names both and no number; null where both agree, or the two went different ways. Points that other
 * ways of counting leave on either side of the other’s are not told apart.
 */
function whichScale(own: TwoShares, other: TwoShares, arePointsToldApart: boolean): string | null {
  const sign = ({ from, to }: TwoShares) => Math.sign(to - from);
  if (sign(own) !== sign(other) || sign(own) === 0) return null;
  const size = (here: number, there: number, about: number) =>
    Math.abs(here - there) <= about + 1e-9 ? 'about as large' : here > there ? 'larger' : 'smaller';
  const [pct, points] = [
    ({ from, to }: TwoShares) => Math.round(Math.abs((100 * (to - from)) / from)),
    ({ from, to }: TwoShares) => Math.round(10 * Math.abs(to - from)) / 10,
  ] as const;
  const inPct = size(pct(own), pct(other), ABOUT.proportion);
  const inPoints = size(points(own), points(other), ABOUT.points);
  if (inPct === inPoints) return null;
  const than = inPct === 'about as large' ? 'as' : 'than';
  return `in ${own.name} a ${sign(own) < 0 ? 'fall' : 'rise'} ${inPct} ${than} ${other.name}’s in proportion, ${arePointsToldApart ? `${inPoints} in points` : 'in points too near to tell apart'}`;
}

/**
 * "a fall of 26%", "a rise of 3%", "no change": of the share the area began with, for areas that began higher lose more
 * points where all move alike. Null from nothing.
 */
function inProportion({ from, to }: Pick<TwoShares, 'from' | 'to'>): string | null {
  if (!(from > 0)) return null;
  const printed = formatNumber(Math.abs((100 * (to - from)) / from), 0);
  if (printed === '0') return 'no change';
  return `a ${to < from ? 'fall' : 'rise'} of ${printed}%`;
}

/** "fell by 7.5 points", "rose by 0.4 points", "stayed as it was". */
function movedBy(points: number): string {
  const printed = formatNumber(Math.abs(points), 1);
  if (printed === '0.0') return 'stayed as it was';
  return `${points < 0 ? 'fell' : 'rose'} by ${printed} ${printed === '1.0' ? 'point' : 'points'}`;
}
