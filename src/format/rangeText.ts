import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { roundedSumText } from './figureText.ts';
import { formatValue } from './value.ts';

/**
 * "12.3 to 14.0" beside a value; empty where a figure has no range, one that cannot be seen in its printed digits, or
 * is printed as its range.
 */
export function rangeText(indicator: Indicator, figure: Figure): string {
  const { lower, upper, status } = figure;
  if (lower === null || upper === null || status === 'bounds') return '';
  if (roundedSumText(indicator, figure) !== null) return '';
  const print = (end: number) => formatValue(rangeDigits(indicator, figure), end);
  const [from, to] = [print(lower), print(upper)];
  return from === to ? '' : `${from} to ${to}`;
}

/** How the ends of a range print: as the value does, but counts that chance gives are whole where the expected one is not. */
export function rangeDigits(
  indicator: Indicator,
  { interval }: Pick<Figure, 'interval'>,
): Indicator {
  return interval === 'chance-95' ? { ...indicator, decimals: 0 } : indicator;
}
