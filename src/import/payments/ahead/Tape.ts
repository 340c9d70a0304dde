import { MARGIN } from '../words.ts';

const BLOCKS = 8;
const BLOCK = 1 << 18;
const HEAD = 64;
/** No row takes a minute to read: if nothing at all has happened for so long, the other thread is dead. */
const PATIENCE_MS = 60_000;

/** Numbers at the head of the tape. */
const FILLED = 0;
const TAKEN = 1;
const BEATS = 2;
const LENGTHS = 3;

/** How many bytes may be written to a block. */
export const BLOCK_ROOM = BLOCK - MARGIN;

/**
 * A ring of blocks in memory that two threads share. One fills blocks and waits where none is empty, the other
 * takes them in the same order and waits where none is filled, so that what comes out never depends on timing.
 */
export class Tape {
  readonly shared: SharedArrayBuffer;
  readonly #state: Int32Array;
  readonly #blocks: readonly DataView[];

  /** The other thread's end is made from what the first one shares. */
  constructor(shared = new SharedArrayBuffer(HEAD + BLOCKS * BLOCK)) {
    this.shared = shared;
    this.#state = new Int32Array(shared, 0, HEAD / 4);
    this.#blocks = Array.from(
      { length: BLOCKS },
      (_, block) => new DataView(shared, HEAD + block * BLOCK, BLOCK),
    );
  }

  /** For the thread that writes: the next block to fill. */
  emptyBlock(): DataView {
    const filled = Atomics.load(this.#state, FILLED);
    for (;;) {
      const taken = Atomics.load(this.#state, TAKEN);
      if (filled - taken < BLOCKS) return this.#block(filled);
      Atomics.wait(this.#state, TAKEN, taken);
    }
  }

  /** Hands on the block, `length` bytes of which are filled. */
  fill(length: number): void {
    const filled = Atomics.load(this.#state, FILLED);
    this.#state[LENGTHS + (filled % BLOCKS)] = length;
    Atomics.store(this.#state, FILLED, filled + 1);
    Atomics.notify(this.#state, FILLED);
  }

  /** A sign of life where no block has been filled for long. */
  beat(): void {
    Atomics.add(this.#state, BEATS, 1);
  }

  /** For the thread that reads: the next block, and how many bytes of it are filled. */
  filledBlock(): { block: DataView; length: number } {
    const taken = Atomics.load(this.#state, TAKEN);
    for (;;) {
      const beats = Atomics.load(this.#state, BEATS);
      if (Atomics.load(this.#state, FILLED) > taken)
        return { block: this.#block(taken), length: this.#state[LENGTHS + (taken % BLOCKS)] ?? 0 };
      const waited = Atomics.wait(this.#state, FILLED, taken, PATIENCE_MS);
      if (waited === 'timed-out' && Atomics.load(this.#state, BEATS) === beats)
        throw new Error('the thread that reads payments has stopped');
    }
  }

  /** Gives the block back, to be filled again. */
  giveBack(): void {
    Atomics.add(this.#state, TAKEN, 1);
    Atomics.notify(this.#state, TAKEN);
  }

  #block(count: number): DataView {
    const block = this.#blocks[count % BLOCKS];
    if (block === undefined) throw new Error(`no block ${count}`);
    return block;
  }
}
