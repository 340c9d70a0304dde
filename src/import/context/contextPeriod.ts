import { financialYearFrom } from '../../model/financialYear.ts';
import type { ContextSeries } from '../../tables/context/contextSeries.ts';

export interface ContextPeriod {
  period: string;
  day: string;
}

/**
 * A period as published → ours: "2004-01-01/P1Y" → 2004, "2011-04-01/P1Y" → 2011-12, "2025-04-30" → 2025 with
 * its day. Null for anything else, e.g. a financial year where the series has calendar years.
 */
export function contextPeriod(
  text: string,
  periods: ContextSeries['periods'],
): ContextPeriod | null {
  if (periods === 'day') {
    const match = /^(\d{4})-\d{2}-\d{2}$/.exec(text);
    return match?.[1] === undefined || !isDate(text) ? null : { period: match[1], day: text };
  }
  const start = periods === 'year' ? '01-01' : '04-01';
  const match = new RegExp(`^(\\d{4})-${start}/P1Y$`).exec(text);
  if (match?.[1] === undefined) return null;
  const period = periods === 'year' ? match[1] : financialYearFrom(Number(match[1]));
  return { period, day: '' };
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
