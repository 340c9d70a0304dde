import { formatDate } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { moneyInWords } from '../../format/value.ts';
import { capitalised, listInWords } from '../../format/words.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { BodySpend, SpendTables, SpendYear } from '../../tables/SpendTables.ts';
import { fullMonths } from '../../tables/spend/thinMonths.ts';
import type { Draft } from '../Draft.ts';
import { MONEY } from './moneyIndicator.ts';
import type { SpendInputs } from './SpendInputs.ts';
import { isInFinancialYear } from './spendCoverage.ts';
import { pounds } from './spendWords.ts';

export const COUNCIL_SPEND_TOTAL: Indicator = {
  ...MONEY,
  id: 'council-spend-total',
  unit: '£',
  decimals: 0,
  title: 'What the council paid, as published',
  shortTitle: 'Council payments',
  definition:
    'The sum of the payments the district’s council published, in a financial year or a month.',
  directionInWords: 'higher means more was paid',
  formula: 'council-spend-total/1',
  formulaText: 'The published payments of the months, added up; refunds count against them.',
  caveats: [
    'Payments below the council’s threshold, salaries and some other kinds are not published.',
    'It takes in everything that was published: payments to other public bodies and balance-sheet lines too, so it is no measure of what the council buys.',
    'Pounds are those of the time (cash): prices have risen since. Large building works make single years high.',
  ],
};

export function councilSpendTotalDrafts(inputs: SpendInputs): Draft[] {
  const { council } = inputs;
  if (council === null) return [];
  const years = council.years.map((year): Draft => {
    const isPart = isPartYear(year);
    const rows = council.months.filter(({ month }) => isInFinancialYear(month, year.period));
    return {
      ...common(inputs, year.sources),
      period: year.period,
      dataPeriod: year.dataPeriod,
      value: year.amountGbp,
      edition: year.period,
      remarks: [
        ...thinRemark(year),
        ...(year.months < 12
          ? [`Only ${year.months} of the year’s twelve months are here: ${year.dataPeriod}.`]
          : []),
        ...differenceRemark(council, year.sources),
      ],
      comparability: isPart ? `Part of a year: not to be set beside whole years. ${CASH}` : CASH,
      sentences: (value) => ({
        quote: `${council.body.name} published payments of ${moneyInWords(value)} for ${isPart ? year.dataPeriod : `the financial year ${year.period}`}${compiledInWords(council, year.sources)}.`,
        doNotQuote: isPart
          ? `Do not call it the year’s total or say that spending fell: it covers ${year.dataPeriod} alone.`
          : 'Do not call it what the council spent: salaries and small payments are not in it, and payments to other public bodies are.',
      }),
      calculation: () => ({
        sum: `${rows.map(({ amountGbp }) => pounds(amountGbp)).join(' + ')} = ${pounds(year.amountGbp)}`,
        ...monthRows(rows),
      }),
    };
  });
  const months = council.months.map(({ month, amountGbp, source }): Draft => {
    const words = formatDate(month);
    return {
      ...common(inputs, [source]),
      period: month.replace('-', '-m'),
      dataPeriod: words,
      value: amountGbp,
      edition: words,
      comparability: `Single months swing with single bills. ${CASH}`,
      sentences: (value) => ({
        quote: `${council.body.name} published payments of ${moneyInWords(value)} for ${words}${compiledInWords(council, [source])}.`,
        doNotQuote: 'Do not make a trend of single months: one large bill moves a month.',
      }),
      calculation: () => ({
        sum: `${pounds(amountGbp)}, ${isCompiled(council, [source]) ? 'as a third party adds up the month' : 'as published for the month'}`,
        ...monthRows([{ month, amountGbp }]),
      }),
    };
  });
  return [...years, ...months];
}

const CASH = 'Pounds of the time; not adjusted for prices.';

function common(inputs: SpendInputs, sources: readonly string[]) {
  return {
    indicator: COUNCIL_SPEND_TOTAL,
    area: inputs.district,
    status: 'final',
    ranked: null,
    sources,
  } as const;
}

function monthRows(rows: readonly { month: string; amountGbp: number }[]) {
  return {
    rowsAre: 'months',
    columns: [
      { id: 'month', label: 'Month', decimals: null },
      { id: 'amount_gbp', label: 'Pounds', decimals: 2 },
    ],
    rows: rows.map(({ month, amountGbp }) => [month, amountGbp]),
  };
}

/** Whether sums are of a third party's compilation and not of payments that are here. */
function isCompiled({ spans }: Pick<BodySpend, 'spans'>, sources: readonly string[]): boolean {
  const compiled = spans.find(({ basis }) => basis === 'largest');
  return compiled?.sources.some((source) => sources.includes(source)) ?? false;
}

function compiledInWords(council: BodySpend, sources: readonly string[]): string {
  return isCompiled(council, sources) ? ', as a third party adds them up' : '';
}

/** Whether months of a year are missing, or hold hardly any payments, so that its sum is one of a part. */
function isPartYear(year: SpendYear): boolean {
  return fullMonths(year) < 12;
}

/** Whether a period of an indicator made of the council's payments is such a year. */
export function isPartOfYear(
  { council }: Pick<SpendTables, 'council'>,
  { id }: Pick<Indicator, 'id'>,
  period: string,
): boolean {
  const year = council?.years.find((each) => each.period === period);
  return /^(council-)?spend-/.test(id) && year !== undefined && isPartYear(year);
}

/** Months that are there and hold so little that the year is not whole. */
function thinRemark({ thin }: BodySpend['years'][number]): string[] {
  return thin.length === 0
    ? []
    : [
        `${listInWords(thin.map((month) => formatDate(month)))} ${thin.length === 1 ? 'holds' : 'hold'} less than a tenth of what is usual around ${thin.length === 1 ? 'it' : 'them'}: part of ${thin.length === 1 ? 'its' : 'their'} payments is not in what we have.`,
      ];
}

/** A compilation's departments need not add to its months: by how much is said with every year. */
function differenceRemark(council: BodySpend, sources: readonly string[]): string[] {
  if (!isCompiled(council, sources) || council.departments.length === 0) return [];
  const months = council.departmentsWholeGbp;
  const departments = council.departments.reduce((total, { amountGbp }) => total + amountGbp, 0);
  const share = (100 * (departments - months)) / months;
  const size = `${formatNumber(Math.abs(share), 1)}%`;
  return [
    capitalised(
      `the sums are a third party’s, made from the council’s monthly files. Its own totals by department come to ${size} ${share < 0 ? 'less' : 'more'} over the whole time.`,
    ),
  ];
}
