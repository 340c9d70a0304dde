import Papa from 'papaparse';
import { FORMULA_START, withoutFormula } from './withoutFormula.ts';

export type CsvCell = string | number | null;

const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/;

/**
 * Rows → CSV: UTF-8 text with a header, LF line ends and a final line end; null is an empty cell.
 * A cell a spreadsheet would run as a formula (it begins with = + - @, tab or return and is not a
 * number) gets an apostrophe before it, so that opening the file can never execute a publisher's text.
 * Throws `not a finite number: …` for NaN and infinities: they are never data.
 */
export function serialiseCsv<Column extends string>(
  rows: Iterable<Readonly<Record<Column, CsvCell>>>,
  columns: readonly Column[],
): string {
  const data: string[][] = [];
  for (const row of rows) data.push(columns.map((column) => cellText(row[column], column)));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`;
}

function cellText(cell: CsvCell, column: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`not a finite number: ${cell} (column ${column})`);
    return String(cell);
  }
  return withoutFormula(cell);
}

/** What may have to be quoted, or may be a formula. */
const NOT_PLAIN = new RegExp(`${NEEDS_QUOTES.source}|${FORMULA_START.source}`);

/** One cell as `serialiseCsv` writes it, for tables too long to hold in memory. */
function csvCell(text: string): string {
  // Nearly all cells: a third of those of payments are empty.
  if (text === '' || !NOT_PLAIN.test(text)) return text;
  const safe = withoutFormula(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line as `serialiseCsv` writes it, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}
