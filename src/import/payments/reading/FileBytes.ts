import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

const BLOCK = 1 << 16;

/** A file read in blocks or at a place, never whole. */
export class FileBytes {
  readonly path: string;
  /** What errors call it. */
  readonly name: string;
  readonly size: number;
  /** How far the latest reading in blocks has come, for those who wait. */
  place = 0;

  constructor(path: string, name: string) {
    this.path = path;
    this.name = name;
    this.size = statSync(path).size;
  }

  /** `length` bytes from `start`, fewer at the end of the file. */
  at(start: number, length: number): Buffer {
    const file = openSync(this.path, 'r');
    try {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, this.size - start)));
      let filled = 0;
      while (filled < bytes.length) {
        const read = readSync(file, bytes, filled, bytes.length - filled, start + filled);
        if (read === 0) break;
        filled += read;
      }
      return bytes.subarray(0, filled);
    } finally {
      closeSync(file);
    }
  }

  /** The file from `start` on; a block is only good until the next one is asked for. */
  *blocks(start = 0, end = this.size): Generator<Buffer> {
    const file = openSync(this.path, 'r');
    const block = Buffer.alloc(BLOCK);
    try {
      for (let place = start; place < end; ) {
        const read = readSync(file, block, 0, Math.min(BLOCK, end - place), place);
        if (read === 0) return;
        place += read;
        this.place = place;
        yield block.subarray(0, read);
      }
    } finally {
      closeSync(file);
    }
  }

  sha256(): string {
    const hash = createHash('sha256');
    for (const block of this.blocks()) hash.update(block);
    return hash.digest('hex');
  }
}
