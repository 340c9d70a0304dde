import { periodPair } from '../model/Period.ts';

/**
 * The edition, pair of editions or year a figure is about: "2025 edition", "2019 to 2025 editions", "2014".
 */
export function periodInWords(period: string, kind: 'edition' | 'year' = 'edition'): string {
  if (kind === 'year') return period;
  const pair = periodPair(period);
  return pair === null ? `${period} edition` : `${pair[0]} to ${pair[1]} editions`;
}

/** For menus and table heads: "2025", "2019 to 2025". */
export function periodLabel(period: string): string {
  const pair = periodPair(period);
  return pair === null ? period : `${pair[0]} to ${pair[1]}`;
}
