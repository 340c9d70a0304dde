import { countInWords } from './number.ts';

/** "a", "a and b", "a, b and c"; where a name has a comma in it, "a; b, c & d; and e". */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return items.length > 2 && items.some((item) => item.includes(', '))
    ? `${items.slice(0, -1).join('; ')}; and ${items.at(-1)}`
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "1 ward", "16 wards"; the plural is given where it is not an s. */
export function plural(n: number, noun: string, many = `${noun}s`): string {
  return n === 1 ? noun : many;
}

/** First letter large, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "None", "Three", "16": a count at the beginning of a sentence. */
export function sentenceCount(count: number): string {
  return count === 0 ? 'None' : capitalised(countInWords(count));
}
