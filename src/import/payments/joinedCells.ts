import { tidyText } from './tidyText.ts';

/** The cells of several columns that have one meaning, each different text once. */
export function joinedCells(cells: readonly string[]): string {
  if (cells.length <= 1) return cells[0] ?? '';
  const parts = cells.map(tidyText);
  return [...new Set(parts.filter((part) => part !== ''))].join(' / ');
}

/** The number; with a line number after a stroke where the publisher numbers the lines of an invoice. */
export function numberedLine(number: string, line: string): string {
  const lineNumber = line.trim();
  return number.trim() === '' || lineNumber === '' ? number : `${number.trim()}/${lineNumber}`;
}
