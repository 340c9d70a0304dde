import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import { boundsDraft } from './boundsDraft.ts';
import type { LocatedPayee } from './locatedPayees.ts';
import { IN_SCOPE, MONEY_SHARE, SCOPE_CAVEAT } from './moneyIndicator.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { SpendInputs } from './SpendInputs.ts';
import { spanDraft } from './spanDraft.ts';
import { NO_REST, type SpanMoney } from './spanMoney.ts';
import {
  ifAssumed,
  inTime,
  payeesInWords,
  pct,
  pounds,
  publishedPurchases,
  restAssumption,
  sumGbp,
} from './spendWords.ts';

const LARGEST = 10;

export const SPEND_TOP10_SHARE: Indicator = {
  ...MONEY_SHARE,
  id: 'spend-top10-share',
  title: 'Share of the ten largest suppliers',
  shortTitle: 'Ten largest suppliers',
  definition:
    'How much of the payments the council published for goods, services and works went to its ten largest suppliers.',
  percentOf: IN_SCOPE,
  directionInWords: 'higher means fewer suppliers get more of the money',
  formula: 'spend-top10-share/4',
  formulaText:
    'Pounds paid to the ten largest payees ÷ all pounds; lower and upper are the least and the most it can be as payments in doubt are left out or counted in, payee by payee. What went to payees that are not listed is in, at the upper end without what may not count of it.',
  caveats: [
    'Payees are counted as published: firms of one group, or one firm under two names, count apart.',
    'A large building scheme makes a builder large for a time; much of it is passed on to subcontractors.',
    SCOPE_CAVEAT,
  ],
};

export function spendTop10Drafts(inputs: SpendInputs): Draft[] {
  return inputs.spans.flatMap((located): Draft[] => {
    const { span, inScope, doubtful } = located;
    const largest = largestOf(inScope.payees);
    if (largest.length < LARGEST || !(inScope.totalGbp > 0)) return [];
    const gbp = sumGbp(largest);
    const sure = (100 * gbp) / inScope.totalGbp;
    const [lowerPct, upperPct] = shareEnds(inScope, doubtful.payees, located.rest.doubtGbp);
    const common = spanDraft(inputs, SPEND_TOP10_SHARE, located);
    const assumption = lowerPct < upperPct ? restAssumption(located) : null;
    const went = `${publishedPurchases(inputs, span)} went to the ten largest suppliers`;
    return [
      {
        ...common,
        ...boundsDraft(
          {
            lowerPct,
            upperPct,
            midpointPct: null,
            inside: gbp,
            lowerWhole: inScope.totalGbp,
            upperWhole: inScope.totalGbp,
          },
          {
            quote:
              lowerPct === upperPct
                ? `${inTime(span.dataPeriod)}, ${pct(sure)} of ${went}.`
                : `${inTime(span.dataPeriod)}, between ${Math.floor(lowerPct + 1e-9)}% and ${Math.ceil(upperPct - 1e-9)}% of ${went}, as payments that may have bought nothing are left out or counted in.${ifAssumed(assumption)}`,
            doNotQuote:
              'Do not say that ten firms do the work: a main contractor passes much of it on, and firms of one group are counted apart.',
          },
        ),
        remarks: [
          ...(common.remarks ?? []),
          ...(doubtful.payees.length === 0
            ? []
            : [
                `In doubt are payments to ${payeesInWords(doubtful.payees)}: with these left out, and all other payments counted, it is ${pct(sure)} of ${pounds(inScope.totalGbp)}.`,
              ]),
        ],
        rangeAssumes: assumption,
        calculation: () =>
          payeeCalculation(
            { payees: largest, rest: NO_REST },
            `${largest.map(({ amountGbp }) => pounds(amountGbp)).join(' + ')} = ${pounds(gbp)}; ÷ ${pounds(inScope.totalGbp)} = ${pct(sure)}${lowerPct === upperPct ? '' : `; with payments in doubt counted in or left out: ${pct(lowerPct)} to ${pct(upperPct)}`}`,
          ),
      },
    ];
  });
}

function largestOf(payees: readonly LocatedPayee[]): LocatedPayee[] {
  return payees
    .filter(({ payeeKind }) => payeeKind === 'organisation')
    .toSorted((a, b) => b.amountGbp - a.amountGbp)
    .slice(0, LARGEST);
}

/**
 * The least and the most the share can be, per cent, whichever of the doubtful payees count. A payee counted in makes the
 * share larger only if it is among the ten, and more so the more it got: so the most is found with the k largest counted
 * in and the least with the k smallest, for some k. Payees without a name are never among the ten: they make it smaller,
 * repayments larger; and the most leaves out what may not count of the rest, whose payees are not listed and so not among
 * the ten.
 */
function shareEnds(
  inScope: Pick<SpanMoney, 'payees' | 'totalGbp'>,
  doubtful: readonly LocatedPayee[],
  restDoubtGbp: number,
): [lowerPct: number, upperPct: number] {
  const isRanked = ({ payeeKind, amountGbp }: LocatedPayee) =>
    payeeKind === 'organisation' && amountGbp > 0;
  const ranked = doubtful.filter(isRanked).toSorted((a, b) => b.amountGbp - a.amountGbp);
  const others = doubtful.filter((payee) => !isRanked(payee));
  const share = (counted: readonly LocatedPayee[], leftOutGbp = 0) =>
    (100 * sumGbp(largestOf([...inScope.payees, ...counted]))) /
    (inScope.totalGbp - leftOutGbp + sumGbp(counted));
  const ways = [...ranked.keys(), ranked.length];
  const more = others.filter(({ amountGbp }) => amountGbp > 0);
  const less = others.filter(({ amountGbp }) => amountGbp < 0);
  return [
    Math.min(...ways.map((k) => share([...ranked.slice(k), ...more]))),
    Math.max(...ways.map((k) => share([...ranked.slice(0, k), ...less], restDoubtGbp))),
  ];
}
