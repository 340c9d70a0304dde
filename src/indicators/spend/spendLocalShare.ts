import { moneyInWords } from '../../format/value.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { shareBounds } from '../../stats/shareBounds.ts';
import type { Draft } from '../Draft.ts';
import { IN_SCOPE, SCOPE_CAVEAT, SHARE } from './moneyIndicator.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { LocatedSpan, SpendContext } from './SpendContext.ts';
import { spanDraft } from './spanDraft.ts';
import type { SpanMoney } from './spanMoney.ts';
import {
  ADDRESS_IS_NOT_BENEFIT,
  inTime,
  LOCAL_IS_THE_BOUNDARY,
  pct,
  pounds,
} from './spendWords.ts';

const FORMULA =
  'Lower = pounds located in the district ÷ pounds; upper = (pounds located in the district + pounds not located, redacted ones included) ÷ pounds. The midpoint is given only where at most 20% is not located.';
const CAVEATS = [LOCAL_IS_THE_BOUNDARY, ADDRESS_IS_NOT_BENEFIT];

export const SPEND_LOCAL_SHARE: Indicator = {
  ...SHARE,
  id: 'spend-local-share',
  title: 'Share of the council’s spending that stays in the district',
  shortTitle: 'Spent in the district',
  definition:
    'How much of what the council pays for goods, services and works goes to suppliers with an address in the district, as far as their addresses are known.',
  percentOf: IN_SCOPE,
  directionInWords: 'higher means more is paid to suppliers in the district',
  formula: 'spend-local-share/1',
  formulaText: `${FORMULA} Pounds are in-scope payments.`,
  caveats: [...CAVEATS, SCOPE_CAVEAT],
};

export const SPEND_LOCAL_SHARE_ALL: Indicator = {
  ...SPEND_LOCAL_SHARE,
  id: 'spend-local-share-all',
  title: 'The same share with the payments put back that are out of scope',
  shortTitle: 'Spent in the district, all payments',
  definition:
    'How much of everything the council paid, precepts and transfers to other public bodies included, goes to payees with an address in the district.',
  percentOf: 'all published payments',
  formula: 'spend-local-share-all/1',
  formulaText: `${FORMULA} Pounds are all published payments.`,
  caveats: [
    ...CAVEATS,
    'A precept is collected for another public body and passed on: counting it says more of where that body has its office than of what the council buys.',
  ],
};

export function spendLocalShareDrafts(context: SpendContext): Draft[] {
  return context.spans.flatMap((located) => [
    ...shareDraft(
      context,
      SPEND_LOCAL_SHARE,
      located,
      located.inScope,
      'for goods, services and works',
    ),
    ...shareDraft(
      context,
      SPEND_LOCAL_SHARE_ALL,
      located,
      located.all,
      'in all, payments to other public bodies included,',
    ),
  ]);
}

function shareDraft(
  context: SpendContext,
  indicator: Indicator,
  located: LocatedSpan,
  money: SpanMoney,
  forWhat: string,
): Draft[] {
  const inside = money.byPlace.district;
  const bounds = shareBounds(inside, money.openGbp, money.totalGbp);
  if (bounds === null) return [];
  const { lowerPct, upperPct, midpointPct } = bounds;
  const { name } = context.district;
  const { council } = context;
  const openPct = (100 * money.openGbp) / money.totalGbp;
  const common = spanDraft(context, indicator, located);
  const said = `${inTime(located.span.dataPeriod)}, between ${pct(lowerPct)} and ${pct(upperPct)} of the ${moneyInWords(money.totalGbp)} that ${council?.body.name ?? 'the council'} paid ${forWhat} went to suppliers in ${name}: ${moneyInWords(inside)} is known to have gone there, and of ${moneyInWords(money.openGbp)} (${pct(openPct)}) it is not known where it went.`;
  const doNotQuote = `Do not print one of the two bounds alone, or the middle between them: ${pct(openPct)} of the money is not located. Do not set it beside a published share of the anchor institutions: payers and counting differ, even where two numbers look alike.`;
  const sentence = { quote: said, doNotQuote };
  return [
    {
      ...common,
      value: midpointPct,
      lower: lowerPct,
      upper: upperPct,
      interval: 'unlocated',
      status: midpointPct === null ? 'bounds' : 'approximate',
      numerator: inside,
      denominator: money.totalGbp,
      remarks: [...(common.remarks ?? []), ...weakRemark(money)],
      sentences: () => sentence,
      gapSentence: said,
      gapDoNotQuote: doNotQuote,
      calculation: () =>
        payeeCalculation(
          money,
          `lower: ${pounds(inside)} ÷ ${pounds(money.totalGbp)} = ${pct(lowerPct)}; upper: (${pounds(inside)} + ${pounds(money.openGbp)}) ÷ ${pounds(money.totalGbp)} = ${pct(upperPct)}`,
        ),
    },
  ];
}

/** How the lower bound moves if only firm evidence counts. */
function weakRemark({ payees, totalGbp }: SpanMoney): string[] {
  const weak = payees.filter(
    ({ place, match }) => place === 'district' && match?.supplier.strength === 'weak',
  );
  if (weak.length === 0) return [];
  const weakGbp = weak.reduce((sum, { amountGbp }) => sum + amountGbp, 0);
  const firmGbp = payees
    .filter(({ place, match }) => place === 'district' && match?.supplier.strength !== 'weak')
    .reduce((sum, { amountGbp }) => sum + amountGbp, 0);
  return [
    `Of the money located in the district, ${pounds(weakGbp)} rests on weak evidence (${weak.map(({ match, payee }) => match?.supplier.name ?? payee).join('; ')}); without it the lower bound is ${pct((100 * firmGbp) / totalGbp)}.`,
  ];
}
