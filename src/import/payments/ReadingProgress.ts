import type { FileBytes } from './reading/FileBytes.ts';

/** How far an import has come. */
export interface Progress {
  file: string;
  /** Rows so far, of all files: half of those read, for each is read twice. */
  rows: number;
  /** 0 to 1, by bytes. */
  share: number;
}

/** Every file is read twice: for its shape and the order of its dates, then for its payments. */
const PASSES = 2;

/** Counts the rows and bytes that are read, and tells whoever waits. */
export class ReadingProgress {
  readonly #tell: (progress: Progress) => void;
  readonly #allBytes: number;
  #bytes = 0;
  #rows = 0;

  constructor(files: readonly FileBytes[], tell: (progress: Progress) => void) {
    this.#allBytes = PASSES * files.reduce((sum, { size }) => sum + size, 0);
    this.#tell = tell;
  }

  /** Some rows of a file are read. */
  count(file: FileBytes, rows: number): void {
    this.#rows += rows;
    this.#say(file, file.place);
  }

  /** A file is read to its end, once. */
  endPass(file: FileBytes): void {
    this.#bytes += file.size;
    this.#say(file, 0);
  }

  #say(file: FileBytes, place: number): void {
    const share = this.#allBytes === 0 ? 1 : (this.#bytes + place) / this.#allBytes;
    this.#tell({
      file: file.name,
      rows: Math.floor(this.#rows / PASSES),
      share: Math.min(1, share),
    });
  }
}
