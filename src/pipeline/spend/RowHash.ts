import type { CellText } from './CellText.ts';
import type { Payment } from './Payment.ts';
import type { SingleText } from './SingleText.ts';

/**
 * 64 bits of what two payments have to have in common to be the same: date, amount, and all texts. The two
 * halves stand in a typed array, because a field would put every number beyond 30 bits on the heap.
 */
export class RowHash {
  readonly #state = new Int32Array(2);

  get high(): number {
    return (this.#state[0] ?? 0) >>> 0;
  }

  get low(): number {
    return (this.#state[1] ?? 0) >>> 0;
  }

  of({ date, pence, payee, department, category, description, transaction }: Payment): void {
    const state = this.#state;
    state[0] = 0x811c9dc5;
    state[1] = 0x9747b28c;
    this.#recurring(payee);
    this.#recurring(department);
    this.#recurring(category);
    this.#mix(pence | 0, Math.floor(pence / 2 ** 32));
    this.#day(date);
    this.#single(description);
    this.#single(transaction);
    state[0] = scrambled(state[0] ?? 0);
    state[1] = scrambled((state[1] ?? 0) ^ (state[0] >>> 7));
  }

  #mix(one: number, other: number): void {
    const state = this.#state;
    const high = Math.imul((state[0] ?? 0) ^ one, 0x01000193);
    const low = Math.imul((state[1] ?? 0) ^ other ^ (one << 7), 0x5bd1e995);
    state[0] = high ^ (high >>> 15);
    state[1] = low ^ (low >>> 13);
  }

  /** Payees, departments and categories bring their fingerprint along. */
  #recurring({ hash }: CellText): void {
    this.#mix(hash[0], hash[1]);
  }

  /** The digits of "2025-03-31". */
  #day(date: string): void {
    let digits = 0;
    for (let at = 0; at < date.length; at++)
      digits = (Math.imul(digits, 10) + date.charCodeAt(at)) | 0;
    this.#mix(digits, date.length);
  }

  /** Four bytes at a time; the length goes in, so that where one text ends and the next begins counts. */
  #single({ bytes, start, end }: SingleText): void {
    let high = this.#state[0] ?? 0;
    let low = (this.#state[1] ?? 0) ^ (end - start);
    for (let at = start; at < end; at += 4) {
      let word = bytes[at] ?? 0;
      if (at + 1 < end) word |= (bytes[at + 1] ?? 0) << 8;
      if (at + 2 < end) word |= (bytes[at + 2] ?? 0) << 16;
      if (at + 3 < end) word |= (bytes[at + 3] ?? 0) << 24;
      high = Math.imul(high ^ word, 0x01000193);
      high ^= high >>> 15;
      low = Math.imul(low ^ word, 0x5bd1e995);
      low ^= low >>> 13;
    }
    this.#state[0] = high;
    this.#state[1] = low;
  }
}

/** Spreads a hash over all its bits (the end of MurmurHash3). */
function scrambled(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
