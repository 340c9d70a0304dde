import type { Indicator } from '../model/Indicator.ts';
import { periodPair } from '../model/Period.ts';
import { formatDate } from './date.ts';

/**
 * The edition, pair of editions, year or month a figure is about: "2025 edition", "2019 to 2025 editions",
 * "2014", "the financial year 2016-17", "April 2019".
 */
export function periodInWords(period: string, kind: Indicator['periodKind'] = 'edition'): string {
  const month = /^(\d{4})-m(\d{2})$/.exec(period);
  if (month !== null) return formatDate(`${month[1]}-${month[2]}`);
  if (kind === 'financial-year') return `the financial year ${period}`;
  if (kind === 'year') return period;
  const pair = periodPair(period);
  return pair === null ? `${period} edition` : `${pair[0]} to ${pair[1]} editions`;
}

/** For menus and table heads: "2025", "2019 to 2025", "2016-17", "April 2019". */
export function periodLabel(period: string): string {
  if (period.includes('-m')) return periodInWords(period);
  const pair = periodPair(period);
  return pair === null ? period : `${pair[0]} to ${pair[1]}`;
}
