import type { Figure } from '../model/Figure.ts';
import { formatValue, type PrintedOnce } from './value.ts';

/** A figure as labels and tables print it: "34.2", "8.1 to 9.4", "not given", "no data". */
export function figureText(
  indicator: PrintedOnce,
  figure: Pick<Figure, 'status' | 'value' | 'lower' | 'upper'>,
): string {
  if (figure.status === 'suppressed') return 'not given';
  if (figure.status === 'bounds' && figure.lower !== null && figure.upper !== null) {
    return `${formatValue(indicator, figure.lower)} to ${formatValue(indicator, figure.upper)}`;
  }
  return formatValue(indicator, figure.value);
}
