import { monthSpan } from '../../../format/monthSpan.ts';
import { monthsFrom } from '../../../model/months.ts';

/** "April 2014 to March 2018, a payment in each" or "…, WITHOUT May 2015, August to October 2016"; months as "2014-04". */
export function monthsText(months: ReadonlySet<string>): string {
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'none';
  const gaps: { first: string; last: string }[] = [];
  let before: string | undefined;
  for (const month of monthsFrom(first, last)) {
    const gap = gaps.at(-1);
    if (!months.has(month)) {
      if (gap !== undefined && gap.last === before) gap.last = month;
      else gaps.push({ first: month, last: month });
    }
    before = month;
  }
  const missing = gaps.map((gap) => monthSpan(gap.first, gap.last)).join(', ');
  return `${monthSpan(first, last)}, ${missing === '' ? 'a payment in each' : `WITHOUT ${missing}`}`;
}
