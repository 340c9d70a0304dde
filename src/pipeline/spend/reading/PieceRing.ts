import { PlainRows } from './PlainRows.ts';
import { MOST_BYTES, type Piece } from './splitRows.ts';

/** Pieces on their way at once: enough that neither thread waits for the other at every one. */
const SLOTS = 8;
/** A reading thread that does nothing for so long is lost, and with it the import. */
const PATIENCE_MS = 60_000;

/** Places in `counters`. */
const FILLED = 0;
const EMPTIED = 1;
const IS_CLOSED = 2;

/** Places in the head of a slot, which tells what is in it. */
const KIND = 0;
const FIRST = 1;
const SECOND = 2;
const THIRD = 3;
const HEAD = 4;

const ROWS = 1;
const TEXT = 2;
const REST = 3;
const FAULT = 4;

/** Memory of a ring, to be handed to the other thread. */
export interface RingMemory {
  counters: SharedArrayBuffer;
  heads: SharedArrayBuffer;
  bytes: readonly SharedArrayBuffer[];
  places: readonly SharedArrayBuffer[];
}

/** With new counters; the rest may be that of an earlier file, which has been read or given up. */
export function newRing(used?: RingMemory): RingMemory {
  const slots = Array.from({ length: SLOTS });
  return {
    counters: new SharedArrayBuffer(12),
    // Where a file goes on does not fit into 32 bits.
    heads: used?.heads ?? new SharedArrayBuffer(8 * HEAD * SLOTS),
    bytes: used?.bytes ?? slots.map(() => new SharedArrayBuffer(MOST_BYTES)),
    places: used?.places ?? slots.map(() => new SharedArrayBuffer(PlainRows.memory)),
  };
}

/**
 * Hands pieces of a file from the thread that cuts it to the one that reads them, in order, each copied into memory
 * of both. The thread that is ahead waits until a slot is emptied, the other until one is filled.
 */
export class PieceRing {
  readonly #counters: Int32Array;
  readonly #heads: Float64Array;
  readonly #rows: PlainRows[];

  constructor({ counters, heads, bytes, places }: RingMemory) {
    this.#counters = new Int32Array(counters);
    this.#heads = new Float64Array(heads);
    this.#rows = bytes.map((shared, slot) => new PlainRows(Buffer.from(shared), places[slot]));
  }

  /** Waits for an empty slot and fills it; false if nobody reads any more. */
  put(piece: Piece | { fault: string }): boolean {
    const counters = this.#counters;
    const filled = Atomics.load(counters, FILLED);
    for (;;) {
      if (Atomics.load(counters, IS_CLOSED) === 1) return false;
      const emptied = Atomics.load(counters, EMPTIED);
      if (filled - emptied < SLOTS) break;
      Atomics.wait(counters, EMPTIED, emptied);
    }
    this.#fill(filled % SLOTS, piece);
    Atomics.store(counters, FILLED, filled + 1);
    Atomics.notify(counters, FILLED);
    return true;
  }

  /** The pieces up to the rest, each good until the next one is asked for. Throws what the other thread could not do. */
  *pieces(): Generator<Piece, void> {
    const counters = this.#counters;
    try {
      for (let emptied = 0; ; emptied++) {
        while (Atomics.load(counters, FILLED) === emptied)
          if (Atomics.wait(counters, FILLED, emptied, PATIENCE_MS) === 'timed-out')
            throw new Error('the thread that reads the file has stopped');
        const piece = this.#piece(emptied % SLOTS);
        yield piece;
        if ('offset' in piece) return;
        Atomics.store(counters, EMPTIED, emptied + 1);
        Atomics.notify(counters, EMPTIED);
      }
    } finally {
      Atomics.store(counters, IS_CLOSED, 1);
      Atomics.add(counters, EMPTIED, SLOTS);
      Atomics.notify(counters, EMPTIED);
    }
  }

  #fill(slot: number, piece: Piece | { fault: string }): void {
    const into = this.#slot(slot);
    if (piece instanceof PlainRows) {
      const cells = piece.firstCells[piece.count] ?? 0;
      const start = piece.starts[0] ?? 0;
      const end = piece.ends[cells - 1] ?? 0;
      into.bytes.set(piece.bytes.subarray(start, end), start);
      into.starts.set(piece.starts.subarray(0, cells));
      into.ends.set(piece.ends.subarray(0, cells));
      into.firstCells.set(piece.firstCells.subarray(0, piece.count + 1));
      this.#head(slot, ROWS, piece.count);
    } else if ('offset' in piece) this.#head(slot, REST, piece.offset);
    else if ('fault' in piece)
      this.#head(slot, FAULT, into.bytes.write(piece.fault.slice(0, 10_000)));
    else {
      const { bytes, start, end, lines } = piece;
      into.bytes.set(bytes.subarray(start, end), start);
      this.#head(slot, TEXT, start, end, lines);
    }
  }

  #head(slot: number, kind: number, first: number, second = 0, third = 0): void {
    this.#heads.set([kind, first, second, third], slot * HEAD);
  }

  #piece(slot: number): Piece {
    const head = (place: number) => this.#heads[slot * HEAD + place] ?? 0;
    const rows = this.#slot(slot);
    const { bytes } = rows;
    if (head(KIND) === REST) return { offset: head(FIRST) };
    if (head(KIND) === FAULT) throw new Error(bytes.toString('utf8', 0, head(FIRST)));
    if (head(KIND) === TEXT)
      // A copy: what decodes text does not take shared memory.
      return {
        bytes: Buffer.from(bytes.subarray(head(FIRST), head(SECOND))),
        start: 0,
        end: head(SECOND) - head(FIRST),
        lines: head(THIRD),
      };
    rows.count = head(FIRST);
    return rows;
  }

  #slot(slot: number): PlainRows {
    const rows = this.#rows[slot];
    if (rows === undefined) throw new Error(`no such slot: ${slot}`);
    return rows;
  }
}
