import { viewOf } from '../words.ts';
import type { RowBatch } from './SheetRows.ts';

/** Payments have some twenty columns. A row of more cells than this is read as text. */
export const MOST_PLAIN_CELLS = 512;
const ROOM = 1 << 15;

/**
 * Rows of a text file as places in its bytes: making five million rows into strings took longer than all the
 * rest. They are rows of one line each, in ASCII and without doubled quotes, so that a cell is what lies
 * between its start and its end. Only good until the next batch is asked for.
 */
export class PlainRows implements RowBatch {
  readonly bytes: Buffer;
  readonly view: DataView;
  /** Where each cell starts and ends, one row after the other; quotes around a cell lie outside. */
  readonly starts = new Int32Array(ROOM);
  readonly ends = new Int32Array(ROOM);
  /** The first cell of each row; one more than there are rows. */
  readonly firstCells = new Int32Array(ROOM + 1);
  count = 0;
  /** Number of the first row in the file, from 1; the others follow it. */
  firstRow = 1;

  /** `bytes` has MARGIN more than are ever read into it. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
  }

  /** Whether one more row might not fit. */
  get isFull(): boolean {
    return (this.firstCells[this.count] ?? 0) > ROOM - MOST_PLAIN_CELLS;
  }

  get cells(): string[][] {
    return Array.from({ length: this.count }, (_, index) => this.cellsOf(index));
  }

  get rowNumbers(): number[] {
    return Array.from({ length: this.count }, (_, index) => this.firstRow + index);
  }

  /** One row as text. */
  cellsOf(index: number): string[] {
    const first = this.firstCells[index] ?? 0;
    const length = (this.firstCells[index + 1] ?? 0) - first;
    return Array.from({ length }, (_, column) =>
      this.bytes.toString('latin1', this.starts[first + column], this.ends[first + column]),
    );
  }
}
