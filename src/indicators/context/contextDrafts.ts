import { formatDate } from '../../format/date.ts';
import { periodInWords } from '../../format/period.ts';
import { formatValue } from '../../format/value.ts';
import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import { type Ranked, rankValues } from '../../stats/ranking.ts';
import type { ContextRow } from '../../tables/context/contextSeries.ts';
import type { Tables } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { besideNation, besideNationOf } from './besideNation.ts';
import { contextData, nationInWords, type SeriesData } from './ContextData.ts';
import { contextCalculation } from './contextCalculation.ts';
import { CONTEXT_INDICATORS } from './contextIndicators.ts';
import { CONTEXT_WORDS } from './contextWords.ts';

/** The place and the nation in all periods; the districts most like the place in the newest alone. */
export function contextDrafts(tables: Tables): Draft[] {
  return contextData(tables).flatMap((data) => {
    const indicator = indicatorOf(data);
    const unknown = data.periods.find((period) => !indicator.periods.includes(period));
    if (unknown !== undefined)
      throw new Error(`period the indicator does not name: ${unknown} (${indicator.id})`);
    const newest = indicator.periods[indicator.periods.length - 1];
    return indicator.periods.flatMap((period) => {
      const areas = [data.place, data.nation, ...(period === newest ? data.similar : [])];
      return areas.flatMap((area) => {
        const row = data.row(area.code, period);
        return row === undefined
          ? gap(data, indicator, area, period)
          : draftOf(data, indicator, area, row);
      });
    });
  });
}

export function indicatorOf({ series }: SeriesData): Indicator {
  const found = CONTEXT_INDICATORS.find(({ id }) => id === `context-${series.id}`);
  if (found === undefined) throw new Error(`series without an indicator: ${series.id}`);
  return found;
}

function common(data: SeriesData, indicator: Indicator, area: Area, period: string) {
  return {
    indicator,
    area,
    period,
    edition: period,
    sources: [data.series.sourceId],
    comparability: comparability(data, indicator),
    ranked: null,
  };
}

function draftOf(data: SeriesData, indicator: Indicator, area: Area, row: ContextRow): Draft {
  const { period, value, lower, upper } = row;
  const hasLimits = lower !== null && upper !== null;
  return {
    ...common(data, indicator, area, period),
    dataPeriod: dataPeriodOf(row),
    value,
    lower,
    upper,
    interval: hasLimits ? 'published-95' : null,
    status: STATUS_OF[row.status],
    ranked: data.isSampled ? null : rankOf(data, area, row),
    remarks: remarks(data, indicator, area, row),
    gapSentence: `${capitalisedPeriod(indicator, period)}, ${gapOf(indicator, area, row)}.`,
    sentences: (known) => sentences(data, indicator, area, row, known),
    calculation: () => contextCalculation(data, indicator, row),
  };
}

/** The status of a figure by the mark of its publisher. */
export const STATUS_OF = {
  '': 'final',
  suppressed: 'suppressed',
  missing: 'missing',
  'small-sample': 'suppressed',
} as const satisfies Record<ContextRow['status'], Draft['status']>;

function gapOf(indicator: Indicator, area: Area, { status }: ContextRow): string {
  const what = indicator.shortTitle.toLowerCase();
  if (status === 'small-sample')
    return `the publisher calls its figure for ${what} in ${area.name} unreliable: very few people are behind it, and it is not shown here`;
  const why =
    status === 'suppressed' ? ': the sample is too small for one that can be relied on' : '';
  return `no figure for ${what} is published for ${area.name}${why}`;
}

function gap(data: SeriesData, indicator: Indicator, area: Area, period: string): Draft[] {
  // A nation whose series begins later is left out; a district says that it has no value.
  if (area.type === 'country') return [];
  return [
    {
      ...common(data, indicator, area, period),
      dataPeriod: period,
      value: null,
      status: 'missing',
      gapSentence: `${capitalisedPeriod(indicator, period)}, the series has no row for ${area.name}.`,
      sentences: () => ({ quote: '', doNotQuote: '' }),
    },
  ];
}

const WITH_LIMITS = 'Do not print it without its limits';
const WITHOUT_LIMITS = 'Do not print it without saying that its limits are not published';

