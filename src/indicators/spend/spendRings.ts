import { moneyInWords } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Ring } from '../../model/Supplier.ts';
import { type ShareBounds, shareBounds } from '../../stats/shareBounds.ts';
import type { Draft } from '../Draft.ts';
import { type EndsOnOne, endsOnOne } from './endsOnOne.ts';
import { isWithin, KNOWN_PLACES, type LocatedPayee, OPEN_PLACES } from './locatedPayees.ts';
import { MAY_COUNT, MONEY_SHARE, SCOPE_CAVEAT } from './moneyIndicator.ts';
import {
  addressEvidence,
  type OneSource,
  oneEachSentences,
  oneSourceOf,
  oneSourceSentences,
  oneSourceSum,
} from './oneSource.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import { spanDraft } from './spanDraft.ts';
import { NO_REST, shareParts } from './spanMoney.ts';
import {
  ADDRESS_IS_NOT_BENEFIT,
  addedUpBy,
  inTime,
  LOCAL_IS_THE_BOUNDARY,
  payerName,
  pct,
  pounds,
} from './spendWords.ts';

/** The parts of the money; they add to the whole. */
const PARTS = [...KNOWN_PLACES, 'elsewhere', 'doubtful', ...OPEN_PLACES] as const;
export type MoneyPart = (typeof PARTS)[number];
export const MONEY_PARTS: readonly MoneyPart[] = PARTS;

/** What each part is called, alone and within a sentence. */
const RING_WORDS: Readonly<Record<MoneyPart, { short: string; went: string }>> = {
  district: { short: 'In the district', went: 'to suppliers in the district' },
  county: { short: 'Rest of the county', went: 'to suppliers in the rest of the county' },
  region: { short: 'Rest of the region', went: 'to suppliers in the rest of the region' },
  uk: { short: 'Rest of the UK', went: 'to suppliers in the rest of the United Kingdom' },
  abroad: { short: 'Abroad', went: 'to suppliers abroad' },
  elsewhere: {
    short: 'Outside, place not known',
    went: 'to suppliers outside the district of whom we do not know where they are',
  },
  doubtful: {
    short: 'Known payees in doubt',
    went: 'to known payees of which it is not settled whether they were paid for anything',
  },
  weak: {
    short: 'Weak evidence of a place',
    went: 'to payees for whose address there is only weak evidence',
  },
  unlocated: { short: 'Place not known', went: 'to payees whose address is not known' },
  redacted: { short: 'Withheld', went: 'to people and payees whose name is withheld' },
};

const RINGS = new Map(PARTS.map((part) => [part, ringIndicator(part)]));

export const SPEND_RINGS: readonly Indicator[] = [...RINGS.values()];

function isRing(part: MoneyPart): boolean {
  return KNOWN_PLACES.some((ring) => ring === part);
}

/** Whether a part says why money counts in no ring. */
export function isOpenPart(part: MoneyPart): boolean {
  return !isRing(part);
}

function ringIndicator(part: MoneyPart): Indicator {
  const { short, went } = RING_WORDS[part];
  return {
    ...MONEY_SHARE,
    id: `spend-rings-${part}`,
    title: `Where the money goes: ${short.charAt(0).toLowerCase()}${short.slice(1)}`,
    shortTitle: `Money: ${short}`,
    definition: `How much of the payments the council published that are, or may be, for goods, services and works went ${went}; what may have bought nothing is in the whole, as a part of its own.`,
    percentOf: MAY_COUNT,
    directionInWords: `higher means more goes ${went}`,
    formula: `spend-rings-${part}/4`,
    formulaText: isRing(part)
      ? 'At least: pounds that count and are traced there ÷ all pounds that count or may count. At most: pounds that may count and may be there ÷ the same. A value only where the two meet.'
      : `Pounds that went ${went} ÷ all pounds that count or may count.`,
    caveats: [
      LOCAL_IS_THE_BOUNDARY,
      'The parts that are traced, the doubtful, the weak, the not known and the withheld add to 100% of all that counts or may count. The share of what counts alone (spend-local-share) leaves out what turns out to have bought nothing: its ends may be higher.',
      'The county is the area of the county council. Unitary districts beside it count to the rest of the region.',
      ADDRESS_IS_NOT_BENEFIT,
      SCOPE_CAVEAT,
    ],
  };
}

