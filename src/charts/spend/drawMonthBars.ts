import { scaleLinear } from 'd3';
import { shortMoney } from '../../format/shortMoney.ts';
import type { Figure } from '../../model/Figure.ts';
import { isValued } from '../orderFigures.ts';
import { svgLine, svgText } from '../svgText.ts';
import { textWidth } from '../textWidth.ts';
import { fillOf, spendPatterns } from './hatching.ts';
import { svgBox } from './svgBox.ts';

/** A financial year with its twelve months from April; undefined where a month was not published. */
export interface MonthsOfYear {
  /** e.g. "2019-20" */
  period: string;
  months: readonly (Figure | undefined)[];
  /** The year's own figure, if there is one. */
  total: Figure | undefined;
}

const LEFT = 44;
const RIGHT = 400;
const TOP = 8;
const BOTTOM = 190;

/** A bar a month, years parted by lines and shaded in turn; a month without a figure is striped to its full height. */
export function drawMonthBars(
  chartId: string,
  years: readonly MonthsOfYear[],
): { height: number; body: string } {
  const values = years
    .flatMap(({ months }) => months)
    .flatMap((month) => (month !== undefined && isValued(month) ? [month.value] : []));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const y = scaleLinear([low, high === low ? low + 1 : high], [BOTTOM, TOP]).nice(4);
  const yearWidth = (RIGHT - LEFT) / years.length;
  const slot = yearWidth / 12;
  const grid = y
    .ticks(4)
    .map(
      (tick) =>
        svgLine(LEFT, y(tick), RIGHT, y(tick), tick === 0 ? 'zero' : 'grid') +
        svgText(LEFT - 5, y(tick) + 4.5, shortMoney(tick).replace('.0', ''), 'e s q'),
    );
  const drawn = years.map((year, i) => {
    const left = LEFT + i * yearWidth;
    const bars = year.months.map((month, m) => {
      const x = left + m * slot + slot * 0.1;
      if (month === undefined || !isValued(month)) return '';
      const top = Math.min(y(0), y(month.value));
      return svgBox(x, top, slot * 0.8, Math.abs(y(month.value) - y(0)), ' class="s3"');
    });
    return gaps(chartId, year, left, slot) + bars.join('') + yearLabel(year, left, yearWidth, i);
  });
  const lines = years
    .slice(1)
    .map((_, i) =>
      svgLine(LEFT + (i + 1) * yearWidth, TOP, LEFT + (i + 1) * yearWidth, BOTTOM + 6, 'zero'),
    );
  const legend = years.some(isIncomplete)
    ? svgBox(LEFT + 0.5, BOTTOM + 58.5, 16, 12, fillOf(chartId, 'nd')) +
      svgText(LEFT + 23, BOTTOM + 69, 'not published yet, or not held here', 's q')
    : '';
  return {
    height: BOTTOM + (legend === '' ? 54 : 76),
    body: [spendPatterns(chartId), ...grid, ...drawn, ...lines, legend].join(''),
  };
}

export function isIncomplete({ months }: MonthsOfYear): boolean {
  return publishedMonths({ months }) < 12;
}

export function publishedMonths({ months }: Pick<MonthsOfYear, 'months'>): number {
  return months.filter((month) => month !== undefined && isValued(month)).length;
}

/** Runs of months without a figure, each one striped box. */
function gaps(chartId: string, { months }: MonthsOfYear, left: number, slot: number): string {
  const isGap = (i: number) => {
    const month = months[i];
    return i < months.length && (month === undefined || !isValued(month));
  };
  return months
    .map((_, start) => {
      if (!isGap(start) || (start > 0 && isGap(start - 1))) return '';
      let end = start;
      while (isGap(end)) end += 1;
      return svgBox(
        left + start * slot,
        TOP,
        (end - start) * slot,
        BOTTOM - TOP,
        fillOf(chartId, 'nd'),
      );
    })
    .join('');
}

/** Year, its total, and how many months it holds where that is not all; every second one where there is no room for each. */
function yearLabel(year: MonthsOfYear, left: number, width: number, index: number): string {
  const middle = left + width / 2;
  // The century is said once: seven whole names touch each other in a wide face.
  const name = index === 0 ? year.period : year.period.slice(2);
  const isTight = width < textWidth(name, 12) + 2;
  if (isTight && index % 2 === 1) return '';
  const total = year.total?.value ?? null;
  const months = publishedMonths(year);
  return [
    svgText(middle, BOTTOM + 18, name, 'm s'),
    total === null ? '' : svgText(middle, BOTTOM + 34, shortMoney(total), 'm s q'),
    months < 12 ? svgText(Math.min(middle, 366), BOTTOM + 48, `${months} of 12`, 'm s q') : '',
  ].join('');
}
