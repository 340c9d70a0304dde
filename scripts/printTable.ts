import { formatNumber } from '../src/format/number.ts';
import { sure } from '../src/model/sure.ts';

export type PrintedCell = string | number;

/** Prints rows in columns, the first to the left, numbers to the right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly PrintedCell[])[],
): void {
  const lines = [head, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? formatNumber(cell, 0) : cell)),
  );
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, i) => {
      const width = sure(widths[i], 'column');
      return i === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
}
