import { countInWords, formatNumber } from '../../format/number.ts';
import { moneyInWords, roundedSum } from '../../format/value.ts';
import { capitalised, listInWords, plural } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Calculation } from '../../model/Calculation.ts';
import type { Status } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import type { AnchorPayer, AnchorStudyRow } from '../../tables/SpendTables.ts';
import type { Draft } from '../Draft.ts';
import { MONEY } from './moneyIndicator.ts';
import type { SpendInputs } from './SpendInputs.ts';
import { STUDIES_DIFFER } from './spendWords.ts';

const MILLION = 1_000_000;

const ANCHOR = {
  ...MONEY,
  areaTypes: ['district', 'county'],
} as const;
const CAVEATS = [
  'Only the results were published. Neither the payments nor the suppliers behind them can be checked.',
  'A share can rise while the sum spent falls: read it with the total beside it.',
  'Whether the suppliers were placed by the district’s boundary or by post town is not said in what was seen of the study.',
];

const ANCHOR_SPEND_LOCAL_SHARE: Indicator = {
  ...ANCHOR,
  id: 'anchor-spend-local-share',
  unit: '%',
  decimals: 1,
  title: 'Share of what anchor institutions spent with suppliers that stayed local, as published',
  shortTitle: 'Anchors’ local share',
  definition:
    'How much of what the large public bodies taking part paid their suppliers went to suppliers in the area, as the study published it.',
  percentOf: 'what the anchor institutions spent with suppliers',
  directionInWords: 'higher means more went to suppliers in the area',
  asPublished: true,
  formula: 'anchor-spend-local-share/1',
  formulaText: 'As published.',
  caveats: CAVEATS,
};

export const ANCHOR_SPEND_LOCAL: Indicator = {
  ...ANCHOR,
  id: 'anchor-spend-local',
  unit: '£',
  decimals: 0,
  title: 'What the anchor institutions spent locally',
  shortTitle: 'Anchors’ local spending',
  definition: 'How many pounds the large public bodies taking part paid to suppliers in the area.',
  directionInWords: 'higher means more went to suppliers in the area',
  asPublished: true,
  formula: 'anchor-spend-local/3',
  formulaText:
    'As published; where only the share was, share × published total, with a range for the digits both were rounded to.',
  caveats: CAVEATS,
};

const ANCHOR_SPEND_TOTAL: Indicator = {
  ...ANCHOR,
  id: 'anchor-spend-total',
  unit: '£',
  decimals: 0,
  title: 'What the anchor institutions spent with suppliers in all',
  shortTitle: 'Anchors’ spending',
  definition:
    'How much the large public bodies taking part paid their suppliers, wherever those are.',
  directionInWords: 'higher means more was spent',
  asPublished: true,
  formula: 'anchor-spend-total/4',
  formulaText:
    'As published; where it was not, published local pounds ÷ published share, with a range for the digits both were rounded to, of the area whose digits leave least open: the total is the same for all.',
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
  area: Area;
  period: string;
  sharePct: number;
  localGbp: number;
  isLocalPublished: boolean;
  totalGbp: number;
  isTotalPublished: boolean;
  /** The published share at the ends of what rounds to it, as parts of one, and the pounds likewise. */
  roundedFrom: number;
  roundedTo: number;
  localFrom: number;
  localTo: number;
  totalFrom: number;
  totalTo: number;
  rows: readonly AnchorStudyRow[];
}

export function anchorStudyDrafts(inputs: SpendInputs): Draft[] {
  const areas = [inputs.district, ...(inputs.county === null ? [] : [inputs.county])];
  const years = areas.flatMap((area) => studyYears(inputs, area));
  return years.flatMap((year) => {
    const by = impliedBy(year, years);
    return [
      shareDraft(inputs, year.area, { ...year, totalGbp: by.totalGbp }),
      localDraft(inputs, year.area, year),
      totalDraft(inputs, year.area, by),
    ];
  });
}

/** The least and the most a total that was not published can be, by pounds and share as rounded. */
function impliedTotal({ localFrom, localTo, roundedFrom, roundedTo }: StudyYear): [number, number] {
  return [localFrom / roundedTo, localTo / roundedFrom];
}

/**
 * The area whose rounded numbers leave least open of a year’s total, which is one and the same for all areas; the year’s
 * own where the total was published, or where the two cannot both be true.
 */
