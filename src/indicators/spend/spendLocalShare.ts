import { moneyInWords } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { type ShareBounds, shareBounds } from '../../stats/shareBounds.ts';
import type { Draft } from '../Draft.ts';
import { boundsDraft } from './boundsDraft.ts';
import { type EndsOnOne, type EndWithoutOne, endsOnOne, penceOnOne } from './endsOnOne.ts';
import { isLikelyWithin, isWithin, type LocatedPayee } from './locatedPayees.ts';
import { BOUNDS_FORMULA, IN_SCOPE, MONEY_SHARE, SCOPE_CAVEAT } from './moneyIndicator.ts';
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
import { shareParts } from './spanMoney.ts';
import {
  ADDRESS_IS_NOT_BENEFIT,
  addedUpBy,
  gapSentences,
  inNames,
  inTime,
  LOCAL_IS_THE_BOUNDARY,
  payeesInWords,
  payerName,
  pct,
  pounds,
  publishedPurchases,
  sumGbp,
} from './spendWords.ts';

const CAVEATS = [LOCAL_IS_THE_BOUNDARY, ADDRESS_IS_NOT_BENEFIT];

export const SPEND_LOCAL_SHARE: Indicator = {
  ...MONEY_SHARE,
  id: 'spend-local-share',
  title: 'Share of the council’s payments that went to addresses in the district',
  shortTitle: 'Paid to addresses in the district',
  definition:
    'How much of the payments the council published for goods, services and works went to addresses in the district: at least, and at most.',
  percentOf: IN_SCOPE,
  directionInWords: 'higher means more was paid to addresses in the district',
  formula: 'spend-local-share/2',
  formulaText: `${BOUNDS_FORMULA} A place counts only on evidence we accept.`,
  caveats: [...CAVEATS, SCOPE_CAVEAT],
};

export const SPEND_LOCAL_SHARE_WEAK: Indicator = {
  ...SPEND_LOCAL_SHARE,
  id: 'spend-local-share-weak',
  title: 'The same share with weak evidence taken as sure',
  shortTitle: 'To addresses here, weak evidence taken',
  definition:
    'The share paid to addresses in the district if evidence that does not settle a place, a town’s name alone or the office of a group, is taken as sure.',
  formula: 'spend-local-share-weak/1',
  formulaText: `${BOUNDS_FORMULA} Weak evidence of a place counts like evidence we accept.`,
  caveats: [
    'What rests on weak evidence may turn out otherwise: this shows how much hangs on it, and is no better estimate.',
    ...CAVEATS,
    SCOPE_CAVEAT,
  ],
};

export const SPEND_LOCAL_SHARE_ALL: Indicator = {
  ...SPEND_LOCAL_SHARE,
  id: 'spend-local-share-all',
  title: 'The same share of all payments, those that buy nothing included',
  shortTitle: 'To addresses here, all payments',
  definition:
    'How much of all payments the council published, grants, precepts and transfers to other public bodies included, went to payees with an address in the district. Salaries and small payments are not published.',
  percentOf: 'all published payments',
  formula: 'spend-local-share-all/2',
  formulaText:
    'Lower = pounds traced to the district ÷ pounds; upper = (pounds traced to the district + pounds whose place is not known) ÷ pounds. Pounds are all published payments. A middle is given only where at most 20% is not known.',
  caveats: [
    ...CAVEATS,
    'A precept is collected for another public body and passed on: counting it says more of where that body has its office than of what the council buys.',
  ],
};

export function spendLocalShareDrafts(inputs: SpendInputs): Draft[] {
  return inputs.spans.flatMap((located) => {
    const firm = knownShare(located, isFirmlyHere);
    const weak = knownShare(located, (payee) => isLikelyWithin('district', payee));
    const all = knownShare(located, isFirmlyHere, 'all');
    return [
      ...(firm === null ? [] : [localDraft(inputs, located, firm)]),
      ...(weak === null ? [] : [weakDraft(inputs, located, weak)]),
      ...(all === null ? [] : [allDraft(inputs, located, all)]),
    ];
  });
}

/** The two ends of a share, and how far each moves without one document. */
interface KnownShare extends ShareBounds {
  onOne: EndsOnOne;
}

function knownShare(
  { payees, rest }: Pick<LocatedSpan, 'payees' | 'rest'>,
  isInside: (payee: LocatedPayee) => boolean | null,
  counts: 'scope' | 'all' = 'scope',
): KnownShare | null {
  const bounds = shareBounds(shareParts(payees, rest, isInside, counts));
  return bounds === null ? null : { ...bounds, onOne: endsOnOne(payees, rest, isInside, counts) };
}

function isFirmlyHere(payee: LocatedPayee): boolean | null {
  return isWithin('district', payee);
}

/** How far the ends of the share that stays move without one document. */
export function localOnOne({ payees, rest }: Pick<LocatedSpan, 'payees' | 'rest'>): EndsOnOne {
  return endsOnOne(payees, rest, isFirmlyHere);
}

