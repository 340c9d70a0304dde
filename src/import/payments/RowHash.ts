import { dayNumber } from './dayNumber.ts';
import type { Payment } from './Payment.ts';
import { wordAt } from './words.ts';

/** Two for each of payee, department, category and amount, and one for the date. */
const WORDS = 9;

/**
 * 64 bits of what two payments have to have in common to be the same: date, amount, and all texts. The two
 * halves stand in a typed array, because a field would put every number beyond 30 bits on the heap.
 */
export class RowHash {
  readonly #state = new Int32Array(2);
  readonly #words = new Int32Array(WORDS);

  /** One half, for the row of that ordinal among equal ones. */
  high(ordinal: number): number {
    const high = this.#state[0] ?? 0;
    return ordinal === 1 ? high : scrambled(high + Math.imul(ordinal, 0x9e3779b1));
  }

  low(ordinal: number): number {
    const low = this.#state[1] ?? 0;
    return ordinal === 1 ? low : scrambled(low ^ ordinal);
  }

  of({ date, pence, payee, department, category, description, transaction }: Payment): void {
    const words = this.#words;
    // Payees, departments and categories bring their fingerprint along.
    words[0] = payee.high;
    words[1] = payee.low;
    words[2] = department.high;
    words[3] = department.low;
    words[4] = category.high;
    words[5] = category.low;
    words[6] = pence | 0;
    words[7] = Math.floor(pence / 2 ** 32);
    words[8] = dayNumber(date);
    let high = 0x811c9dc5;
    let low = 0x9747b28c;
    for (let at = 0; at < WORDS; at++) {
      const word = words[at] ?? 0;
      high = Math.imul(high ^ word, 0x01000193);
      high ^= high >>> 15;
      low = Math.imul(low ^ word, 0x5bd1e995);
      low ^= low >>> 13;
    }
    for (let text = 0; text < 2; text++) {
      const { view, start, end } = text === 0 ? description : transaction;
      // The length goes in, so that where one text ends and the next begins counts.
      low ^= end - start;
      for (let at = start; at < end; at += 4) {
        const word = wordAt(view, at, end);
        high = Math.imul(high ^ word, 0x01000193);
        high ^= high >>> 15;
        low = Math.imul(low ^ word, 0x5bd1e995);
        low ^= low >>> 13;
      }
    }
    this.#state[0] = scrambled(high);
    this.#state[1] = scrambled(low ^ (high >>> 7));
  }
}

/** Spreads a hash over all its bits (the end of MurmurHash3). */
function scrambled(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
