import { figureText } from '../../format/figureText.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** "2.4% to 64.2%", or "none known" where nothing is sure and not all is: never 0. */
export function ringText(indicator: Indicator, figure: Figure): string {
  return figure.status === 'bounds' && figure.lower === 0
    ? 'none known'
    : figureText(indicator, figure);
}

/** What is sure of a part: its value, or the lower of its two ends; null where neither is known. */
export function sureShare({ value, lower, status }: Figure): number | null {
  return value ?? (status === 'bounds' ? lower : null);
}
