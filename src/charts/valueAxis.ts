import { scaleLinear } from 'd3';
import { formatValue } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { svgLine, svgText } from './svgText.ts';

export interface ValueAxis {
  /** Value → user units from the left. */
  x(value: number): number;
  left: number;
  right: number;
  ticks: readonly number[];
  /** Percentiles are always drawn from 0 to 100. */
  isPercentile: boolean;
}

/** The values' axis: 0 to 100 for percentiles and shares; otherwise round numbers that take in zero and every interval. */
export function valueAxis(
  indicator: Indicator,
  figures: readonly Figure[],
  left: number,
  right: number,
): ValueAxis {
  const isPercentile = indicator.unit === 'percentile';
  if (isPercentile || indicator.unit === '%') {
    const scale = scaleLinear([0, 100], [left, right]);
    return { x: (value) => scale(value), left, right, ticks: [0, 25, 50, 75, 100], isPercentile };
  }
  const values = figures
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value) => value !== null);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [left, right]).nice(4);
  return { x: (value) => scale(value), left, right, ticks: scale.ticks(4), isPercentile };
}

/** Grid lines from top to bottom and the numbers beneath them; the line at zero, or at the middle of England, is stronger. */
export function drawAxis(
  axis: ValueAxis,
  indicator: Indicator,
  top: number,
  bottom: number,
): string {
  const strong = axis.isPercentile ? 50 : indicator.signed ? 0 : undefined;
  const lines = axis.ticks.map((tick) =>
    svgLine(axis.x(tick), top, axis.x(tick), bottom, tick === strong ? 'zero' : 'grid'),
  );
  const shown = { ...indicator, decimals: axis.ticks.every(Number.isInteger) ? 0 : 1 };
  const labels = axis.ticks.map((tick) =>
    svgText(axis.x(tick), bottom + 14, formatValue(shown, tick), 'm q s'),
  );
  return lines.join('') + labels.join('');
}

/** What the two ends and the middle of England's scale mean, in three lines under an axis of percentiles. */
export function drawPercentileEnds(axis: ValueAxis, y: number): string {
  return (
    svgText(axis.left - 6, y, 'most deprived', 's') +
    svgText(axis.left - 6, y + 14, 'in England', 's') +
    svgText(axis.right + 6, y, 'least deprived', 'e s') +
    svgText(axis.right + 6, y + 14, 'in England', 'e s') +
    svgText(axis.x(50), y + 31, '50: the middle neighbourhood of England', 'm s')
  );
}

/** The height of `drawPercentileEnds`. */
export const PERCENTILE_ENDS_HEIGHT = 36;
