import { closeSync, openSync, writeSync } from 'node:fs';

const BUFFER = 1 << 17;

/** Writes a text file piece by piece. */
export class TextWriter {
  readonly path: string;
  readonly #file: number;
  #text = '';
  #bytes = 0;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'w');
  }

  /** Bytes written so far; all of them after `close`. */
  get bytes(): number {
    return this.#bytes;
  }

  write(text: string): void {
    this.#text += text;
    if (this.#text.length >= BUFFER) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    // A full disk or a signal may leave a write short.
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#bytes += bytes.length;
    this.#text = '';
  }
}
