import { formatNumber } from '../src/format/number.ts';
import type { Progress } from '../src/import/payments/ReadingProgress.ts';

/** A short run needs no line. */
const QUIET_MS = 2000;
const EVERY_MS = 200;

/** What of a stream a line needs that is written over itself. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** One line on a terminal that says how far a long run has come; nothing where the stream is a file or a pipe. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #start: number;
  #last = 0;
  #isShown = false;

  constructor(terminal: Terminal, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
    this.#start = now();
  }

  show({ file, rows, share }: Progress): void {
    const now = this.#now();
    const spent = now - this.#start;
    if (!this.#terminal.isTTY || spent < QUIET_MS || now - this.#last < EVERY_MS) return;
    this.#last = now;
    const rate = `${formatNumber((rows * 1000) / spent, 0)} rows a second`;
    const left = share > 0 ? `, ${timeText((spent * (1 - share)) / share)} left` : '';
    const numbers = `${formatNumber(100 * share, 0)}%, ${formatNumber(rows, 0)} rows, ${rate}${left}`;
    const { columns = 0 } = this.#terminal;
    const room = (columns > 0 ? columns : 80) - numbers.length - 3;
    // A name may hold what a terminal obeys.
    const plain = file.replaceAll(/\p{Cc}/gu, '�');
    const name =
      plain.length > room ? `…${plain.slice(plain.length - Math.max(0, room - 1))}` : plain;
    this.#terminal.write(`\r\u001b[2K${room < 2 ? numbers : `${name}: ${numbers}`}`);
    this.#isShown = true;
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.#isShown) this.#terminal.write('\r\u001b[2K');
    this.#isShown = false;
  }
}

/** 80,000 → "1 min 20 s" */
function timeText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
