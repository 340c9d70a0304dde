import { parentPort } from 'node:worker_threads';
import { FileBytes } from './FileBytes.ts';
import { PieceRing, type RingMemory } from './PieceRing.ts';
import { splitRows } from './splitRows.ts';
import type { Separator } from './textRows.ts';

/** What the thread that reads ahead is asked to do. */
export interface SplitTask {
  memory: RingMemory;
  path: string;
  name: string;
  separator: Separator;
  start: number;
}

parentPort?.on('message', ({ memory, path, name, separator, start }: SplitTask) => {
  const ring = new PieceRing(memory);
  try {
    for (const piece of splitRows(new FileBytes(path, name), separator, start))
      if (!ring.put(piece)) return;
  } catch (error) {
    ring.put({ fault: error instanceof Error ? error.message : String(error) });
  }
});
