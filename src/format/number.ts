import { memoize } from '../model/memoize.ts';

const MINUS = '−';

/**
 * A number as it is printed: thousands parted by commas, a fixed count of decimals, a true minus sign.
 * What rounds to zero has no sign. Throws on NaN and infinity, which must never reach a page.
 */
export function formatNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a number that can be printed: ${value}`);
  return printer(decimals).format(value).replace('-', MINUS);
}

/** One for each count of decimals: making one takes far longer than using it. */
const printer = memoize(
  (decimals: number) =>
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    }),
);

/** As `formatNumber`, with + before a gain: "+1.2", "−0.4", "0.0". */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  const isGain = value > 0 && Number.parseFloat(text.replaceAll(',', '')) !== 0;
  return isGain ? `+${text}` : text;
}

/** "1st", "2nd", "3rd", "4th", "11th", "21st", "112th". */
export function ordinal(n: number): string {
  const lastTwo = n % 100;
  const last = n % 10;
  const isTeen = lastTwo >= 11 && lastTwo <= 13;
  const ending = isTeen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
  return `${formatNumber(n, 0)}${ending}`;
}

const SMALL_NUMBERS = 'no one two three four five six seven eight nine'.split(' ');

/** Counts below ten in words, as in running text: 3 → "three", 16 → "16", 0 → "no". */
export function countInWords(n: number): string {
  return SMALL_NUMBERS[n] ?? formatNumber(n, 0);
}

/** The same without its noun: "none", "three", "16". */
export function countOrNone(n: number): string {
  return n === 0 ? 'none' : countInWords(n);
}
