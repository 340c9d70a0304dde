import { formatNumber } from '../../format/number.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { DEFLATOR_SOURCE } from '../../tables/context/contextSeries.ts';
import type { MoneyTables } from '../../tables/readMoneyTables.ts';
import type { Draft } from '../Draft.ts';
import { ANCHOR_SPEND_LOCAL, anchorStudyDrafts, studyAreaInWords } from './anchorStudy.ts';
import type { SpendInputs } from './SpendInputs.ts';

const MILLION = 1_000_000;

export const ANCHOR_SPEND_LOCAL_REAL: Indicator = {
  ...ANCHOR_SPEND_LOCAL,
  id: 'anchor-spend-local-real',
  title: 'What the anchor institutions spent locally, in prices of the study’s last year',
  shortTitle: 'Anchors’ local spending, real',
  definition:
    'The same pounds as spent locally, with the general rise of prices up to the study’s last year taken out.',
  formula: 'anchor-spend-local-real/3',
  formulaText: 'Pounds of the year × price level of the last year ÷ price level of the year.',
  caveats: [
    ...ANCHOR_SPEND_LOCAL.caveats,
    'The price level is that of the whole economy (GDP deflator, one vintage); what public bodies buy may have risen faster or more slowly.',
  ],
};

/** The local spending of each year in pounds of the last; none where no deflator is held. */
export function anchorSpendRealDrafts(inputs: SpendInputs): Draft[] {
  const { deflator } = inputs.tables.context;
  if (deflator.length === 0) return [];
  const cash = anchorStudyDrafts(inputs).filter(
    ({ indicator }) => indicator === ANCHOR_SPEND_LOCAL,
  );
  const base = cash
    .map(({ period }) => period)
    .sort()
    .at(-1);
  if (base === undefined) return [];
  return cash.flatMap((draft): Draft[] => {
    const { value } = draft;
    if (value === null) return [];
    const from = outturn(inputs.tables, draft.period);
    const to = outturn(inputs.tables, base);
    const real = (value * to) / from;
    const range =
      draft.lower == null || draft.upper == null
        ? null
        : {
            lower: (draft.lower * to) / from,
            upper: (draft.upper * to) / from,
            interval: draft.interval ?? null,
          };
    const text = `£${formatNumber(real / MILLION, 1)} million`;
    return [
      {
        ...draft,
        indicator: ANCHOR_SPEND_LOCAL_REAL,
        value: real,
        ...range,
        status: 'approximate',
        sources: [...draft.sources, DEFLATOR_SOURCE],
        comparability: `${draft.comparability} In prices of ${base}.`,
        sentences: () => ({
          quote:
            range === null
              ? `Worked out here from the published study: in ${draft.period} the bodies taking part spent about ${text} with suppliers in ${studyAreaInWords(inputs, draft.area)}, in prices of ${base}.`
              : `Worked out here from the published study: in ${draft.period} the bodies taking part spent between £${formatNumber(range.lower / MILLION, 1)} million and £${formatNumber(range.upper / MILLION, 1)} million with suppliers in ${studyAreaInWords(inputs, draft.area)}, in prices of ${base}, if the published total is right to the nearest million.`,
          doNotQuote: `Do not set it beside pounds of the time, or leave out that it is in prices of ${base}.`,
        }),
        calculation: () => ({
          sum: `£${formatNumber(value / MILLION, 1)} million × ${to} ÷ ${from} = ${text}`,
          rowsAre: 'price levels, 2024-25 = 100',
          columns: [
            { id: 'financial_year', label: 'Financial year', decimals: null },
            { id: 'index', label: 'Price level', decimals: 4 },
          ],
          rows: [
            [draft.period, from],
            [base, to],
          ],
        }),
      },
    ];
  });
}

/** The price level of a year that is over; throws where the vintage has none or only forecasts it. */
function outturn({ context }: MoneyTables, period: string): number {
  const year = context.deflator.find(({ financialYear }) => financialYear === period);
  if (year === undefined || year.isForecast)
    throw new Error(`no price level for the financial year ${period} (england/gdp-deflator.csv)`);
  return year.index;
}
