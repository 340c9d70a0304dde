import { moneyInWords } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { shareBounds } from '../../stats/shareBounds.ts';
import type { Draft } from '../Draft.ts';
import type { LocatedPayee } from './locatedPayees.ts';
import { SHARE } from './moneyIndicator.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { LocatedSpan, SpendContext } from './SpendContext.ts';
import { spanDraft } from './spanDraft.ts';
import { spanMoney } from './spanMoney.ts';
import { inTime, pct, pounds } from './spendWords.ts';

/** How many of the largest payees the example looks at where every payment is known. */
const LARGEST = 20;

const EXAMPLE = {
  ...SHARE,
  percentOf: 'in-scope payments to the largest payees',
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
    'Of what the council paid its largest suppliers, how much went to those with an address inside the district.',
  directionInWords: 'higher means more goes to large suppliers inside the boundary',
  formula: 'spend-largest-in-district-share/1',
  formulaText:
    'Pounds of the listed largest in-scope payees known to be in the district ÷ pounds of all of these; the upper limit adds those that are not located.',
};

export const SPEND_LARGEST_POST_TOWN: Indicator = {
  ...EXAMPLE,
  id: 'spend-largest-post-town-share',
  title: 'The largest suppliers, by post town',
  shortTitle: 'Largest suppliers, by post town',
  definition:
    'Of what the council paid its largest suppliers, how much went to those whose postal address names the district’s town, inside the boundary or not.',
  directionInWords: 'higher means more goes to large suppliers with the town in their address',
  formula: 'spend-largest-post-town-share/1',
  formulaText:
    'Pounds of the listed largest in-scope payees with the town in their postal address ÷ pounds of all of these; the upper limit adds those that are not located.',
};

export function spendLargestDrafts(context: SpendContext): Draft[] {
  const { postTown } = context.tables.place.place;
  return context.spans.flatMap((located) => [
    ...exampleDraft(
      context,
      SPEND_LARGEST_IN_DISTRICT,
      located,
      ({ place }) => place === 'district',
      `with an address inside the boundary of ${context.district.name}`,
    ),
    ...(postTown === null
      ? []
      : exampleDraft(
          context,
          SPEND_LARGEST_POST_TOWN,
          located,
          (payee) => payee.postTown?.toLowerCase() === postTown.toLowerCase(),
          `whose postal address says ${postTown}`,
        )),
  ]);
}

function exampleDraft(
  context: SpendContext,
  indicator: Indicator,
  located: LocatedSpan,
  isInside: (payee: LocatedPayee) => boolean,
  which: string,
): Draft[] {
  const named = located.inScope.payees.filter(({ payeeKind }) => payeeKind === 'organisation');
  const listed = located.span.basis === 'largest' ? named : named.slice(0, LARGEST);
  const money = spanMoney(listed, 0);
  const inside = spanMoney(listed.filter(isInside), 0).totalGbp;
  const open = spanMoney(
    listed.filter((payee) => payee.place === 'unlocated' && !isInside(payee)),
    0,
  ).totalGbp;
  const bounds = shareBounds(inside, open, money.totalGbp);
  if (bounds === null) return [];
  const { lowerPct, upperPct } = bounds;
  return [
    {
      ...spanDraft(context, indicator, located),
      value: lowerPct,
      lower: lowerPct,
      upper: upperPct,
      interval: 'unlocated',
      status: 'final',
      numerator: inside,
      denominator: money.totalGbp,
      sentences: (value) => ({
        quote: `${inTime(located.span.dataPeriod)}, ${moneyInWords(inside)} of the ${moneyInWords(money.totalGbp)} paid to the ${listed.length} largest payees that are in scope, ${pct(value)}, went to those ${which}; ${moneyInWords(open)} more may have, since those suppliers are not located.`,
        doNotQuote: `Do not print it without the other one or as the share of all spending: it shows how much hangs on the boundary, with ${listed.length} suppliers alone.`,
      }),
      calculation: () =>
        payeeCalculation(
          money,
          `${pounds(inside)} ÷ ${pounds(money.totalGbp)} = ${pct(lowerPct)}; with ${pounds(open)} not located: ${pct(upperPct)}`,
        ),
    },
  ];
}
