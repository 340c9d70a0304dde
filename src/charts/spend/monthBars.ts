import { countInWords } from '../../format/number.ts';
import { periodLabel } from '../../format/period.ts';
import { moneyInWords } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { figureCell } from '../figureCell.ts';
import { firstFigure, isValued, type Valued } from '../orderFigures.ts';
import { sourceLines } from '../sourceLine.ts';
import { svgDocument } from '../svgDocument.ts';
import {
  drawMonthBars,
  isIncomplete,
  type MonthsOfYear,
  publishedMonths,
} from './drawMonthBars.ts';

export interface MonthBarsOptions {
  /** One area's figures of months and, if wanted, of financial years, in any order. */
  figures: readonly Figure[];
  indicator: Indicator;
  /** Whose payments, e.g. "Preston City Council". */
  payerName: string;
  sources: readonly Source[];
}

/** Payments month by month, with the financial years they belong to. */
export function monthBars(options: MonthBarsOptions): Chart {
  const { figures, indicator, payerName } = options;
  const id = chartId('bars', indicator.id);
  firstFigure(figures, id);
  const years = financialYears(figures);
  const headline = monthsHeadline(years);
  const alt = monthsAlt(years, payerName);
  const { height, body } = drawMonthBars(id, years);
  return {
    id,
    headline,
    subtitle: `${indicator.title}: ${payerName}, by month, ${span(years)}; pounds in cash`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: {
      caption: `${indicator.title}, ${payerName}, by financial year and month`,
      columns: [
        { label: 'Month', numeric: false },
        { label: 'Pounds', numeric: true },
      ],
      rows: years.flatMap((year) => [
        ...(year.total === undefined
          ? []
          : [[{ text: yearName(year) }, figureCell(indicator, year.total)]]),
        ...year.months
          .filter((month) => month !== undefined)
          .map((month) => [{ text: periodLabel(month.period) }, figureCell(indicator, month)]),
      ]),
    },
    ...sourceLines(figures, options.sources),
  };
}

/** Every financial year from the first to the last that has a figure. Throws `not a month or a financial year: x`. */
export function financialYears(figures: readonly Figure[]): MonthsOfYear[] {
  const starts = figures.map(({ period }) => startOfYear(period));
  const first = Math.min(...starts);
  const last = Math.max(...starts);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const start = first + i;
    const period = `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
    const months = Array.from({ length: 12 }, (_month, m) => {
      const number = ((m + 3) % 12) + 1;
      const year = m < 9 ? start : start + 1;
      return figures.find(
        (figure) => figure.period === `${year}-m${String(number).padStart(2, '0')}`,
      );
    });
    return { period, months, total: figures.find((figure) => figure.period === period) };
  });
}

function startOfYear(period: string): number {
  const match = /^(\d{4})-(?:m(\d{2})|\d{2})$/.exec(period);
  if (match === null) throw new Error(`not a month or a financial year: ${period}`);
  const year = Number(match[1]);
  return match[2] !== undefined && Number(match[2]) < 4 ? year - 1 : year;
}

function yearName(year: MonthsOfYear): string {
  const months = publishedMonths(year);
  return isIncomplete(year)
    ? `${year.period}, ${months} of 12 months`
    : `${year.period}, whole year`;
}

function monthsOf(years: readonly MonthsOfYear[]): Valued[] {
  return years
    .flatMap(({ months }) => months)
    .filter((month) => month !== undefined)
    .filter(isValued);
}

function span(years: readonly MonthsOfYear[]): string {
  const months = monthsOf(years);
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) {
    return listInWords(years.map(({ period }) => period));
  }
  return first === last
    ? periodLabel(first.period)
    : `${periodLabel(first.period)} to ${periodLabel(last.period)}`;
}

/** The whole years with least and most; an incomplete year is never set beside them. */
function monthsHeadline(years: readonly MonthsOfYear[]): string {
  const whole = years
    .filter((year) => !isIncomplete(year))
    .flatMap(({ total }) => (total !== undefined && isValued(total) ? [total] : []))
    .sort((a, b) => a.value - b.value);
  const [least] = whole;
  const most = whole[whole.length - 1];
  if (least === undefined || most === undefined) {
    const count = monthsOf(years).length;
    return count === 0
      ? 'No month has data'
      : `Payments of ${countInWords(count)} ${plural(count, 'month')} are known, and of no whole year`;
  }
  if (least === most) return `Payments came to ${moneyInWords(most.value)} in ${most.period}`;
  if (least.value === most.value) {
    return `Payments came to ${moneyInWords(most.value)} in each whole year`;
  }
  return `Payments came to ${moneyInWords(least.value)} in ${least.period}, the least of ${countInWords(whole.length)} whole years, and ${moneyInWords(most.value)} in ${most.period}, the most`;
}

function monthsAlt(years: readonly MonthsOfYear[], payerName: string): string {
  const months = monthsOf(years).sort((a, b) => a.value - b.value);
  const [least] = months;
  const most = months[months.length - 1];
  if (least === undefined || most === undefined) return `No month of ${payerName} has data.`;
  const at = ({ value, period }: Valued) => `${moneyInWords(value)} in ${periodLabel(period)}`;
  const spread = least === most ? `Only ${at(most)}.` : `Least ${at(least)}, most ${at(most)}.`;
  const partial = years.filter(isIncomplete);
  const gaps =
    partial.length === 0
      ? ''
      : ` Incomplete: ${listInWords(partial.map((year) => `${year.period} (${publishedMonths(year)} of 12 months)`))}.`;
  return `Bars, one a month, for ${countInWords(months.length)} ${plural(months.length, 'month')}. ${spread}${gaps}`;
}
