import { countInWords, formatNumber } from '../../format/number.ts';
import { listInWords } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Calculation } from '../../model/Calculation.ts';
import type { Status } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { AnchorStudyRow } from '../../tables/SpendTables.ts';
import type { Draft } from '../Draft.ts';
import { MONEY } from './moneyIndicator.ts';
import type { SpendContext } from './SpendContext.ts';
import { STUDIES_DIFFER } from './spendWords.ts';

const MILLION = 1_000_000;

const ANCHOR = {
  ...MONEY,
  areaTypes: ['district', 'county'],
} as const;
const CAVEATS = [
  'Only the results were published. Neither the payments nor the suppliers behind them can be checked.',
  'The total fell between the two years: a share can rise while the sum spent falls, and a share of a smaller sum is not the same pounds.',
  'Whether the suppliers were placed by the district’s boundary or by post town is not said in what was seen of the study.',
];

export const ANCHOR_SPEND_LOCAL_SHARE: Indicator = {
  ...ANCHOR,
  id: 'anchor-spend-local-share',
  unit: '%',
  decimals: 1,
  title: 'Share of the anchor institutions’ spending that stayed local, as published',
  shortTitle: 'Anchors’ local share',
  definition:
    'How much of what the large public bodies taking part paid their suppliers went to suppliers in the area, as the study published it.',
  percentOf: 'the anchor institutions’ procurement',
  directionInWords: 'higher means more went to suppliers in the area',
  formula: 'anchor-spend-local-share/1',
  formulaText: 'As published.',
  caveats: CAVEATS,
};

export const ANCHOR_SPEND_LOCAL: Indicator = {
  ...ANCHOR,
  id: 'anchor-spend-local',
  unit: '£',
  decimals: 0,
  title: 'What the anchor institutions spent locally, as published',
  shortTitle: 'Anchors’ local spending',
  definition: 'How many pounds the large public bodies taking part paid to suppliers in the area.',
  directionInWords: 'higher means more went to suppliers in the area',
  formula: 'anchor-spend-local/1',
  formulaText: 'As published; where only the share was, share × published total.',
  caveats: CAVEATS,
};

export const ANCHOR_SPEND_TOTAL: Indicator = {
  ...ANCHOR,
  id: 'anchor-spend-total',
  unit: '£',
  decimals: 0,
  title: 'What the anchor institutions spent in all',
  shortTitle: 'Anchors’ spending',
  definition:
    'How much the large public bodies taking part paid their suppliers, wherever those are.',
  directionInWords: 'higher means more was spent',
  formula: 'anchor-spend-total/1',
  formulaText: 'As published; where it was not, published local pounds ÷ published share.',
  caveats: CAVEATS,
};

export const ANCHOR_STUDY: readonly Indicator[] = [
  ANCHOR_SPEND_LOCAL_SHARE,
  ANCHOR_SPEND_LOCAL,
  ANCHOR_SPEND_TOTAL,
];

/** As the remarks call what was published. */
const MEASURE_WORDS: Partial<Record<AnchorStudyRow['measure'], string>> = {
  total: 'total',
  share: 'share',
  local: 'local spending',
};

/** Published numbers of one year, and what they imply. */
interface StudyYear {
  period: string;
  sharePct: number;
  localGbp: number;
  isLocalPublished: boolean;
  totalGbp: number;
  isTotalPublished: boolean;
  rows: readonly AnchorStudyRow[];
}

export function anchorStudyDrafts(context: SpendContext): Draft[] {
  const areas = [context.district, ...(context.county === null ? [] : [context.county])];
  return areas.flatMap((area) =>
    studyYears(context, area).flatMap((year) => [
      shareDraft(context, area, year),
      localDraft(context, area, year),
      totalDraft(context, area, year),
    ]),
  );
}

