import { countInWords } from '../../format/number.ts';
import { moneyInWords } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { type ShareBounds, shareBounds } from '../../stats/shareBounds.ts';
import { fullMonths } from '../../tables/spend/thinMonths.ts';
import type { Draft } from '../Draft.ts';
import { boundsDraft } from './boundsDraft.ts';
import { type LocatedPayee, OPEN_PLACES } from './locatedPayees.ts';
import { BOUNDS_FORMULA, IN_SCOPE, MONEY, MONEY_SHARE, SCOPE_CAVEAT } from './moneyIndicator.ts';
import { addressEvidence, type OneSource, oneSourceOf, oneSourceSentences } from './oneSource.ts';
import { payeeCalculation } from './payeeCalculation.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import { spanDraft } from './spanDraft.ts';
import { type Rest, shareParts } from './spanMoney.ts';
import {
  gapSentences,
  ifAssumed,
  inTime,
  pct,
  penceOfPound,
  pounds,
  publishedPurchases,
  restAssumption,
} from './spendWords.ts';

/** Below it a change between two years could be one of what is known (standsAlone.ts). */
export const LEAST_LOCATED_PCT = 80;
const MONTHS = 12;

export const SPEND_COVERAGE: Indicator = {
  ...MONEY_SHARE,
  id: 'spend-coverage',
  title: 'How much of the spending can be traced to a place',
  shortTitle: 'Spending located',
  definition:
    'How much of the payments the council published for goods, services and works went to suppliers for whose address there is evidence we accept, wherever it is.',
  percentOf: IN_SCOPE,
  directionInWords: 'higher means that more of the money is traced',
  formula: 'spend-coverage/3',
  formulaText: `${BOUNDS_FORMULA} Inside is what went to an address with evidence we accept, near or far, outside is all else, so that U and S_U are nothing; what may not count of the payees that are not listed is in S_E. No middle is given. Where the lower is below ${LEAST_LOCATED_PCT}%, or there are fewer than ${MONTHS} months with the payments that are usual, no line joins the year to another and no headline compares it with one.`,
  caveats: [
    'It measures what is known, not what is done: a low value says that we have found few addresses, or have only a part of the payments.',
    SCOPE_CAVEAT,
  ],
};

export const SPEND_MONTHS_PUBLISHED: Indicator = {
  ...MONEY_SHARE,
  ...MONEY,
  unit: '%',
  decimals: 0,
  id: 'spend-months-published',
  title: 'Months of the year for which we have payments',
  shortTitle: 'Months published',
  definition: 'For how many of the twelve months of a financial year we have payments.',
  percentOf: 'the year’s twelve months',
  directionInWords: 'higher means more of the year is known',
  formula: 'spend-months-published/1',
  formulaText: 'Months with payments ÷ 12.',
  caveats: ['A month that is missing may be unpublished or only not obtained.'],
};

function isTraced({ place }: LocatedPayee): boolean {
  return !OPEN_PLACES.some((open) => open === place);
}

/** The share that went to an address with evidence we accept, near or far; no middle, which would be a guess at what we have looked up. */
export function coverageBounds(payees: readonly LocatedPayee[], rest: Rest): ShareBounds | null {
  const bounds = shareBounds(shareParts(payees, rest, isTraced, 'scope', false));
  return bounds === null ? null : { ...bounds, midpointPct: null };
}

/** What of the traced pounds hangs on one document; null where none carries half of it. */
export function tracedOnOne({ inScope }: Pick<LocatedSpan, 'inScope'>): OneSource | null {
  return oneSourceOf(inScope.payees.filter(isTraced), addressEvidence);
}

export function spendCoverageDrafts(inputs: SpendInputs): Draft[] {
  const { council } = inputs;
  if (council === null) return [];
  const covered = inputs.spans.flatMap((located): Draft[] => {
    const { span, payees, rest, inScope, doubtful } = located;
    const bounds = coverageBounds(payees, rest);
    if (bounds === null) return [];
    const { lowerPct, upperPct, inside, most, lowerWhole, upperWhole } = bounds;
    return [
      {
        ...spanDraft(inputs, SPEND_COVERAGE, located),
        ...boundsDraft(bounds, {
          quote: `${inTime(span.dataPeriod)}, ${
            lowerPct === upperPct
              ? `${moneyInWords(inside)} of the ${moneyInWords(lowerWhole)} in ${publishedPurchases(inputs, span)} went to suppliers whose address has evidence we accept`
              : `of every pound in ${publishedPurchases(inputs, span)}, ${penceOfPound(lowerPct, upperPct)} went to suppliers whose address has evidence we accept, as payments that may have bought nothing are left out or counted in`
          }.${ifAssumed(restAssumption(located))} ${gapSentences(inputs, located).join(' ')}`.trim(),
          doNotQuote: [
            'Do not take it for the share spent in the district: it counts every supplier whose address has evidence we accept, near or far.',
            ...oneSourceSentences(
              tracedOnOne(located),
              'to suppliers whose address has evidence we accept',
              'where',
            ),
          ].join(' '),
        }),
        rangeAssumes: restAssumption(located),
        calculation: () =>
          payeeCalculation(
            { payees: [...inScope.payees, ...doubtful.payees], rest },
            `lower: ${pounds(inside)} ÷ ${pounds(lowerWhole)} = ${pct(lowerPct)}; upper: ${pounds(most)} ÷ ${pounds(upperWhole)} = ${pct(upperPct)}`,
          ),
      },
    ];
  });
  const months = council.years.map((year): Draft => {
    const amounts = council.months.filter(({ month }) => isInFinancialYear(month, year.period));
    return {
      indicator: SPEND_MONTHS_PUBLISHED,
      area: inputs.district,
      period: year.period,
      dataPeriod: year.dataPeriod,
      value: (100 * year.months) / MONTHS,
      status: 'final',
      ranked: null,
      numerator: year.months,
      denominator: MONTHS,
      edition: year.period,
      sources: year.sources,
      comparability: '',
      sentences: () => ({
        quote: `Of the financial year ${year.period} there are published payments of ${council.body.name} for ${countInWords(year.months)} ${plural(year.months, 'month')}.`,
        doNotQuote:
          fullMonths(year) === MONTHS
            ? 'Do not say that every payment is in it: small payments and some kinds are not published.'
            : 'Do not set the sum of this year beside that of a whole one.',
      }),
      calculation: () => ({
        sum: `${year.months} ÷ ${MONTHS} = ${pct((100 * year.months) / MONTHS)}`,
        rowsAre: 'months with payments',
        columns: [
          { id: 'month', label: 'Month', decimals: null },
          { id: 'amount_gbp', label: 'Pounds', decimals: 2 },
        ],
        rows: amounts.map(({ month, amountGbp }) => [month, amountGbp]),
      }),
    };
  });
  return [...covered, ...months];
}

/** Whether "2020-03" is in the financial year "2019-20". */
export function isInFinancialYear(month: string, year: string): boolean {
  const first = `${year.slice(0, 4)}-04`;
  const last = `${Number(year.slice(0, 4)) + 1}-03`;
  return month >= first && month <= last;
}
