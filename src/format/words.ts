import { countOrNone } from './number.ts';

/** "a", "a and b", "a, b and c"; where a name has a comma in it, "a; b, c & d; and e". */
export function listInWords(items: readonly string[]): string {
  return items.map((item, i) => `${beforeItem(items, i)}${item}`).join('');
}

/** The same of the first so many, and how many more there are; one more is named. */
export function listOfMost(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return listInWords(rest > 1 ? [...items.slice(0, most), `${rest} more`] : items);
}

/** What stands before an item of such a list, for lists whose items are links. */
export function beforeItem(items: readonly string[], i: number): string {
  if (i === 0) return '';
  const isParted = items.length > 2 && items.some((item) => item.includes(', '));
  if (i < items.length - 1) return isParted ? '; ' : ', ';
  return isParted ? '; and ' : ' and ';
}

/** "1 ward", "16 wards"; the plural is given where it is not an s. */
export function plural(n: number, noun: string, many = `${noun}s`): string {
  return n === 1 ? noun : many;
}

/** First letter in upper case, the rest unchanged. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "None", "Three", "16": a count at the beginning of a sentence. */
export function sentenceCount(count: number): string {
  return capitalised(countOrNone(count));
}

/** A text in its sentences, by the marks that end them. */
export function inSentences(text: string): string[] {
  return text.split(/(?<=[.?!]) /);
}