export function spendRingsDrafts(inputs: SpendInputs): Draft[] {
  return inputs.spans
    .filter(({ wholeGbp }) => wholeGbp > 0)
    .flatMap((located) =>
      PARTS
        // A place in no county has no rest of one.
        .filter((part) => part !== 'county' || inputs.county !== null)
        // Named only where there is such money: postcodes that are in no table we have.
        .filter((part) => part !== 'elsewhere' || located.inScope.byPlace.elsewhere !== 0)
        .map((part) => partDraft(inputs, located, part)),
    );
}

function indicatorOf(part: MoneyPart): Indicator {
  const indicator = RINGS.get(part);
  if (indicator === undefined) throw new Error(`part of the money without an indicator: ${part}`);
  return indicator;
}

/** Payees of a part; those that are not listed are in `unlocated`. */
function payeesOf({ inScope, doubtful }: LocatedSpan, part: MoneyPart): readonly LocatedPayee[] {
  return part === 'doubtful'
    ? doubtful.payees
    : inScope.payees.filter(({ place }) => place === part);
}

/**
 * What a ring can be of all that counts or may count, whatever is not known or in doubt turns out to be: what is in doubt
 * stays in the whole, and is in the ring only if it counts.
 */
function ringBounds({ payees, rest }: LocatedSpan, ring: Ring): ShareBounds | null {
  return shareBounds(shareParts(mayCount(payees), rest, isInRing(ring), 'all'));
}

/** How far the ends of a ring move without one document. */
export function ringOnOne(
  { payees, rest }: Pick<LocatedSpan, 'payees' | 'rest'>,
  ring: Ring,
): EndsOnOne {
  return endsOnOne(mayCount(payees), rest, isInRing(ring), 'all');
}

function mayCount(payees: readonly LocatedPayee[]): LocatedPayee[] {
  return payees.filter(({ scope }) => scope !== 'out');
}

function isInRing(ring: Ring): (payee: LocatedPayee) => boolean | null {
  return (payee) => {
    const within = isWithin(ring, payee);
    return payee.scope === 'doubtful' && within === true ? null : within;
  };
}

/** What of a ring's lower end hangs on one document, and what on one for each payee; empty of what is no ring. */
export function ringHangsOn(located: LocatedSpan, part: MoneyPart): string[] {
  if (!isRing(part)) return [];
  const { went } = RING_WORDS[part];
  return [
    ...oneSourceSentences(ringSource(located, part), went, 'where'),
    ...oneEachSentences(payeesOf(located, part), went),
  ];
}

function ringSource(located: LocatedSpan, part: MoneyPart): OneSource | null {
  return isRing(part) ? oneSourceOf(payeesOf(located, part), addressEvidence) : null;
}

