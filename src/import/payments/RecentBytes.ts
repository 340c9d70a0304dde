import { copyWords, MARGIN, wordAt } from './words.ts';

/** Longer texts are not worth remembering: few of them recur. */
const LONGEST = 256;
const POOL_BYTES_A_TEXT = 32;

/** Numbers a text takes in the table. */
const WIDTH = 4;
const HASH = 0;
const OFFSET = 1;
const LENGTH = 2;
/** Which value, from 1; 0 = empty place. */
const VALUE = 3;

/**
 * What the latest different texts stand for, found by their bytes. A hash table over one pool of bytes, which
 * begins anew when it is half full: comparing twenty bytes is cheaper than making a string to ask a map with.
 */
export class RecentBytes<Value> {
  readonly #table: Int32Array;
  readonly #mask: number;
  readonly #pool: DataView;
  readonly #values: Value[] = [];
  readonly #most: number;
  #pooled = 0;

  /** `most` texts are remembered, a power of two. */
  constructor(most: number) {
    this.#most = most;
    this.#mask = 2 * most * WIDTH - 1;
    this.#table = new Int32Array(2 * most * WIDTH);
    this.#pool = new DataView(new ArrayBuffer(most * POOL_BYTES_A_TEXT + LONGEST + MARGIN));
  }

  find(view: DataView, start: number, end: number): Value | undefined {
    const at = this.#placeOf(view, start, end, hashOf(view, start, end));
    const value = this.#table[at + VALUE] ?? 0;
    return value === 0 ? undefined : this.#values[value - 1];
  }

  /** For a text that was not found. */
  remember(view: DataView, start: number, end: number, value: Value): void {
    const length = end - start;
    if (length > LONGEST) return;
    if (
      this.#values.length >= this.#most ||
      this.#pooled + length + MARGIN > this.#pool.byteLength
    ) {
      this.#table.fill(0);
      this.#values.length = 0;
      this.#pooled = 0;
    }
    const hash = hashOf(view, start, end);
    const at = this.#placeOf(view, start, end, hash);
    this.#table[at + HASH] = hash;
    this.#table[at + OFFSET] = this.#pooled;
    this.#table[at + LENGTH] = length;
    this.#table[at + VALUE] = this.#values.push(value);
    copyWords(view, start, end, this.#pool, this.#pooled);
    this.#pooled += length;
  }

  /** Where the text stands, or the empty place where it would. */
  #placeOf(view: DataView, start: number, end: number, hash: number): number {
    const pool = this.#pool;
    const table = this.#table;
    const mask = this.#mask;
    const length = end - start;
    let at = Math.imul(hash ^ (hash >>> 15), WIDTH) & mask;
    for (; table[at + VALUE] !== 0; at = (at + WIDTH) & mask) {
      if (table[at + HASH] !== hash || table[at + LENGTH] !== length) continue;
      const offset = table[at + OFFSET] ?? 0;
      const poolEnd = offset + length;
      let same = 0;
      while (
        same < length &&
        wordAt(pool, offset + same, poolEnd) === wordAt(view, start + same, end)
      )
        same += 4;
      if (same >= length) return at;
    }
    return at;
  }
}

function hashOf(view: DataView, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 4) {
    hash = Math.imul(hash ^ wordAt(view, at, end), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
}
