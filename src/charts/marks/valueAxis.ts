import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatValue } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { SMALL_SIZE, WIDTH, WORDS_SIZE } from '../draw.ts';
import type { Theme } from '../theme.ts';
import { isValued } from '../words/orderFigures.ts';
import { textWidth } from './textWidth.ts';
import { type Line, words } from './words.ts';

export interface ValueAxis {
  /** For Plot's scale: the values, and the user units from the left they lie between. */
  domain: readonly [number, number];
  range: readonly [number, number];
  /** Value → user units from the left. */
  x(value: number): number;
  ticks: readonly number[];
  /** Percentiles are always drawn from 0 to 100. */
  isPercentile: boolean;
}

/** The values' axis: 0 to 100 for percentiles and shares; otherwise round numbers that take in zero and every interval. */
export function valueAxis(
  indicator: Indicator,
  figures: readonly Figure[],
  range: readonly [number, number],
): ValueAxis {
  const isPercentile = indicator.unit === 'percentile';
  if (isPercentile || indicator.unit === '%') {
    return axisOf([0, 100], range, [0, 25, 50, 75, 100], isPercentile);
  }
  return roundAxis([0, ...endsOf(figures)], range);
}

/** Round numbers that take in every value and interval, for values that are all far from zero; with it where that is asked for. */
export function closeAxis(
  figures: readonly Figure[],
  range: readonly [number, number],
  withZero = false,
): ValueAxis {
  const ends = endsOf(figures);
  // A scale without a value on it would be made up.
  if (ends.length === 0) return axisOf([0, 1], range, [], false);
  return roundAxis(withZero ? [0, ...ends] : ends, range);
}

function roundAxis(values: readonly number[], range: readonly [number, number]): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const scale = scaleLinear([low, high === low ? low + 1 : high], range).nice(4);
  const [from = low, to = high] = scale.domain();
  return axisOf([from, to], range, scale.ticks(4), false);
}

function axisOf(
  domain: readonly [number, number],
  range: readonly [number, number],
  ticks: readonly number[],
  isPercentile: boolean,
): ValueAxis {
  const scale = scaleLinear(domain, range);
  return { domain, range, x: (value) => scale(value), ticks, isPercentile };
}

function endsOf(figures: readonly Figure[]): number[] {
  return figures
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value) => value !== null);
}

/** As many decimals as the numbers of an axis need to be told apart. */
export function tickDecimals(ticks: readonly number[]): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    const unit = 10 ** decimals;
    if (ticks.every((tick) => Math.abs(tick * unit - Math.round(tick * unit)) < 1e-6))
      return decimals;
  }
  return 6;
}

/** The scale as Plot takes it. */
export function scaleOfAxis({ domain, range }: ValueAxis): Plot.ScaleOptions {
  return { type: 'linear', domain: [...domain], range: [...range] };
}

/**
 * Grid lines down the frame and the numbers beneath it; the line at zero, or at the middle of England, is stronger.
 * On England's scale its two ends and its middle are put in words as well. `place` is what Plot's own scale of x
 * takes: the value, or in a drawing whose x are user units, its place.
 */
export function axisMarks(
  axis: ValueAxis,
  indicator: Indicator,
  theme: Theme,
  place: (value: number) => number = (value) => value,
): Plot.Markish[] {
  const strong = axis.isPercentile ? 50 : indicator.signed ? 0 : undefined;
  const isStrong = (tick: number) => tick === strong;
  const shown = { ...indicator, decimals: axis.ticks.every(Number.isInteger) ? 0 : 1 };
  const text = (tick: number) => formatValue(shown, tick);
  const widest = Math.max(0, ...axis.ticks.map((tick) => textWidth(text(tick), SMALL_SIZE)));
  const [first, second] = axis.ticks;
  const gap = first === undefined || second === undefined ? 0 : axis.x(second) - axis.x(first);
  // Each number, or where there is no room for it every second, third …, the first among them.
  const every = gap <= 0 ? 1 : Math.ceil((1.1 * widest + 6) / gap);
  const labelled = axis.ticks.filter((_, i) => i % every === 0);
  return [
    Plot.ruleX(
      axis.ticks.filter((tick) => !isStrong(tick)),
      { x: place, stroke: theme.grid },
    ),
    Plot.ruleX(axis.ticks.filter(isStrong), { x: place, stroke: theme.zero }),
    Plot.text(labelled, {
      x: place,
      text,
      ...BELOW,
      dy: 14,
      fontSize: SMALL_SIZE,
      fill: theme.quiet,
    }),
    ...(axis.isPercentile ? [percentileEnds(axis)] : []),
  ];
}

const BELOW = { frameAnchor: 'bottom', lineAnchor: 'bottom' } as const;

/** What is needed beneath the frame for the numbers and words of the axis. */
export function axisHeight({ isPercentile }: ValueAxis): number {
  return isPercentile ? 68 : 20;
}

/** Words beneath the frame, wherever it ends. */
function percentileEnds({ range: [left, right], x }: ValueAxis): Plot.RenderFunction {
  const size = SMALL_SIZE;
  const widthOf = (text: string) => GENEROUS * textWidth(text, size);
  const middle = '50: the middle neighbourhood of England';
  // Where the frame is narrow its ends are named a little beyond it.
  const room = widthOf('most deprived') + widthOf('least deprived') + 6;
  const end = {
    x: Math.min(Math.max(right + 6, left - 6 + room), WIDTH),
    anchor: 'end',
    size,
  } as const;
  const start = { x: Math.min(left - 6, end.x - room), size };
  return fromFrame(({ height, marginBottom }) => {
    const y = height - marginBottom + 31;
    return [
      { ...start, y, text: 'most deprived' },
      { ...start, y: y + 14, text: 'in England' },
      { ...end, y, text: 'least deprived' },
      { ...end, y: y + 14, text: 'in England' },
      { x: within(x(50), widthOf(middle)), y: y + 31, text: middle, anchor: 'middle', size },
    ];
  });
}

/** A little more than words are reckoned to need, for faces with wide letters. */
const GENEROUS = 1.12;

/** The middle of words of a width, moved in where they would be cut. */
function within(middle: number, width: number): number {
  return Math.min(Math.max(middle, width / 2), WIDTH - width / 2);
}

function fromFrame(lines: (frame: Plot.Dimensions) => readonly Line[]): Plot.RenderFunction {
  return (index, scales, values, dimensions, context) =>
    words(lines(dimensions))(index, scales, values, dimensions, context);
}

/** A dashed line down the frame at one area's value, named above it and moved in where the name would be cut. */
export function referenceMarks(
  figure: Figure | undefined,
  indicator: Indicator,
  { x }: ValueAxis,
  theme: Theme,
  place: (value: number) => number = (value) => value,
): Plot.Markish[] {
  if (figure === undefined || !isValued(figure)) return [];
  const text = `${figure.areaName} ${formatValue(indicator, figure.value)}`;
  const middle = within(x(figure.value), GENEROUS * textWidth(text, WORDS_SIZE, true));
  return [
    Plot.ruleX([figure.value], {
      x: place,
      stroke: theme.second,
      strokeWidth: 2,
      strokeDasharray: '5 3',
      insetTop: -4,
    }),
    fromFrame(({ marginTop }) => [
      { x: middle, y: marginTop - 9, text, anchor: 'middle', isBold: true },
    ]),
  ];
}
