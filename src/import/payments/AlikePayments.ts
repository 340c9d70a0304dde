import { keptReading } from '../../model/keptReading.ts';
import { sure } from '../../model/sure.ts';
import { nameKey } from '../../tables/suppliers/normalPayee.ts';
import type { Payment } from './Payment.ts';

/** Rows of one key in the lists that have it: the number of a list, or several with how many of each. */
type Had = number | Map<number, number>;

/** What two files, or two sheets of one, have in common. */
export interface Common {
  /** Rows of the later one that are the same to the letter: these count once. */
  same: number;
  /** Rows of it with the same day, amount and payee and other words: these count twice. */
  alike: number;
  /** What those that count twice come to. */
  pence: number;
}

interface List {
  file: string;
  name: string;
  payments: number;
}

/**
 * Payments of the same day, amount and payee in several files. A month and its quarter, or a table saved in two ways,
 * differ in a column, a letter’s case or an apostrophe, and then nothing pairs them to the letter.
 */
export class AlikePayments {
  /** Earlier → later → what they have in common; of two sheets of one file their names, else the files. */
  readonly common = new Map<string, Map<string, Common>>();
  readonly #lists: List[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #had = new Map<number, Had>();
  readonly #nameOf = keptReading(nameKey);

  /** One payment of a list, and whether it repeats one of an earlier list to the letter. */
  add({ file, date, pence, payee }: Payment, list: string, isSame: boolean): void {
    const own = this.#numberOf(file, list);
    this.#listOf(own).payments++;
    const key = hashOf(`${date}\u001f${pence}\u001f${this.#nameOf(payee)}`);
    const had = this.#had.get(key);
    if (had === undefined) {
      this.#had.set(key, own);
      return;
    }
    const rows = typeof had === 'number' ? new Map([[had, 1]]) : had;
    for (const [earlier, later] of this.#pairs(rows, own)) {
      const others = this.common.get(earlier) ?? new Map<string, Common>();
      const known = others.get(later) ?? { same: 0, alike: 0, pence: 0 };
      if (isSame) known.same++;
      else {
        known.alike++;
        known.pence += pence;
      }
      this.common.set(earlier, others.set(later, known));
    }
    this.#had.set(key, rows.set(own, (rows.get(own) ?? 0) + 1));
  }

  /** File or sheet → payments in it. */
  payments(): Map<string, number> {
    const payments = new Map<string, number>();
    for (const { file, name, payments: own } of this.#lists)
      for (const each of new Set([file, name])) payments.set(each, (payments.get(each) ?? 0) + own);
    return payments;
  }

  /** Where the row at hand pairs with one of an earlier list that no row of its own list has paired with before. */
  #pairs(rows: ReadonlyMap<number, number>, own: number): [string, string][] {
    const list = this.#listOf(own);
    const inFile = new Map<string, number>();
    const pairs: [string, string][] = [];
    for (const [number, count] of rows) {
      const other = this.#listOf(number);
      if (other.file !== list.file || number === own)
        inFile.set(other.file, (inFile.get(other.file) ?? 0) + count);
      else if (count > (rows.get(own) ?? 0)) pairs.push([other.name, list.name]);
    }
    const ownRows = inFile.get(list.file) ?? 0;
    for (const [file, count] of inFile)
      if (file !== list.file && count > ownRows) pairs.push([file, list.file]);
    return pairs;
  }

  #listOf(number: number): List {
    return sure(this.#lists[number], `list ${number}`);
  }

  #numberOf(file: string, name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#lists.push({ file, name, payments: 0 }) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}

/** 53 bits of a text: a million keys as text would fill the memory, and two alike by chance would only be counted in a warning. */
function hashOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return 4294967296 * (b & 0x1fffff) + (a >>> 0);
}
