import type { PlacedCoop } from './correctedCoops.ts';

/**
 * The last days of these years can be read from the dated edition: dissolutions before 2011 are absent
 * from it, and it ends in the middle of 2017.
 */
export const ACTIVE_YEARS = ['2011', '2012', '2013', '2014', '2015', '2016'] as const;
/** The years between those days, so that each year's events lead from one count to the next. */
export const EVENT_YEARS = ACTIVE_YEARS.slice(1);

/** Registered by the last day of the year and not dissolved by then; null where dates needed are missing. */
export function wasActive(coop: PlacedCoop, year: string): boolean | null {
  const lastDay = `${year}-12-31`;
  const { incorporated, dissolved, status } = coop;
  // ISO dates compare as text.
  if (dissolved !== null && dissolved <= lastDay) return false;
  if (incorporated !== null && incorporated > lastDay) return false;
  if (incorporated === null || (status === 'dead' && dissolved === null)) return null;
  return true;
}

/**
 * Whether the co-op's dates are complete, so that it is in the counts of every year. One without a date of
 * registration that was dissolved would else be an end without a beginning.
 */
export function isDated({ incorporated, dissolved, status }: PlacedCoop): boolean {
  return incorporated !== null && (status === 'live' || dissolved !== null);
}

export function isInYear(date: string | null, year: string): boolean {
  return date?.startsWith(`${year}-`) ?? false;
}
