import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { countInWords } from '../../format/number.ts';
import { periodLabel } from '../../format/period.ts';
import { shortMoney } from '../../format/shortMoney.ts';
import { moneyInWords } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { patterns } from '../marks/patterns.ts';
import { signs } from '../marks/signs.ts';
import { textWidth } from '../marks/textWidth.ts';
import { toneFill } from '../marks/tones.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure, isValued, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** A financial year with its twelve months from April; undefined where a month was not published. */
interface MonthsOfYear {
  /** e.g. "2019-20" */
  period: string;
  months: readonly (Figure | undefined)[];
  /** Those of them that hold hardly any payments, so that the year is not whole. */
  thin: readonly Valued[];
  /** The year's own figure, if there is one. */
  total: Figure | undefined;
}

export interface MonthBarsOptions {
  /** One area's figures of months and, if wanted, of financial years, in any order. */
  figures: readonly Figure[];
  indicator: Indicator;
  /** Whose payments, e.g. "Preston City Council". */
  payerName: string;
  /** Months that hold hardly any payments, e.g. "2024-09" (thinMonths.ts). */
  thin: readonly string[];
  sources: readonly Source[];
}

/** Payments month by month, with the financial years they belong to. */
export function monthBars(options: MonthBarsOptions): Chart {
  const { figures, indicator, payerName } = options;
  const id = chartId('bars', indicator.id);
  firstFigure(figures, id);
  const years = financialYears(figures, options.thin);
  const headline = monthsHeadline(years);
  const alt = monthsAlt(years, payerName);
  return {
    id,
    headline,
    subtitle: `${indicator.title}: ${payerName}, by month, ${span(years)}; pounds in cash`,
    draw: (theme) => drawMonthBars({ id, headline, alt }, years, theme),
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
function financialYears(figures: readonly Figure[], thin: readonly string[]): MonthsOfYear[] {
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
    return {
      period,
      months,
      thin: valuedMonths(months).filter((month) => thin.includes(month.period.replace('-m', '-'))),
      total: figures.find((figure) => figure.period === period),
    };
  });
}

function startOfYear(period: string): number {
  const match = /^(\d{4})-(?:m(\d{2})|\d{2})$/.exec(period);
  if (match === null) throw new Error(`not a month or a financial year: ${period}`);
  const year = Number(match[1]);
  return match[2] !== undefined && Number(match[2]) < 4 ? year - 1 : year;
}

function yearName(year: MonthsOfYear): string {
  return isIncomplete(year) ? `${year.period}, ${fullInWords(year)}` : `${year.period}, whole year`;
}

/** "11 of 12 months, and hardly any payments of September 2024" */
function fullInWords(year: MonthsOfYear): string {
  const thin = listInWords(year.thin.map(({ period }) => periodLabel(period)));
  return `${fullMonths(year)} of 12 months${thin === '' ? '' : `, and hardly any payments of ${thin}`}`;
}

function monthsOf(years: readonly MonthsOfYear[]): Valued[] {
  return valuedMonths(years.flatMap(({ months }) => months));
}

function valuedMonths(months: readonly (Figure | undefined)[]): Valued[] {
  return months.filter((month) => month !== undefined).filter(isValued);
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
      : ` Incomplete: ${listInWords(partial.map((year) => `${year.period} (${fullInWords(year)})`))}.`;
  return `Bars, one a month, for ${countInWords(months.length)} ${plural(months.length, 'month')}. ${spread}${gaps}`;
}

/** Whether months are missing, or there and hold hardly any payments. */
function isIncomplete(year: MonthsOfYear): boolean {
  return fullMonths(year) < 12;
}

function fullMonths({ months, thin }: MonthsOfYear): number {
  return valuedMonths(months).length - thin.length;
}

const LEFT = 44;
const TOP = 8;
const BOTTOM = 190;
const LEADING = 14;

