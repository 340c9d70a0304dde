import { closeSync, openSync, writeSync } from 'node:fs';
import type { SingleText } from './SingleText.ts';
import { copyWords, type Piece, viewOf } from './words.ts';

/** Small, so that the buffers of all years stay in the processor's cache. */
const SIZE = 1 << 16;
const ROOM = 1 << 14;
/** Up to here a number is cut into digits in whole-number arithmetic, which is several times faster. */
const MOST_INTEGER = 999_999_999;

/**
 * Writes a text file byte by byte into one buffer. Putting five million lines together as strings took as long
 * as parsing them; ready bytes and digits go straight to their place.
 */
export class ByteWriter {
  readonly path: string;
  readonly #file: number;
  readonly #buffer = Buffer.alloc(SIZE);
  readonly #view = viewOf(this.#buffer);
  #at = 0;
  #flushed = 0;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'w');
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#flushed + this.#at;
  }

  /** Has to be called before each line: a line may have up to 16 kB of bytes, digits and short texts. */
  beginLine(): void {
    if (this.#at > SIZE - ROOM) this.#flush();
  }

  piece({ view, start, end }: Piece): void {
    this.#copy(view, start, end);
  }

  single({ view, start, end, csv }: SingleText): void {
    if (csv === null) this.#copy(view, start, end);
    else this.#copy(csv.view, csv.start, csv.end);
  }

  text(text: string): void {
    const { length } = text;
    if (length > ROOM / 32) {
      this.#long(Buffer.from(text));
      return;
    }
    const buffer = this.#buffer;
    let at = this.#at;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code > 127) {
        this.#at += buffer.write(text, this.#at);
        return;
      }
      buffer[at++] = code;
    }
    this.#at = at;
  }

  /** A whole number of zero or more. */
  number(value: number): void {
    if (value > MOST_INTEGER) {
      this.text(String(value));
      return;
    }
    let digits = 1;
    for (let bound = 10; bound <= value; bound *= 10) digits++;
    const buffer = this.#buffer;
    let rest = value | 0;
    for (let at = this.#at + digits - 1; at >= this.#at; at--) {
      const tenth = (rest / 10) | 0;
      buffer[at] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    this.#at += digits;
  }

  /** −5 pence → "-0.05" */
  pounds(pence: number): void {
    const absolute = Math.abs(pence);
    const pounds = Math.floor(absolute / 100);
    const part = absolute - pounds * 100;
    if (pence < 0) this.#buffer[this.#at++] = 45;
    this.number(pounds);
    this.#buffer[this.#at++] = 46;
    this.#buffer[this.#at++] = 48 + ((part / 10) | 0);
    this.#buffer[this.#at++] = 48 + (part % 10);
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #copy(view: DataView, start: number, end: number): void {
    const length = end - start;
    if (length > ROOM / 8) {
      // A copy, for what is shared with another thread cannot be written to a file.
      this.#long(Buffer.from(new Uint8Array(view.buffer, view.byteOffset + start, length)));
      return;
    }
    copyWords(view, start, end, this.#view, this.#at);
    this.#at += length;
  }

  #long(bytes: Uint8Array): void {
    this.#flush();
    this.#write(bytes);
  }

  #flush(): void {
    this.#write(this.#buffer.subarray(0, this.#at));
    this.#at = 0;
  }

  #write(bytes: Uint8Array): void {
    // A signal may leave a write short; a full disk throws.
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#flushed += bytes.length;
  }
}
