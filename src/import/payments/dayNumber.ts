/** "2025-03-31" → 20250331 */
export function dayNumber(date: string): number {
  let day = 0;
  for (let at = 0; at < date.length; at++) {
    const digit = date.charCodeAt(at) - 48;
    if (digit >= 0) day = day * 10 + digit;
  }
  return day;
}
