import { figureText } from '../../format/figureText.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** "2.4% to 64.2%", or "none known" where the lower bound is 0 and the share is not settled: a bare 0 would read as a finding. */
export function ringText(indicator: Indicator, figure: Figure): string {
  return figure.status === 'bounds' && figure.lower === 0
    ? 'none known'
    : figureText(indicator, figure);
}

/**
 * What is surely a part of the whole, per cent, so that the parts of a whole add to 100: its value, or in bounds its sure
 * pounds of all. Null where neither is known.
 */
export function sureShare({ value, numerator, denominator, status }: Figure): number | null {
  if (status !== 'bounds') return value;
  return numerator === null || denominator === null ? null : (100 * numerator) / denominator;
}
