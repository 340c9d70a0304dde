import { MOST_PLAIN_CELLS, type PlainRows } from './PlainRows.ts';
import type { Separator } from './textRows.ts';

const FEED = 10;
const RETURN = 13;
const QUOTE = 34;

/** What a byte is to the splitter. */
const PLAIN = 0;
const SEPARATOR = 1;
const LINE_END = 2;
const OTHER_RETURN = 3;
const QUOTE_SIGN = 4;
const WIDE = 5;

/**
 * Why splitting stopped: "full" asks for another call; "more" for more bytes; "unusual" is one sound row that
 * has to be read as text (letters beyond ASCII, doubled quotes, line breaks in a cell); "odd" begins with a
 * row this splitter will not judge (quotes that are followed by something else, a CR alone).
 */
export type Stop = 'full' | 'more' | 'unusual' | 'odd';

/** Cuts bytes into rows and cells in one pass, by the rules papaparse has for the same text. */
export class RowSplitter {
  /** Where the row that stopped it starts. */
  at = 0;
  /** For an unusual row: where the next one starts, and how many lines it has. */
  next = 0;
  lines = 0;
  readonly #kinds = new Uint8Array(256).fill(WIDE, 128);

  constructor(separator: Separator) {
    this.#kinds[separator.charCodeAt(0)] = SEPARATOR;
    this.#kinds[FEED] = LINE_END;
    this.#kinds[RETURN] = OTHER_RETURN;
    this.#kinds[QUOTE] = QUOTE_SIGN;
  }

  /** Rows of `bytes` between `from`, where a row starts, and `end`, into `rows`. */
  split(bytes: Uint8Array, from: number, end: number, rows: PlainRows): Stop {
    const kinds = this.#kinds;
    const { starts, ends, firstCells } = rows;
    let cell = 0;
    let at = from;
    rows.count = 0;
    firstCells[0] = 0;
    for (;;) {
      this.at = at;
      if (rows.isFull) return 'full';
      const mostCells = cell + MOST_PLAIN_CELLS;
      let isPlain = true;
      let lines = 1;
      // One cell a round, until the row ends.
      for (let isRow = true; isRow; ) {
        if (at >= end) return 'more';
        let start = at;
        let cellEnd = at;
        let kind = kinds[bytes[at] ?? 0] ?? PLAIN;
        if (kind === QUOTE_SIGN) {
          start = ++at;
          for (; ; at++) {
            if (at + 1 >= end) return 'more';
            kind = kinds[bytes[at] ?? 0] ?? PLAIN;
            if (kind <= SEPARATOR) continue;
            if (kind === QUOTE_SIGN) {
              if (bytes[at + 1] !== QUOTE) break;
              at++;
              isPlain = false;
            } else if (kind === LINE_END) {
              lines++;
              isPlain = false;
            } else if (kind === WIDE) isPlain = false;
            else if (bytes[at + 1] !== FEED) return 'odd';
          }
          cellEnd = at++;
          kind = kinds[bytes[at] ?? 0] ?? PLAIN;
          if (kind !== SEPARATOR && kind !== LINE_END && kind !== OTHER_RETURN) return 'odd';
        } else {
          while (kind !== SEPARATOR && kind !== LINE_END && kind !== OTHER_RETURN) {
            if (kind === WIDE) isPlain = false;
            if (++at >= end) return 'more';
            kind = kinds[bytes[at] ?? 0] ?? PLAIN;
          }
          cellEnd = at;
        }
        if (kind === OTHER_RETURN) {
          if (++at >= end) return 'more';
          if (bytes[at] !== FEED) return 'odd';
        }
        at++;
        isRow = kind === SEPARATOR;
        if (cell === mostCells) isPlain = false;
        else {
          starts[cell] = start;
          ends[cell] = cellEnd;
          cell++;
        }
      }
      if (!isPlain) {
        this.next = at;
        this.lines = lines;
        return 'unusual';
      }
      rows.count++;
      firstCells[rows.count] = cell;
    }
  }
}
