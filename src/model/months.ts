/** All months from one to another, ends included: "2019-11", "2020-02" → four; none where the first is the later. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** How many months one of two days, months or years (its January) lies after the other; negative where it lies before. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

/** The month so many after one, or before it: "2024-12", 2 → "2025-02". */
export function monthAfter(month: string, by: number): string {
  const number = monthNumber(month) + by;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || '1') - 1;
}
