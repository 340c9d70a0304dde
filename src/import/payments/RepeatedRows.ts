import type { Payment } from './Payment.ts';
import { RowHash } from './RowHash.ts';

const SMALLEST = 64;
/** What a new month may begin with: room that stays empty is not paid for, but is counted. */
const LARGEST_FIRST = 1 << 14;
const FULLEST = 0.85;
const GROWTH = 1.5;
const EMPTY = 0;

/** Numbers a row takes in a table: its hash in two halves, where it was first seen, and which lists it is of. */
const WIDTH = 4;
const HIGH = 0;
const LOW = 1;
const ROW = 2;
/** The list from 1 (0 = empty place), and above it the last list one of whose rows was paired with this row. */
const LISTS = 3;
const LIST_BITS = 16;
const LIST_MASK = (1 << LIST_BITS) - 1;

/** Where a repeated row stands first, e.g. "pcc.xlsx [Apr 18]" row 12. */
export interface FirstSight {
  list: string;
  row: number;
}

interface Part {
  /** A row's numbers lie side by side, so that one look takes one piece of memory. */
  rows: Int32Array;
  size: number;
  used: number;
}

/**
 * Finds rows a publisher repeats across lists (a list is a file, or a sheet of a workbook). A row pairs with
 * one identical row of an earlier list, and each row with at most one row of each later list: three equal
 * payments in one file and the same three in another are three payments, not one and not six.
 *
 * Rows are known by 64 bits of their content; among five million the chance that any two different rows
 * meet is under one in a million. 16 bytes a row, in a table for each month of payment: a list holds few
 * months, so what is looked at lies close together, and a table is small enough to be copied when it grows.
 */
export class RepeatedRows {
  readonly #months: (Part | undefined)[] = [];
  /** From 1. */
  readonly #names: string[] = [''];
  readonly #numbers = new Map<string, number>();
  #list = 0;
  readonly #hash = new RowHash();

  /** Says which list the rows that follow belong to, e.g. "pcc.xlsx [Apr 18]". */
  startList(name: string): void {
    const known = this.#numbers.get(name);
    this.#list = known ?? this.#names.push(name) - 1;
    if (this.#list >= 65_536) throw new Error(`more than 65,535 lists of payments: ${name}`);
    if (known === undefined) this.#numbers.set(name, this.#list);
  }

  /**
   * Where the row stands in an earlier list that this row repeats; undefined for a row that is new, which is
   * then remembered. With `isUnique` a row is the same payment wherever it stands, in the same list, too.
   */
  find(payment: Payment, isUnique: boolean): FirstSight | undefined {
    this.#hash.of(payment);
    const month = monthOf(payment.date);
    let part = this.#months[month];
    if (part === undefined || part.used > part.size * FULLEST) {
      part = part === undefined ? newPart(this.#firstSize()) : grown(part);
      this.#months[month] = part;
    }
    const { rows } = part;
    let ordinal = 1;
    let at = this.#locate(part, ordinal);
    let lists = rows[at + LISTS] ?? EMPTY;
    // Nearly all rows are new, and one look is all they cost.
    if (lists !== EMPTY && !isUnique) {
      ordinal = this.#nextOrdinal(part);
      at = this.#locate(part, ordinal);
      lists = rows[at + LISTS] ?? EMPTY;
    }
    if (lists !== EMPTY) {
      const owner = lists & LIST_MASK;
      rows[at + LISTS] = owner | (this.#list << LIST_BITS);
      return { list: this.#names[owner] ?? '', row: rows[at + ROW] ?? 0 };
    }
    rows[at + HIGH] = this.#hash.high(ordinal);
    rows[at + LOW] = this.#hash.low(ordinal);
    rows[at + ROW] = payment.row;
    rows[at + LISTS] = this.#list;
    part.used++;
    return undefined;
  }

  /** Months of one body are much alike, so a new one begins with half of what the others hold on average. */
  #firstSize(): number {
    const parts = this.#months.filter((part) => part !== undefined);
    const used = parts.reduce((sum, part) => sum + part.used, 0);
    return Math.max(SMALLEST, Math.min(LARGEST_FIRST, Math.ceil(used / 2 / (parts.length + 1))));
  }

  /**
   * Equal rows are numbered as they are first seen, and the second in a list pairs with the second of all. So
   * those this list has had are 1 to n, and n is found by doubling and halving: a file of a million equal
   * rows is no trap.
   */
  #nextOrdinal(part: Part): number {
    let next = 1;
    let had = 0;
    while (this.#isHad(part, next)) {
      had = next;
      next *= 2;
    }
    while (next - had > 1) {
      const middle = (had + next) >> 1;
      if (this.#isHad(part, middle)) had = middle;
      else next = middle;
    }
    return next;
  }

  #isHad(part: Part, ordinal: number): boolean {
    const lists = part.rows[this.#locate(part, ordinal) + LISTS] ?? EMPTY;
    return (lists & LIST_MASK) === this.#list || lists >>> LIST_BITS === this.#list;
  }

  /** The place of the row of that ordinal among equal ones, or the empty place where it would be. */
  #locate({ rows, size }: Part, ordinal: number): number {
    const high = this.#hash.high(ordinal);
    const low = this.#hash.low(ordinal);
    const end = size * WIDTH;
    let at = placeOf(high, size) * WIDTH;
    while (rows[at + LISTS] !== EMPTY && (rows[at + HIGH] !== high || rows[at + LOW] !== low)) {
      at += WIDTH;
      if (at === end) at = 0;
    }
    return at;
  }
}

/** "2025-03-31" → a number for the month, from 0 in January 2000, before which no payment is. */
function monthOf(date: string): number {
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const year = (digit(1) * 10 + digit(2)) * 10 + digit(3);
  return year * 12 + digit(5) * 10 + digit(6) - 1;
}

/** 32 bits of hash → a place in a table of any size. */
function placeOf(hash: number, size: number): number {
  return Math.floor(((hash >>> 0) / 2 ** 32) * size);
}

function newPart(size: number): Part {
  return { rows: new Int32Array(size * WIDTH), size, used: 0 };
}

function grown(old: Part): Part {
  const part = newPart(Math.ceil(old.size * GROWTH));
  const end = part.size * WIDTH;
  for (let from = 0; from < old.rows.length; from += WIDTH) {
    if (old.rows[from + LISTS] === EMPTY) continue;
    let at = placeOf(old.rows[from] ?? 0, part.size) * WIDTH;
    while (part.rows[at + LISTS] !== EMPTY) at = at + WIDTH === end ? 0 : at + WIDTH;
    for (let place = 0; place < WIDTH; place++) part.rows[at + place] = old.rows[from + place] ?? 0;
    part.used++;
  }
  return part;
}
