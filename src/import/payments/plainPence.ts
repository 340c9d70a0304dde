const POINT = 46 - 48;
const COMMA = 44 - 48;
const MINUS = 45;
/** Ten billion pounds: more than any council pays in a year. */
export const MOST_PENCE = 1e12;

/**
 * "-1,234.5" → -123450; undefined for anything but digits in proper groups with at most two decimals, as nearly
 * all amounts are. Reads bytes, for a string of each would take longer than the sum.
 */
export function plainPence(bytes: Uint8Array, start = 0, end = bytes.length): number | undefined {
  const first = bytes[start] === MINUS ? start + 1 : start;
  if (end <= first || end - start > 13) return undefined;
  let value = 0;
  let decimals = -1;
  // Digits since the last comma; negative before the first one.
  let group = -99;
  for (let at = first; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (decimals >= 0) decimals++;
      else group++;
    } else if (digit === POINT && decimals === -1 && at > first) decimals = 0;
    else if (digit === COMMA && decimals === -1 && (group === 3 || (group > -99 && group < -95)))
      group = 0;
    else return undefined;
  }
  if (decimals > 2 || decimals === 0 || (group >= 0 && group !== 3)) return undefined;
  if (decimals === -1) value *= 100;
  else if (decimals === 1) value *= 10;
  if (value >= MOST_PENCE) return undefined;
  return first > start && value !== 0 ? -value : value;
}
