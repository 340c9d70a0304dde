/** A short run needs no line. */
const QUIET_MS = 2000;
const EVERY_MS = 200;

/** What of a stream a line needs that is written over itself. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** One line on a terminal that is written over itself; nothing where the stream is a file or a pipe. */
export class TerminalLine {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #quietMs: number;
  readonly #start: number;
  #last = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(terminal: Terminal, now: () => number, quietMs = QUIET_MS) {
    this.#terminal = terminal;
    this.#quietMs = quietMs;
    this.#now = now;
    this.#start = now();
  }

  get columns(): number {
    const { columns = 0 } = this.#terminal;
    return columns > 0 ? columns : 80;
  }

  /** Shows what `make` says of the milliseconds since the line began, not more often than an eye can follow. */
  show(make: (spent: number) => string): void {
    const now = this.#now();
    const spent = now - this.#start;
    if (!this.#terminal.isTTY || spent < this.#quietMs || now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#terminal.write(`\r\u001b[2K${make(spent)}`);
    this.#isShown = true;
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.#isShown) this.#terminal.write('\r\u001b[2K');
    this.#isShown = false;
  }
}