/** A bar a month, years parted by lines; months without a figure are striped to the full height. */
function drawMonthBars(called: DrawingWords, years: readonly MonthsOfYear[], theme: Theme): string {
  // Months are counted from the first one drawn.
  const slots = years
    .flatMap(({ months }) => months)
    .map((month, i) => ({ i, value: month?.value ?? null }));
  const values = slots.flatMap(({ value }) => value ?? []);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0, 1]).nice(4);
  const ticks = scale.ticks(4);
  const gaps = gapsOf(slots.map(({ value }) => value));
  const hasGaps = gaps.length > 0;
  const isThin = years.some(({ thin }) => thin.length > 0);
  const said = yearLines(years, theme);
  const below = Math.max(...said.map(({ y }) => y)) + 6;
  const belowGaps = below + (hasGaps ? 22 : 0);
  const height = belowGaps + (isThin ? 22 : 0);
  const striped = toneFill(called.id, theme, 'nd');
  return drawPlot(called, theme, {
    height,
    marginTop: TOP,
    marginBottom: height - BOTTOM,
    x: { type: 'linear', domain: [0, slots.length], range: [LEFT, WIDTH] },
    y: { domain: scale.domain() },
    marks: [
      ...(hasGaps ? [patterns(called.id, theme, ['nd'])] : []),
      Plot.ruleY(
        ticks.filter((tick) => tick !== 0),
        { stroke: theme.grid, insetLeft: LEFT },
      ),
      Plot.ruleY([0], { stroke: theme.zero, insetLeft: LEFT }),
      Plot.text(ticks, {
        y: (tick) => tick,
        text: (tick) => shortMoney(tick).replace('.0', ''),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: LEFT - 5,
        fontSize: SMALL_SIZE,
        fill: theme.quiet,
      }),
      Plot.rectX(gaps, { x1: 'from', x2: 'to', fill: striped, stroke: theme.edge }),
      Plot.rectY(
        slots.filter(({ value }) => value !== null),
        { x1: ({ i }) => i + 0.1, x2: ({ i }) => i + 0.9, y: 'value', fill: theme.s3 },
      ),
      Plot.ruleX(
        years.slice(1).map((_, i) => 12 * (i + 1)),
        { stroke: theme.zero, insetBottom: -6 },
      ),
      ...(hasGaps
        ? [
            signs([
              {
                box: { x: LEFT + 0.5, y: below + 4.5, width: 16, height: 12 },
                fill: striped,
                stroke: theme.edge,
              },
            ]),
          ]
        : []),
      words([
        ...said,
        ...(hasGaps
          ? [
              {
                x: LEFT + 23,
                y: below + 15,
                text: 'not published yet, or we do not have it',
                size: SMALL_SIZE,
                fill: theme.quiet,
              },
            ]
          : []),
        ...(isThin
          ? [
              {
                x: LEFT,
                y: belowGaps + 15,
                text: 'A month with hardly any payments is not counted.',
                size: SMALL_SIZE,
                fill: theme.quiet,
              },
            ]
          : []),
      ]),
    ],
  });
}

/** Runs of months without a figure, from the first to the one after the last. */
function gapsOf(values: readonly (number | null)[]): { from: number; to: number }[] {
  const isGap = (i: number) => i >= 0 && i < values.length && values[i] === null;
  const starts = values.map((_, i) => i).filter((i) => isGap(i) && !isGap(i - 1));
  const ends = values.map((_, i) => i + 1).filter((i) => isGap(i - 1) && !isGap(i));
  return starts.map((from, i) => ({ from, to: ends[i] ?? values.length }));
}

/**
 * Year, its total, and how many months it holds where that is not all. Every second year where there is no room for
 * each; where there is room for the years alone, every second total is a line lower.
 */
function yearLines(years: readonly MonthsOfYear[], theme: Theme): Line[] {
  const width = (WIDTH - LEFT) / years.length;
  const small = { anchor: 'middle', size: SMALL_SIZE } as const;
  const wide = (text: string) => 1.1 * textWidth(text, SMALL_SIZE) + 2;
  const sums = years.map(({ total }) =>
    total === undefined || total.value === null ? '' : shortMoney(total.value),
  );
  const isStaggered = sums.some((sum) => wide(sum) > width);
  return years.flatMap((year, i): Line[] => {
    const x = LEFT + (i + 0.5) * width;
    // The century is said once: seven whole names touch each other in a wide face.
    const name = i === 0 ? year.period : year.period.slice(2);
    const isTight = width < textWidth(name, SMALL_SIZE) + 2;
    if (isTight && i % 2 === 1) return [];
    const sum = sure(sums[i], `sum of ${year.period}`);
    const under = BOTTOM + 34 + (isStaggered ? LEADING : 0);
    const months = fullMonths(year);
    return [
      // The first, whose name is longer, has room at its left.
      {
        ...small,
        x: x - (i === 0 ? Math.max(0, wide(name) - width) : 0),
        y: BOTTOM + 18,
        text: name,
      },
      ...(sum === ''
        ? []
        : [
            {
              ...small,
              x: Math.min(x, WIDTH - wide(sum) / 2),
              y: isStaggered && i % 2 === 0 ? under - LEADING : under,
              text: sum,
              fill: theme.quiet,
            },
          ]),
      ...(months < 12
        ? [
            {
              ...small,
              x: Math.min(x, WIDTH - 34),
              y: under + LEADING,
              text: `${months} of 12`,
              fill: theme.quiet,
            },
          ]
        : []),
    ];
  });
}