function impliedBy(year: StudyYear, years: readonly StudyYear[]): StudyYear {
  if (year.isTotalPublished) return year;
  const [from, to] = impliedTotal(year);
  const width = (other: StudyYear) => {
    const [least, most] = impliedTotal(other);
    return most - least;
  };
  const agreeing = years.filter((other) => {
    const [least, most] = impliedTotal(other);
    return other.period === year.period && least <= to && most >= from;
  });
  return agreeing.reduce((best, other) => (width(other) < width(best) ? other : best), year);
}

function studyYears({ tables, district }: SpendInputs, area: Area): StudyYear[] {
  const used = tables.spend.anchorStudy.filter(({ standing }) => standing === 'used');
  const find = (measure: string, code: string, period: string) =>
    used.find((row) => row.measure === measure && row.areaCode === code && row.period === period);
  return used
    .filter(({ measure, areaCode }) => measure === 'share' && areaCode === area.code)
    .flatMap((share): StudyYear[] => {
      const local = find('local', area.code, share.period);
      const total = find('total', district.code, share.period);
      const part = share.value / 100;
      const [roundedFrom, roundedTo] = roundingOf(share.value);
      const [localFrom, localTo] = roundedMillions(local?.value);
      const [totalFrom, totalTo] = roundedMillions(total?.value);
      const totalGbp =
        total !== undefined
          ? total.value * MILLION
          : ((local?.value ?? Number.NaN) * MILLION) / part;
      if (Number.isNaN(totalGbp)) return [];
      return [
        {
          area,
          period: share.period,
          sharePct: share.value,
          localGbp: local !== undefined ? local.value * MILLION : totalGbp * part,
          isLocalPublished: local !== undefined,
          totalGbp,
          isTotalPublished: total !== undefined,
          roundedFrom,
          roundedTo,
          localFrom,
          localTo,
          totalFrom,
          totalTo,
          rows: [share, local, total].filter((row) => row !== undefined),
        },
      ];
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Half of the last digit a number was published with: 0.5 of 750, 0.05 of 112.3. */
function halfOf(published: number): number {
  const decimals = String(published).split('.')[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

/** The pounds that published millions may stand for; not numbers where none were published. */
function roundedMillions(published = Number.NaN): [number, number] {
  const half = halfOf(published);
  return [Math.max(0, published - half) * MILLION, (published + half) * MILLION];
}

/** The parts of one that a published percentage may stand for: 5 for 4.5 to 5.5 %, 18.2 for 18.15 to 18.25 %. */
function roundingOf(sharePct: number): [number, number] {
  const half = halfOf(sharePct);
  return [Math.max(0, sharePct - half) / 100, Math.min(100, sharePct + half) / 100];
}

function common(inputs: SpendInputs, indicator: Indicator, area: Area, year: StudyYear) {
  const { anchorPayers, anchorStudy, anchorSources } = inputs.tables.spend;
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
    comparability: `Two years alone were published. ${STUDIES_DIFFER}`,
    remarks: [
      payersRemark(anchorPayers, year.period),
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

/** "six anchor institutions", or no number where nobody named them for the year. */
export function payersInWords(payers: readonly AnchorPayer[], period: string): string {
  const named = payers.filter((payer) => payer.period === period).length;
  return named === 0
    ? 'the anchor institutions studied'
    : `${countInWords(named)} anchor ${plural(named, 'institution')}`;
}

/** Who the institutions were in a year, with the page that says so, or that it is not known. */
function payersRemark(payers: readonly AnchorPayer[], period: string): string {
  const named = payers.filter((payer) => payer.period === period);
  if (named.length === 0)
    return `Which institutions were counted in ${period} is not said in what we have seen; that they are the same as in another year is not known.`;
  const addresses = [...new Set(named.map(({ address }) => address))];
  return `Counted in ${period}: ${listInWords(named.map(({ payer }) => payer.replaceAll("'", '’')))} (${addresses.join(', ')}).`;
}

/** The range of pounds worked out from rounded numbers, as a draft has it. */
function rounded(ends: readonly [number, number]) {
  return { lower: Math.min(...ends), upper: Math.max(...ends), interval: 'rounding' } as const;
}

function shareDraft(inputs: SpendInputs, area: Area, year: StudyYear): Draft {
  const { anchorPayers } = inputs.tables.spend;
  return {
    ...common(inputs, ANCHOR_SPEND_LOCAL_SHARE, area, year),
    value: year.sharePct,
    status: 'final',
    numerator: year.isLocalPublished ? year.localGbp : null,
    denominator: year.totalGbp,
    sentences: () => ({
      quote: `Of ${year.isTotalPublished ? millions(year.totalGbp) : `about ${moneyInWords(roundedSum(year.totalGbp))}`} that ${payersInWords(anchorPayers, year.period)} spent with suppliers in ${year.period}, ${year.sharePct}% went to suppliers in ${studyAreaInWords(inputs, area)}, as ${publisherOf(year, 'share')} published.`,
      doNotQuote:
        'Do not call it the council’s own share, or a share of all their money: it is of what several bodies paid to suppliers. Do not leave out what they spent in all, and do not say that a policy caused a change.',
    }),
    calculation: () => studyCalculation(year, `${year.sharePct}%, as published`),
  };
}

function localDraft(inputs: SpendInputs, area: Area, year: StudyYear): Draft {
  const status: Status = year.isLocalPublished ? 'final' : 'approximate';
  const { anchorPayers } = inputs.tables.spend;
  const range = year.isLocalPublished
    ? null
    : rounded([year.totalFrom * year.roundedFrom, year.totalTo * year.roundedTo]);
  return {
    ...common(inputs, ANCHOR_SPEND_LOCAL, area, year),
    value: year.localGbp,
    ...range,
    status,
    sentences: (value) => ({
      quote:
        range === null
          ? `${capitalised(payersInWords(anchorPayers, year.period))} spent ${millions(value)} with suppliers in ${studyAreaInWords(inputs, area)} in ${year.period}, as ${publisherOf(year, 'local')} published.`
          : `${capitalised(payersInWords(anchorPayers, year.period))} spent ${betweenMillions(range)} with suppliers in ${studyAreaInWords(inputs, area)} in ${year.period}: worked out from the share of ${year.sharePct}%, as rounded, and the total of ${millions(year.totalGbp)}${publishersOf(year, 'share', 'total')}, if that is right to the nearest million.`,
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

function totalDraft(inputs: SpendInputs, area: Area, year: StudyYear): Draft {
  const { anchorPayers } = inputs.tables.spend;
  const range = year.isTotalPublished ? null : rounded(impliedTotal(year));
  return {
    ...common(inputs, ANCHOR_SPEND_TOTAL, area, year),
    value: year.totalGbp,
    ...range,
    status: year.isTotalPublished ? 'final' : 'approximate',
    sentences: (value) => ({
      quote:
        range === null
          ? `${capitalised(payersInWords(anchorPayers, year.period))} spent ${millions(value)} with suppliers in all in ${year.period}, as ${publisherOf(year, 'total')} published.`
          : `For ${year.period} we found no published total. That ${millions(year.localGbp)}, spent in ${studyAreaInWords(inputs, year.area)}, was ${year.sharePct}%, as rounded${publishersOf(year, 'local', 'share')}, implies ${betweenMillions(range)} spent with suppliers in all.`,
      doNotQuote: year.isTotalPublished
        ? 'Do not call it the spending of the council: several bodies are counted together.'
        : 'Do not call it a published total: it follows from the published pounds and share, and both are rounded.',
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

/** Who published a number of the year. */
function publisherOf({ rows }: StudyYear, measure: AnchorStudyRow['measure']): string {
  return sure(
    rows.find((row) => row.measure === measure),
    `published ${measure}`,
  ).publisher;
}

/** " (both by CLES)", " (the first by a council, the second by CLES)": two publications may not count alike. */
function publishersOf(year: StudyYear, ...measures: readonly [Measure, Measure]): string {
  const [first, second] = measures.map((measure) => publisherOf(year, measure));
  return first === second
    ? ` (both by ${first})`
    : ` (the first by ${first}, the second by ${second})`;
}
type Measure = AnchorStudyRow['measure'];

/** "between £33.8 million and £41.3 million", or "about" one where they print alike. */
function betweenMillions({ lower, upper }: { lower: number; upper: number }): string {
  const [from, to] = [millionsOf(lower), millionsOf(upper)];
  return from === to ? `about ${from}` : `between ${from} and ${to}`;
}

function millionsOf(gbp: number): string {
  return `£${formatNumber(gbp / MILLION, 1)} million`;
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

/** "Lancashire (Preston included)" for the county. */
export function studyAreaInWords({ district }: Pick<SpendInputs, 'district'>, area: Area): string {
  return area.type === 'county' ? `${area.name} (${district.name} included)` : area.name;
}
