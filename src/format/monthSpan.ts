import { formatDate } from './date.ts';

/** "April 2019 to December 2025", "April to December 2025", "April 2019"; both months as "2019-04". */
export function monthSpan(first: string, last: string): string {
  if (first === last) return formatDate(first);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const from = isOneYear ? formatDate(first).replace(/ \d{4}$/, '') : formatDate(first);
  return `${from} to ${formatDate(last)}`;
}
