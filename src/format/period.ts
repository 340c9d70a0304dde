import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Period } from '../model/Period.ts';
import { formatDate } from './date.ts';
import { monthSpan } from './monthSpan.ts';

/** The two editions of a pair ("2019-2025" → ["2019", "2025"]), or null for any other period. */
export function periodPair(period: Period): [string, string] | null {
  const match = /^(\d{4})-(\d{4})$/.exec(period);
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : null;
}

/**
 * The edition, pair of editions, year or month a figure is about: "2025 edition", "2019 to 2025 editions",
 * "2014", "the financial year 2016-17", "the financial years 2019-20 to 2025-26", "April 2019".
 */
export function periodInWords(period: string, kind: Indicator['periodKind'] = 'edition'): string {
  const month = /^(\d{4})-m(\d{2})$/.exec(period);
  if (month !== null) return formatDate(`${month[1]}-${month[2]}`);
  if (kind === 'financial-year') return financialYears(period);
  if (kind === 'year') return period;
  const pair = periodPair(period);
  return pair === null ? `${period} edition` : `${pair[0]} to ${pair[1]} editions`;
}

/** Of several financial years, or of a year that is held in part, the months its data are of; of others `periodInWords`. */
export function figurePeriodInWords(
  { period, dataPeriod }: Pick<Figure, 'period' | 'dataPeriod'>,
  kind: Indicator['periodKind'] = 'edition',
): string {
  const first = Number(period.slice(0, 4));
  const isOfMonths =
    kind === 'financial-year' && /^[A-Z][a-z]+ (\d{4}$|(\d{4} )?to )/.test(dataPeriod);
  return isOfMonths && dataPeriod !== monthSpan(`${first}-04`, `${first + 1}-03`)
    ? dataPeriod
    : periodInWords(period, kind);
}

/** For menus and table heads: "2025", "2019 to 2025", "2016-17", "2019-20 to 2025-26", "April 2019". */
export function periodLabel(period: string, kind: Indicator['periodKind'] = 'edition'): string {
  if (period.includes('-m')) return periodInWords(period);
  if (kind === 'financial-year') return yearsOfSpan(period)?.join(' to ') ?? period;
  const pair = periodPair(period);
  return pair === null ? period : `${pair[0]} to ${pair[1]}`;
}

function financialYears(period: string): string {
  const years = yearsOfSpan(period);
  return years === null
    ? `the financial year ${period}`
    : `the financial years ${years[0]} to ${years[1]}`;
}

/** "2019-2026" → ["2019-20", "2025-26"]: named by the years it begins and ends in; null for one year. */
function yearsOfSpan(period: string): [string, string] | null {
  const pair = periodPair(period);
  if (pair === null) return null;
  const year = (first: number) => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
  return [year(Number(pair[0])), year(Number(pair[1]) - 1)];
}