function partDraft(inputs: SpendInputs, located: LocatedSpan, part: MoneyPart): Draft {
  const { span, inScope, doubtful, wholeGbp } = located;
  const payees = payeesOf(located, part);
  const gbp = part === 'doubtful' ? doubtful.totalGbp : inScope.byPlace[part];
  const share = (100 * gbp) / wholeGbp;
  // In a list of the largest payees nothing tells how much of the rest was redacted.
  const isHidden = part === 'redacted' && span.basis === 'largest';
  const ring = KNOWN_PLACES.find((known) => known === part);
  const isInDoubt = doubtful.payees.length > 0;
  // Money that is traced outside the district may be in any of the other rings.
  const openGbp =
    located.openGbp +
    (part === 'district' ? 0 : inScope.byPlace.elsewhere + doubtful.byPlace.elsewhere);
  const ends = ring === undefined ? null : ringBounds(located, ring);
  const bounds = ends === null || ends.lowerPct === ends.upperPct ? null : ends;
  const isOpen = bounds !== null;
  const { lowerPct, upperPct } = bounds ?? { lowerPct: null, upperPct: null };
  const leastGbp = bounds?.inside ?? gbp;
  const mostGbp = bounds?.most ?? gbp;
  const doubtGbp = doubtful.totalGbp + located.rest.doubtGbp;
  const when = inTime(span.dataPeriod);
  const mayNotCount = isInDoubt || located.rest.doubtGbp > 0;
  const whole = `the ${moneyInWords(wholeGbp)} in payments published by ${payerName(inputs)}${addedUpBy(span)} that are${mayNotCount ? ', or may be,' : ''} for goods, services and works`;
  const inDoubt = mayNotCount
    ? ` ${moneyInWords(doubtGbp)} of the whole${located.rest.doubtGbp > 0 ? ', or more,' : ''} may have bought nothing, wherever it went.`
    : '';
  const { went } = RING_WORDS[part];
  const quote =
    part === 'doubtful' && isInDoubt
      ? doubtfulQuote(inputs, located)
      : isOpen
        ? leastGbp <= 0
          ? `${when}, none of ${whole} is known to have gone ${went}; up to ${moneyInWords(mostGbp)} may have.${inDoubt}`
          : `${when}, at least ${moneyInWords(leastGbp)} and at most ${moneyInWords(mostGbp)} of ${whole} went ${went}.${inDoubt}`
        : `${when}, ${gbp === 0 ? 'none' : `${moneyInWords(gbp)} (${pct(share)})`} of ${whole} went ${went}${isInDoubt && part !== 'doubtful' ? '; known payees in doubt are a part of their own' : ''}.`;
  const caution = isRing(part)
    ? isOpen
      ? `Do not print one end alone: ${[
          ...(openGbp > 0 ? [`of ${moneyInWords(openGbp)} we are not sure where it went`] : []),
          ...(mayNotCount
            ? [
                `of ${moneyInWords(doubtGbp)}${located.rest.doubtGbp > 0 ? ', or more,' : ''} ${openGbp > 0 ? '' : 'we are not sure '}whether it bought anything`,
              ]
            : []),
        ].join(', and ')}. ${ADDRESS_IS_NOT_BENEFIT}`
      : `Do not say who gains from it. ${ADDRESS_IS_NOT_BENEFIT}`
    : part === 'elsewhere'
      ? `Do not say where it went: the postcodes are not in ${inputs.district.name}, and no more is known.`
      : part === 'doubtful'
        ? 'Do not say that this money bought something, or that it bought nothing: that is not settled.'
        : 'Do not say that this money left the district, or that it stayed: where it counts is not known.';
  const doNotQuote = [caution, ...ringHangsOn(located, part)].join(' ');
  return {
    ...spanDraft(inputs, indicatorOf(part), located),
    value: isHidden || isOpen ? null : share,
    lower: lowerPct,
    upper: upperPct,
    interval: isOpen ? 'unlocated' : null,
    status: isHidden ? 'missing' : isOpen ? 'bounds' : 'final',
    numerator: isHidden ? null : gbp,
    denominator: wholeGbp,
    sentences: () => ({ quote, doNotQuote }),
    gapSentence: isHidden
      ? `How much went to people and payees whose name is withheld is not known: it is within the ${moneyInWords(inScope.byPlace.unlocated)} whose payees are not located.`
      : quote,
    gapDoNotQuote: doNotQuote,
    calculation: () => ({
      ...payeeCalculation(
        { payees, rest: part === 'unlocated' ? located.rest : NO_REST },
        `${pounds(leastGbp)} ÷ ${pounds(wholeGbp)} = ${pct(lowerPct ?? share)}${upperPct === null ? '' : `; at most ${pounds(mostGbp)} ÷ ${pounds(wholeGbp)} = ${pct(upperPct)}`}${oneSourceSum(ringSource(located, part))}`,
      ),
      rowsAre: `payees: ${RING_WORDS[part].short.toLowerCase()}`,
    }),
  };
}

/** All that is in doubt, and how much of it went to the district. */
function doubtfulQuote(
  inputs: SpendInputs,
  { span, wholeGbp, doubtful, rest }: LocatedSpan,
): string {
  const here = doubtful.byPlace.district;
  const there =
    here <= 0
      ? ''
      : here === doubtful.totalGbp
        ? `; all of it went to addresses in ${inputs.district.name}`
        : `; ${moneyInWords(here)} of that went to addresses in ${inputs.district.name}`;
  const more =
    rest.doubtGbp > 0
      ? ` Of what went to payees that are not listed, ${moneyInWords(rest.doubtGbp)} more, or still more than that, may have bought nothing.`
      : '';
  return `${inTime(span.dataPeriod)}, of ${moneyInWords(wholeGbp)} that ${payerName(inputs)} may have paid for goods, services and works, it is not settled how much of ${moneyInWords(doubtful.totalGbp)} paid to known payees bought anything${there}.${more}`;
}
