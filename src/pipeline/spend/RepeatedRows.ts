import type { Payment } from './Payment.ts';

const PARTS = 64;
const FIRST_SIZE = 64;
const FULLEST = 0.85;
const GROWTH = 1.25;
const EMPTY = 0;

interface Part {
  high: Uint32Array;
  low: Uint32Array;
  /** Number of the list, from 1 (0 = empty place), and row of the first sight. */
  list: Uint16Array;
  row: Uint32Array;
  /** The last list one of whose rows was paired with this row. */
  pairedWith: Uint16Array;
  used: number;
}

/**
 * Finds rows a publisher repeats across lists (a list is a file, or a sheet of a workbook). A row pairs with
 * one identical row of an earlier list, and each row with at most one row of each later list: three equal
 * payments in one file and the same three in another are three payments, not one and not six.
 *
 * Rows are known by 64 bits of their content; among five million the chance that any two different rows
 * meet is under one in a million. 16 bytes a row in 64 tables that grow one by one, so that growing never
 * needs the memory twice.
 */
export class RepeatedRows {
  readonly #parts: Part[];
  /** From 1. */
  readonly #names: string[] = [''];
  readonly #numbers = new Map<string, number>();
  #list = 0;
  #high = 0;
  #low = 0;

  /** Room is made for `expected` rows at once: growing leaves the old tables to the garbage collector for a while. */
  constructor(expected: number) {
    const size = FIRST_SIZE + Math.ceil(expected / PARTS / FULLEST);
    this.#parts = Array.from({ length: PARTS }, () => newPart(size));
  }

  /** Says which list the rows that follow belong to, e.g. "pcc.xlsx [Apr 18]". */
  startList(name: string): void {
    const known = this.#numbers.get(name);
    this.#list = known ?? this.#names.push(name) - 1;
    if (this.#list >= 65_536) throw new Error(`more than 65,535 lists of payments: ${name}`);
    if (known === undefined) this.#numbers.set(name, this.#list);
  }

  /**
   * Where the row stands in an earlier list, or, with `withinList`, in the same one, that this row repeats;
   * undefined for a row that is new, which is then remembered.
   */
  find(payment: Payment, withinList: boolean): string | undefined {
    this.#hash(payment);
    const list = this.#list;
    const number = this.#low % PARTS;
    let part = this.#parts[number] ?? newPart(FIRST_SIZE);
    if (part.used > part.list.length * FULLEST) {
      part = grown(part);
      this.#parts[number] = part;
    }
    const size = part.list.length;
    let at = placeOf(this.#high, size);
    for (; part.list[at] !== EMPTY; at = at + 1 === size ? 0 : at + 1) {
      if (part.high[at] !== this.#high || part.low[at] !== this.#low) continue;
      const owner = part.list[at] ?? 0;
      const isFree = owner === list ? withinList : part.pairedWith[at] !== list;
      if (!isFree) continue;
      part.pairedWith[at] = list;
      return `${this.#names[owner]} row ${part.row[at]}`;
    }
    part.high[at] = this.#high;
    part.low[at] = this.#low;
    part.list[at] = list;
    part.row[at] = payment.row;
    part.used++;
    return undefined;
  }

  /** Payees, departments and categories bring their hash along; only the texts of this row are gone through. */
  #hash({ date, pence, payee, department, category, description, transaction }: Payment): void {
    this.#high = 0x811c9dc5;
    this.#low = 0x9747b28c;
    this.#mix(payee.hash[0], payee.hash[1]);
    this.#mix(department.hash[0], department.hash[1]);
    this.#mix(category.hash[0], category.hash[1]);
    this.#mix(pence | 0, Math.floor(pence / 2 ** 32));
    this.#mixText(date);
    this.#mixText(description.text);
    this.#mixText(transaction.text);
    this.#high = scrambled(this.#high) >>> 0;
    this.#low = scrambled(this.#low ^ (this.#high >>> 7)) >>> 0;
  }

  #mix(high: number, low: number): void {
    this.#high = Math.imul(this.#high ^ high, 0x01000193) ^ (this.#high >>> 15);
    this.#low = Math.imul(this.#low ^ low ^ (high << 7), 0x5bd1e995) ^ (this.#low >>> 13);
  }

  /** The length goes in, so that where one text ends and the next begins counts. */
  #mixText(text: string): void {
    let high = this.#high;
    let low = this.#low ^ text.length;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995);
      low ^= low >>> 15;
    }
    this.#high = high;
    this.#low = low;
  }
}

/** Spreads a hash over all its bits (the end of MurmurHash3). */
function scrambled(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** 32 bits of hash → a place in a table of any size. */
function placeOf(hash: number, size: number): number {
  return Math.floor((hash / 2 ** 32) * size);
}

function newPart(size: number): Part {
  return {
    high: new Uint32Array(size),
    low: new Uint32Array(size),
    list: new Uint16Array(size),
    row: new Uint32Array(size),
    pairedWith: new Uint16Array(size),
    used: 0,
  };
}

function grown(old: Part): Part {
  const size = Math.ceil(old.list.length * GROWTH);
  const part = newPart(size);
  for (let from = 0; from < old.list.length; from++) {
    if (old.list[from] === EMPTY) continue;
    let at = placeOf(old.high[from] ?? 0, size);
    while (part.list[at] !== EMPTY) at = at + 1 === size ? 0 : at + 1;
    part.high[at] = old.high[from] ?? 0;
    part.low[at] = old.low[from] ?? 0;
    part.list[at] = old.list[from] ?? 0;
    part.row[at] = old.row[from] ?? 0;
    part.pairedWith[at] = old.pairedWith[from] ?? 0;
    part.used++;
  }
  return part;
}
