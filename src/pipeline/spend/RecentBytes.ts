/** Longer texts are not worth remembering: few of them recur. */
const LONGEST = 256;
const POOL_BYTES_A_PLACE = 16;

/**
 * What the latest different texts stand for, found by their bytes. A hash table over one pool of bytes, which
 * begins anew when it is half full: comparing twenty bytes is cheaper than making a string to ask a map with.
 */
export class RecentBytes<Value> {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #offsets: Int32Array;
  readonly #lengths: Int32Array;
  readonly #values: (Value | undefined)[];
  readonly #pool: Uint8Array;
  #count = 0;
  #pooled = 0;

  /** `size` is a power of two; half as many texts are remembered. */
  constructor(size: number) {
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#offsets = new Int32Array(size);
    this.#lengths = new Int32Array(size);
    this.#values = new Array(size).fill(undefined);
    this.#pool = new Uint8Array(Math.max(LONGEST, size * POOL_BYTES_A_PLACE));
  }

  find(bytes: Uint8Array, start: number, end: number): Value | undefined {
    return this.#values[this.#placeOf(bytes, start, end, hashOf(bytes, start, end))];
  }

  /** For a text that was not found. */
  remember(bytes: Uint8Array, start: number, end: number, value: Value): void {
    const length = end - start;
    if (length > LONGEST) return;
    if (this.#count > this.#mask >> 1 || this.#pooled + length > this.#pool.length) {
      this.#values.fill(undefined);
      this.#count = 0;
      this.#pooled = 0;
    }
    const hash = hashOf(bytes, start, end);
    const place = this.#placeOf(bytes, start, end, hash);
    this.#hashes[place] = hash;
    this.#offsets[place] = this.#pooled;
    this.#lengths[place] = length;
    this.#values[place] = value;
    for (let at = start; at < end; at++) this.#pool[this.#pooled++] = bytes[at] ?? 0;
    this.#count++;
  }

  /** Where the text stands, or the empty place where it would. */
  #placeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const pool = this.#pool;
    const length = end - start;
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    for (; this.#values[place] !== undefined; place = (place + 1) & this.#mask) {
      if (this.#hashes[place] !== hash || this.#lengths[place] !== length) continue;
      const offset = this.#offsets[place] ?? 0;
      let at = 0;
      while (at < length && pool[offset + at] === bytes[start + at]) at++;
      if (at === length) return place;
    }
    return place;
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
}
