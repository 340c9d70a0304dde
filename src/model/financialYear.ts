/** "2025-03-31" or "2025-03" → "2024-25": the financial year runs from April to March. */
export function financialYear(isoDate: string): string {
  return financialYearFrom(Number(isoDate.slice(0, 4)) - (isoDate.slice(5, 7) < '04' ? 1 : 0));
}

/** The one that begins in April of a year: 2011 → "2011-12", 1999 → "1999-00". */
export function financialYearFrom(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** "2019-20" and "2025-26" → "2019-2026": several financial years as one, named by the years they begin and end in. */
export function yearSpan(first: string, last: string): string {
  return `${first.slice(0, 4)}-${Number(last.slice(0, 4)) + 1}`;
}
