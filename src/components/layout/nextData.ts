/** In April and May most new figures of a year have come so far: of claimants, pay, incomes and children. No publisher promises it. */
const FIRST_MONTH = 4;

/**
 * When new figures are next expected after a release of `date` (ISO, e.g. "2026-11-28"): "spring 2027". The calendar
 * of every publication, with its commands, is in CONTRIBUTING.md.
 */
export function nextData(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `spring ${month < FIRST_MONTH ? year : year + 1}`;
}
