import { formatNumber } from '../src/format/number.ts';
import type { Progress } from '../src/import/payments/ReadingProgress.ts';
import { type Terminal, TerminalLine } from './TerminalLine.ts';

/** One line on a terminal that says how far a long run has come; nothing where the stream is a file or a pipe. */
export class ProgressLine {
  readonly #line: TerminalLine;

  constructor(terminal: Terminal, now: () => number) {
    this.#line = new TerminalLine(terminal, now);
  }

  show({ file, rows, share }: Progress): void {
    this.#line.show((spent) => {
      const rate = `${formatNumber((rows * 1000) / spent, 0)} rows a second`;
      const left = share > 0 ? `, ${timeText((spent * (1 - share)) / share)} left` : '';
      const numbers = `${formatNumber(100 * share, 0)}%, ${formatNumber(rows, 0)} rows, ${rate}${left}`;
      const room = this.#line.columns - numbers.length - 3;
      // A name may hold what a terminal obeys.
      const plain = file.replaceAll(/\p{Cc}/gu, '�');
      const name =
        plain.length > room ? `…${plain.slice(plain.length - Math.max(0, room - 1))}` : plain;
      return room < 2 ? numbers : `${name}: ${numbers}`;
    });
  }

  clear(): void {
    this.#line.clear();
  }
}

/** 80,000 → "1 min 20 s" */
export function timeText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
