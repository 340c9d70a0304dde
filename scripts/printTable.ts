import { formatNumber } from '../src/format/number.ts';

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
  const widthOf = (i: number) => Math.max(...lines.map((line) => line[i]?.length ?? 0));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, i) =>
      i === 0 ? cell.padEnd(widthOf(i)) : cell.padStart(widthOf(i)),
    );
    console.log(cells.join('  ').trimEnd());
  }
}
