import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import { IN_SCOPE, SCOPE_CAVEAT, SHARE } from './moneyIndicator.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { SpendInputs } from './SpendInputs.ts';
import { spanDraft } from './spanDraft.ts';
import type { SpanMoney } from './spanMoney.ts';
import { inTime, namesOf, pct, pounds, sumGbp } from './spendWords.ts';

const LARGEST = 10;

export const SPEND_TOP10_SHARE: Indicator = {
  ...SHARE,
  id: 'spend-top10-share',
  title: 'Share of the ten largest suppliers',
  shortTitle: 'Ten largest suppliers',
  definition:
    'How much of what the council pays for goods, services and works goes to its ten largest suppliers.',
  percentOf: IN_SCOPE,
  directionInWords: 'higher means fewer suppliers get more of the money',
  formula: 'spend-top10-share/2',
  formulaText:
    'Pounds paid to the ten largest payees that count for certain ÷ all pounds that count for certain.',
  caveats: [
    'Payees are counted as published: firms of one group, or one firm under two names, count apart.',
    'A large building scheme makes a builder large for a time; much of it is passed on to subcontractors.',
    SCOPE_CAVEAT,
  ],
};

export function spendTop10Drafts(inputs: SpendInputs): Draft[] {
  return inputs.spans.flatMap((located): Draft[] => {
    const { span, inScope, doubtful } = located;
    const named = inScope.payees.filter(({ payeeKind }) => payeeKind === 'organisation');
    const largest = named.slice(0, LARGEST);
    if (largest.length < LARGEST || !(inScope.totalGbp > 0)) return [];
    const gbp = sumGbp(largest);
    const common = spanDraft(inputs, SPEND_TOP10_SHARE, located);
    return [
      {
        ...common,
        value: (100 * gbp) / inScope.totalGbp,
        status: 'final',
        numerator: gbp,
        denominator: inScope.totalGbp,
        remarks: [...(common.remarks ?? []), ...doubtfulRemark(inScope, doubtful)],
        sentences: (value) => ({
          quote: `${inTime(span.dataPeriod)}, ${pct(value)} of what ${inputs.council?.body.name ?? 'the council'} paid for goods, services and works went to its ten largest suppliers.`,
          doNotQuote:
            'Do not say that ten firms do the work: a main contractor passes much of it on, and firms of one group are counted apart.',
        }),
        calculation: () =>
          payeeCalculation(
            { ...inScope, payees: largest, restGbp: 0 },
            `${largest.map(({ amountGbp }) => pounds(amountGbp)).join(' + ')} = ${pounds(gbp)}; ÷ ${pounds(inScope.totalGbp)} = ${pct((100 * gbp) / inScope.totalGbp)}`,
          ),
      },
    ];
  });
}

/** The same share if the payments count of which that is not settled; nothing where there are none. */
function doubtfulRemark(inScope: SpanMoney, doubtful: SpanMoney): string[] {
  if (doubtful.payees.length === 0) return [];
  const largest = [...inScope.payees, ...doubtful.payees]
    .filter(({ payeeKind }) => payeeKind === 'organisation')
    .toSorted((a, b) => b.amountGbp - a.amountGbp)
    .slice(0, LARGEST);
  const share = (100 * sumGbp(largest)) / (inScope.totalGbp + doubtful.totalGbp);
  return [
    `If payments of doubtful scope count too (${namesOf(doubtful.payees)}), it is ${pct(share)}.`,
  ];
}
