import { formatNumber } from './number.ts';

/** A share as it is said, without a decimal: "about 59 in 100", "fewer than 1 in 100", "more than 99 in 100"; all and none as they are. */
export function inHundred(pct: number): string {
  if (pct === 0) return 'none';
  if (pct === 100) return 'all';
  const rounded = formatNumber(pct, 0);
  if (rounded === '0') return 'fewer than 1 in 100';
  return rounded === '100' ? 'more than 99 in 100' : `about ${rounded} in 100`;
}