function localDraft(inputs: SpendInputs, located: LocatedSpan, bounds: KnownShare): Draft {
  const common = spanDraft(inputs, SPEND_LOCAL_SHARE, located);
  return {
    ...common,
    ...boundsDraft(bounds, {
      quote: [
        said(inputs, located, bounds, publishedPurchases(inputs, located.span)),
        ...gapSentences(inputs, located),
      ].join(' '),
      doNotQuote: `Do not print one of the two ends alone, or the middle between them: the truth may be anywhere from ${pct(bounds.lowerPct)} to ${pct(bounds.upperPct)}. Do not set it beside a published share of the anchor institutions: payers and counting differ, even where two numbers look alike.${localHangsOn(
        inputs,
        located,
      )
        .map((sentence) => ` ${sentence}`)
        .join('')}`,
    }),
    remarks: [
      ...(common.remarks ?? []),
      ...weakRemark(inputs, located),
      ...onOneRemarks(located, bounds.onOne),
    ],
    calculation: () =>
      payeeCalculation(
        countedMoney(located),
        `${boundsSum(bounds)}${oneSourceSum(localSource(located))}`,
      ),
  };
}

function weakDraft(inputs: SpendInputs, located: LocatedSpan, bounds: KnownShare): Draft {
  return {
    ...spanDraft(inputs, SPEND_LOCAL_SHARE_WEAK, located),
    ...boundsDraft(bounds, {
      quote: said(
        inputs,
        located,
        bounds,
        publishedPurchases(inputs, located.span),
        ', with weak evidence of an address taken as sure',
      ),
      doNotQuote:
        'Do not print it without saying that weak evidence is in it: we have not been able to confirm those addresses.',
    }),
    calculation: () => payeeCalculation(countedMoney(located), boundsSum(bounds)),
  };
}

function allDraft(inputs: SpendInputs, located: LocatedSpan, bounds: KnownShare): Draft {
  return {
    ...spanDraft(inputs, SPEND_LOCAL_SHARE_ALL, located),
    ...boundsDraft(bounds, {
      quote: said(
        inputs,
        located,
        bounds,
        `all payments ${payerName(inputs)} published${addedUpBy(located.span)}, grants and money passed on to other public bodies included`,
      ),
      doNotQuote: `Do not call it spending on goods and services: it counts money that is only passed on. Do not print one of the two ends alone.`,
    }),
    calculation: () =>
      payeeCalculation(
        { payees: located.payees, rest: { ...located.rest, doubtGbp: 0 } },
        boundsSum(bounds),
      ),
  };
}

/** "From April 2019 to December 2025, of every pound in the payments the council published …, at least 2p and at most 71p went to addresses in Preston." */
function said(
  inputs: SpendInputs,
  { span }: LocatedSpan,
  { lowerPct, upperPct, onOne }: KnownShare,
  payments: string,
  onWhat = '',
): string {
  const { ends, orElse, after } = penceOnOne(lowerPct, upperPct, onOne);
  return `${inTime(span.dataPeriod)}, of every pound in ${payments}, ${ends}${orElse} went to addresses in ${inputs.district.name}${onWhat}.${after}`;
}

function countedMoney({ payees, rest }: LocatedSpan) {
  return { payees: payees.filter(({ scope }) => scope !== 'out'), rest };
}

function boundsSum({
  inside,
  most,
  lowerWhole,
  upperWhole,
  lowerPct,
  upperPct,
}: ShareBounds): string {
  return `lower: ${pounds(inside)} ÷ ${pounds(lowerWhole)} = ${pct(lowerPct)}; upper: ${pounds(most)} ÷ ${pounds(upperWhole)} = ${pct(upperPct)}`;
}

/** What of the lower end hangs on one document, and what on one for each payee, in a sentence each. */
export function localHangsOn(inputs: SpendInputs, located: LocatedSpan): string[] {
  const to = `to addresses in ${inputs.district.name}`;
  return [
    ...oneSourceSentences(localSource(located), to, 'where'),
    ...oneEachSentences(placedHere(located), to),
  ];
}

/** What is traced to places outside the district and hangs on one document; null where none carries half of it. */
export function outsideOnOne({ payees }: Pick<LocatedSpan, 'payees'>): OneSource | null {
  return oneSourceOf(
    payees.filter((payee) => payee.scope === 'in' && isFirmlyHere(payee) === false),
    addressEvidence,
  );
}

/** The same in a sentence beside the figure, and how far an end moves if one document is wrong. */
function onOneRemarks(located: LocatedSpan, { lower, upper }: EndsOnOne): string[] {
  const said = (end: EndWithoutOne | null, which: string) =>
    end === null
      ? []
      : [
          `If the one document that says where ${inNames(end.payees)} ${plural(end.payees.length, 'is', 'are')} is wrong, the ${which} end is ${pct(end.pct)}.`,
        ];
  return [
    ...oneSourceSentences(outsideOnOne(located), 'to addresses elsewhere', 'where'),
    ...said(lower, 'lower'),
    ...said(upper, 'upper'),
  ];
}

function localSource({ payees }: LocatedSpan): OneSource | null {
  return oneSourceOf(placedHere({ payees }), addressEvidence);
}

function placedHere({ payees }: Pick<LocatedSpan, 'payees'>): LocatedPayee[] {
  return payees.filter((payee) => payee.scope === 'in' && isFirmlyHere(payee) === true);
}

/** Who is put in the district by weak evidence alone, and so counts as not known. */
function weakRemark({ district }: SpendInputs, { payees }: LocatedSpan): string[] {
  const weak = payees.filter(
    ({ scope, place, likelyRing }) =>
      scope !== 'out' && place === 'weak' && likelyRing === 'district',
  );
  if (weak.length === 0) return [];
  return [
    `${moneyInWords(sumGbp(weak))} may have gone to addresses in ${district.name}, on weak evidence (${payeesInWords(weak)}): it counts as not known.`,
  ];
}