function sentences(
  data: SeriesData,
  indicator: Indicator,
  area: Area,
  row: ContextRow,
  value: number,
) {
  const words = CONTEXT_WORDS[data.series.id];
  if (words === undefined) throw new Error(`series without words: ${data.series.id}`);
  const text = formatValue(indicator, value);
  const limits =
    row.lower === null
      ? ''
      : ` (95% limits ${formatValue(indicator, row.lower)} to ${formatValue(indicator, row.upper)})`;
  const nation = data.row(data.nation.code, row.period);
  const isUnclear =
    row.lower !== null &&
    nation !== undefined &&
    besideNationOf(indicator, row, nation) === 'unclear';
  const beside =
    area.code === data.nation.code || nation === undefined || nation.value === null
      ? ''
      : `; in ${nationInWords(data.nation)} it was ${formatValue(indicator, nation.value)}${isUnclear ? ', no clear difference within these limits' : ''}`;
  return {
    quote: `${capitalisedPeriod(indicator, row.period)}, ${words.says(text, nationInWords(area))}${limits}${beside}.`,
    doNotQuote: `${words.doNot(text, nationInWords(area), row.lower === null ? WITHOUT_LIMITS : WITH_LIMITS)} Nor does it show what caused it.`,
  };
}

function remarks(data: SeriesData, indicator: Indicator, area: Area, row: ContextRow): string[] {
  const nation = data.row(data.nation.code, row.period);
  const said: string[] = [];
  if (area.type === 'district' && nation !== undefined && row.value !== null)
    said.push(...besideNation(indicator, row, nation, nationInWords(data.nation)));
  if (row.lower !== null && area.type === 'district')
    said.push('No rank among districts: within these limits its place in a list is not known.');
  else if (area.type === 'district' && row.value !== null && data.isSampled)
    said.push(
      'The publisher gives limits for most districts and none for this value: how sure it is is not known, and it has no rank among districts.',
    );
  else if (area.type === 'district' && row.value !== null && data.series.id !== 'claimant-rate')
    said.push(
      'The rank is among estimates whose limits are not published: districts near each other in the list may be in another order.',
    );
  if (isProvisional(data.series.id, row.period))
    said.push(`${PROVISIONAL}: the publisher may revise it.`);
  return said;
}

/** The remark of such a figure begins so. */
export const PROVISIONAL = 'Provisional';

/** Years the publisher calls provisional in the release that was read. */
function isProvisional(series: string, period: string): boolean {
  if (series.startsWith('child-poverty')) return true;
  return (
    (series === 'household-income' && period === '2023') ||
    (series === 'median-weekly-pay' && period === '2025')
  );
}

function rankOf(data: SeriesData, area: Area, row: ContextRow): Ranked | null {
  if (area.type !== 'district') return null;
  const rows = data.ofDistricts(row.period);
  return ranksOf(rows)[rows.findIndex(({ areaCode }) => areaCode === area.code)] ?? null;
}

/** The rank of each row among all of its series and period; made once for all areas that ask. */
export const ranksOf = memoize((rows: readonly ContextRow[]) =>
  rankValues(
    rows.map(({ value }) => value),
    'highest',
  ),
);

export function dataPeriodOf({ period, day }: ContextRow): string {
  if (day !== '') return `the pay period that includes ${formatDate(day)}`;
  const [start, end] = period.split('-');
  return end === undefined ? period : `April ${start} to March ${start?.slice(0, 2)}${end}`;
}

function capitalisedPeriod(indicator: Indicator, period: string): string {
  return `In ${periodInWords(period, indicator.periodKind)}`;
}

function comparability({ series }: SeriesData, indicator: Indicator): string {
  if (series.id === 'claimant-rate')
    return 'Years before and after Universal Credit came in, 2013 to 2018, do not count the same people.';
  if (indicator.unit === '£ per week' || indicator.unit === '£ per head')
    return 'Pounds of the time: years differ in prices too.';
  if (series.id.startsWith('child-poverty'))
    return 'Not to be set beside figures of other releases: every release revises all years.';
  return 'Two years differ clearly only where the difference is large against their limits; set a change beside England’s, for most of it may be everybody’s.';
}
