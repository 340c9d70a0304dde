import type { Figure } from '../model/Figure.ts';
import { shortMoney } from './shortMoney.ts';
import { formatValue, type PrintedOnce } from './value.ts';

/**
 * A figure as labels and tables print it: "34.2", "8.1 to 9.4", "not given", "no data". A sum that was worked out from
 * rounded numbers is printed as its range, "£33.8m to £41.3m": to the pound it would pass for known.
 */
export function figureText(
  indicator: PrintedOnce,
  figure: Pick<Figure, 'status' | 'value' | 'lower' | 'upper'> & Partial<Pick<Figure, 'interval'>>,
): string {
  if (figure.status === 'suppressed') return 'not given';
  if (figure.status === 'bounds' && figure.lower !== null && figure.upper !== null) {
    return `${formatValue(indicator, figure.lower)} to ${formatValue(indicator, figure.upper)}`;
  }
  return roundedSumText(indicator, figure) ?? formatValue(indicator, figure.value);
}

/** The range of a sum that was worked out from rounded numbers, "£33.8m to £41.3m"; null for any other figure. */
export function roundedSumText(
  { unit }: Pick<PrintedOnce, 'unit'>,
  { interval, lower, upper }: Pick<Figure, 'lower' | 'upper'> & Partial<Pick<Figure, 'interval'>>,
): string | null {
  return interval === 'rounding' && unit === '£' && lower !== null && upper !== null
    ? `${shortMoney(lower)} to ${shortMoney(upper)}`
    : null;
}
