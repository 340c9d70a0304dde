import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { formatValue } from './value.ts';

/**
 * "12.3 to 14.0" beside a value; empty where a figure has no range, one that cannot be seen in its printed digits, or
 * bounds that stand for the value.
 */
export function rangeText(indicator: Indicator, { lower, upper, status }: Figure): string {
  if (lower === null || upper === null || status === 'bounds') return '';
  const [from, to] = [formatValue(indicator, lower), formatValue(indicator, upper)];
  return from === to ? '' : `${from} to ${to}`;
}
