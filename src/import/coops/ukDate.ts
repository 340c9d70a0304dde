const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** "11/8/1863" (day first) → "1863-08-11"; null for anything that is no day of the calendar. */
export function ukDate(text: string): string | null {
  const match = DATE.exec(text.trim());
  if (match === null) return null;
  const [day, month, year] = match.slice(1).map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return isReal && year >= 1700 ? date.toISOString().slice(0, 10) : null;
}