function studyYears({ tables, district }: SpendContext, area: Area): StudyYear[] {
  const used = tables.spend.anchorStudy.filter(({ standing }) => standing === 'used');
  const find = (measure: string, code: string, period: string) =>
    used.find((row) => row.measure === measure && row.areaCode === code && row.period === period);
  return used
    .filter(({ measure, areaCode }) => measure === 'share' && areaCode === area.code)
    .flatMap((share): StudyYear[] => {
      const local = find('local', area.code, share.period);
      const total = find('total', district.code, share.period);
      const part = share.value / 100;
      const totalGbp =
        total !== undefined
          ? total.value * MILLION
          : ((local?.value ?? Number.NaN) * MILLION) / part;
      if (Number.isNaN(totalGbp)) return [];
      return [
        {
          period: share.period,
          sharePct: share.value,
          localGbp: local !== undefined ? local.value * MILLION : totalGbp * part,
          isLocalPublished: local !== undefined,
          totalGbp,
          isTotalPublished: total !== undefined,
          rows: [share, local, total].filter((row) => row !== undefined),
        },
      ];
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

function common(context: SpendContext, indicator: Indicator, area: Area, year: StudyYear) {
  const { anchorPayers, anchorStudy, anchorSources } = context.tables.spend;
  const conflicts = anchorStudy.filter(
    ({ standing, areaCode, period }) =>
      standing === 'conflict' &&
      areaCode === area.code &&
      (period === year.period || year.period.endsWith(period.slice(2))),
  );
  return {
    indicator,
    area,
    period: year.period,
    dataPeriod: year.period,
    ranked: null,
    edition: year.period,
    sources: anchorSources,
    comparability: `Two years alone were published, for these payers: ${listInWords(anchorPayers)}. ${STUDIES_DIFFER}`,
    remarks: [
      ...year.rows.map(
        ({ measure, value, unit, publisher, address }) =>
          `Published ${MEASURE_WORDS[measure] ?? measure}: ${unit === '£m' ? `£${value} million` : `${value}%`} (${publisher}, ${address}).`,
      ),
      ...conflicts.map(
        ({ value, unit, publisher, address, note }) =>
          `Another page has ${unit === '£m' ? `£${value} million` : `${value}%`} (${publisher}, ${address}). ${note}`,
      ),
      ...(area.type === 'county'
        ? [
            'Whether the county here is the county council’s area or also the two unitary districts beside it is not said in what was seen.',
          ]
        : []),
    ],
  } as const;
}

/** "£112.3 million", to the digits that were published. */
function millions(gbp: number): string {
  const inMillions = gbp / MILLION;
  return `£${formatNumber(inMillions, Number.isInteger(inMillions) ? 0 : 1)} million`;
}

function payersInWords({ tables }: SpendContext): string {
  return `the ${countInWords(tables.spend.anchorPayers.length)} anchor institutions of the study`;
}

function shareDraft(context: SpendContext, area: Area, year: StudyYear): Draft {
  const total = `${millions(year.totalGbp)}${year.isTotalPublished ? '' : ' (the total the published numbers imply)'}`;
  return {
    ...common(context, ANCHOR_SPEND_LOCAL_SHARE, area, year),
    value: year.sharePct,
    status: 'final',
    numerator: year.isLocalPublished ? year.localGbp : null,
    denominator: year.totalGbp,
    sentences: () => ({
      quote: `In ${year.period}, by the published study, ${year.sharePct}% of the ${total} that ${payersInWords(context)} spent went to suppliers in ${areaInWords(context, area)}.`,
      doNotQuote: `Do not call it the council’s own share, or leave out who pays and of how much: it is that of ${countInWords(context.tables.spend.anchorPayers.length)} bodies together. Do not say that a policy caused a change from it alone.`,
    }),
    calculation: () => studyCalculation(year, `${year.sharePct}%, as published`),
  };
}

function localDraft(context: SpendContext, area: Area, year: StudyYear): Draft {
  const status: Status = year.isLocalPublished ? 'final' : 'approximate';
  return {
    ...common(context, ANCHOR_SPEND_LOCAL, area, year),
    value: year.localGbp,
    status,
    sentences: (value) => ({
      quote: `In ${year.period}, by the published study, ${payersInWords(context)} spent ${year.isLocalPublished ? '' : 'about '}${millions(value)} with suppliers in ${areaInWords(context, area)}${year.isLocalPublished ? '' : `: ${year.sharePct}% of ${millions(year.totalGbp)}`}.`,
      doNotQuote:
        'Do not set it beside the payments of one council: several bodies are counted together. Pounds are those of the time.',
    }),
    calculation: () =>
      studyCalculation(
        year,
        year.isLocalPublished
          ? `${millions(year.localGbp)}, as published`
          : `${year.sharePct}% × ${millions(year.totalGbp)} = ${millions(year.localGbp)}`,
      ),
  };
}

function totalDraft(context: SpendContext, area: Area, year: StudyYear): Draft {
  return {
    ...common(context, ANCHOR_SPEND_TOTAL, area, year),
    value: year.totalGbp,
    status: year.isTotalPublished ? 'final' : 'approximate',
    sentences: (value) => ({
      quote: year.isTotalPublished
        ? `In ${year.period}, by the published study, ${payersInWords(context)} spent ${millions(value)} with suppliers in all.`
        : `For ${year.period} no total was published; ${millions(year.localGbp)} at ${year.sharePct}% implies about ${millions(value)}.`,
      doNotQuote: year.isTotalPublished
        ? 'Do not call it the spending of the council: several bodies are counted together.'
        : 'Do not call it a published total: it follows from the published pounds and share, and the share is rounded.',
    }),
    calculation: () =>
      studyCalculation(
        year,
        year.isTotalPublished
          ? `${millions(year.totalGbp)}, as published`
          : `${millions(year.localGbp)} ÷ ${year.sharePct}% = ${millions(year.totalGbp)}`,
      ),
  };
}

function studyCalculation({ rows }: StudyYear, sum: string): Calculation {
  return {
    sum,
    rowsAre: 'published numbers',
    columns: [
      { id: 'measure', label: 'Measure', decimals: null },
      { id: 'value', label: 'Value', decimals: 1 },
      { id: 'unit', label: 'Unit', decimals: null },
      { id: 'publisher', label: 'Publisher', decimals: null },
      { id: 'address', label: 'Address', decimals: null },
    ],
    rows: rows.map((row) => [row.measure, row.value, row.unit, row.publisher, row.address]),
  };
}

/** "Lancashire, Preston included" for the county. */
function areaInWords({ district }: SpendContext, area: Area): string {
  return area.type === 'county' ? `${area.name}, ${district.name} included` : area.name;
}
