import { formatNumber } from '../../format/number.ts';
import { capitalised, plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { shareBounds } from '../../stats/shareBounds.ts';
import type { Draft } from '../Draft.ts';
import { boundsDraft } from './boundsDraft.ts';
import { isWithin, type LocatedPayee } from './locatedPayees.ts';
import { MONEY_SHARE } from './moneyIndicator.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import { spanDraft } from './spanDraft.ts';
import { NO_REST, shareParts } from './spanMoney.ts';
import { addedUpBy, inTime, payerName, pct, penceOfPound, pounds, sumGbp } from './spendWords.ts';

/** How many of the largest payees the example looks at where every payment is known. */
const LARGEST = 20;

const EXAMPLE = {
  ...MONEY_SHARE,
  percentOf: 'payments to the largest payees',
  caveats: [
    'An example of how much hangs on the boundary, with the largest payees alone; the share of all spending is another figure.',
    'A post town is where the mail is sorted. It takes in villages and estates of the districts around.',
  ],
} as const;

export const SPEND_LARGEST_IN_DISTRICT: Indicator = {
  ...EXAMPLE,
  id: 'spend-largest-in-district-share',
  title: 'The largest suppliers, by the district’s boundary',
  shortTitle: 'Largest suppliers, by boundary',
  definition:
    'Of the payments the council published to its largest suppliers, how much went to those with an address inside the district.',
  directionInWords: 'higher means more goes to large suppliers inside the boundary',
  formula: 'spend-largest-in-district-share/2',
  formulaText:
    'Pounds of the listed largest payees that count and are traced to the district ÷ pounds of all of these; the upper limit adds those whose place is not known, or known on weak evidence.',
};

export const SPEND_LARGEST_POST_TOWN: Indicator = {
  ...EXAMPLE,
  id: 'spend-largest-post-town-share',
  title: 'The largest suppliers, by post town',
  shortTitle: 'Largest suppliers, by post town',
  definition:
    'Of the payments the council published to its largest suppliers, how much went to those whose postal address names the district’s town, inside the boundary or not.',
  directionInWords: 'higher means more goes to large suppliers with the town in their address',
  formula: 'spend-largest-post-town-share/2',
  formulaText:
    'Pounds of the listed largest payees that count and are known to have the town in their postal address ÷ pounds of all of these; the upper limit adds those whose place is not known, or known on weak evidence.',
};

/** One of the two ways of telling what is local. */
interface Way {
  indicator: Indicator;
  isInside: (payee: LocatedPayee) => boolean | null;
  /** "with an address inside …" */
  whom: string;
}

export function spendLargestDrafts(inputs: SpendInputs): Draft[] {
  const { postTown } = inputs.tables.place.place;
  const ways: Way[] = [
    {
      indicator: SPEND_LARGEST_IN_DISTRICT,
      isInside: (payee) => isWithin('district', payee),
      whom: `to those with an address inside the boundary of ${inputs.district.name}`,
    },
  ];
  if (postTown !== null)
    ways.push({
      indicator: SPEND_LARGEST_POST_TOWN,
      isInside: (payee) =>
        isWithin('district', payee) === null
          ? null
          : payee.postTown?.toLowerCase() === postTown.toLowerCase(),
      whom: `to those whose postal address says ${postTown}`,
    });
  return inputs.spans.flatMap((located) => exampleDrafts(inputs, located, ways));
}

/** Neither says anything without the other, so both are in each sentence. */
function exampleDrafts(inputs: SpendInputs, located: LocatedSpan, ways: readonly Way[]): Draft[] {
  const { span, inScope } = located;
  const named = inScope.payees.filter(({ payeeKind }) => payeeKind === 'organisation');
  const listed = span.basis === 'largest' ? named : named.slice(0, LARGEST);
  const found = ways.flatMap((way) => {
    const bounds = shareBounds(shareParts(listed, NO_REST, way.isInside));
    return bounds === null ? [] : [{ ...way, bounds }];
  });
  const payees =
    listed.length === 1
      ? 'the largest payee that counts'
      : `the ${formatNumber(listed.length, 0)} largest payees that count`;
  // A sentence each: four numbers in one are not heard.
  const parts = found.map(({ whom, bounds }) => {
    const pence = penceOfPound(bounds.lowerPct, bounds.upperPct);
    return `${pence} went ${whom}.`;
  });
  return found.map(({ indicator, isInside, bounds }) => {
    const { lowerPct, upperPct, inside, lowerWhole } = bounds;
    const openGbp = sumGbp(listed.filter((payee) => isInside(payee) === null));
    return {
      ...spanDraft(inputs, indicator, located),
      ...boundsDraft(bounds, {
        quote: `${inTime(span.dataPeriod)}, of every pound in the payments ${payerName(inputs)} published${addedUpBy(span)} to ${payees}, ${parts.map((part, i) => (i === 0 ? part : capitalised(part))).join(' ')}`,
        doNotQuote: `Do not print one of the two alone or as the share of all spending: together they show how much hangs on the boundary, with ${formatNumber(listed.length, 0)} ${plural(listed.length, 'supplier')} alone.`,
      }),
      calculation: () =>
        payeeCalculation(
          { payees: listed, rest: NO_REST },
          `${pounds(inside)} ÷ ${pounds(lowerWhole)} = ${pct(lowerPct)}; with ${pounds(openGbp)} of no known place: ${pct(upperPct)}`,
        ),
    };
  });
}
