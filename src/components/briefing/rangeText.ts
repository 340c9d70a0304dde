import { formatValue } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** "12.3 to 14.0"; empty where a figure has no range, or one that cannot be seen in its printed digits. */
export function rangeText(indicator: Indicator, { lower, upper }: Figure): string {
  if (lower === null || upper === null) return '';
  const [from, to] = [formatValue(indicator, lower), formatValue(indicator, upper)];
  return from === to ? '' : `${from} to ${to}`;
}
