import { Worker } from 'node:worker_threads';
import type { FileBytes } from './FileBytes.ts';
import { newRing, PieceRing, type RingMemory } from './PieceRing.ts';
import type { Piece } from './splitRows.ts';
import type { SplitTask } from './splitThread.ts';
import type { Separator } from './textRows.ts';

/** One thread for all files of an import, and none before the first: starting one takes as long as a small file. */
let thread: Worker | undefined;
let memory: RingMemory | undefined;

/** As splitRows, but the file is read and cut in another thread, some pieces ahead of the one that reads them. */
export function* splitAhead(
  file: FileBytes,
  separator: Separator,
  start: number,
): Generator<Piece, void> {
  if (thread === undefined) {
    thread = new Worker(new URL('./splitThread.ts', import.meta.url));
    // It waits for the next file and must not keep the program from ending.
    thread.unref();
  }
  // The thread takes one file after the other, so it has left the last one when it comes to this.
  memory = newRing(memory);
  const { path, name } = file;
  thread.postMessage({ memory, path, name, separator, start } satisfies SplitTask);
  yield* new PieceRing(memory).pieces();
}
