import { read, type WorkSheet } from '@e965/xlsx';
import { DataError } from '../../../tables/DataError.ts';
import { parseAmount } from '../parseAmount.ts';
import { Refusal } from '../Refusal.ts';
import type { FileBytes } from './FileBytes.ts';
import type { Workbook } from './repackWorkbook.ts';
import { LONGEST_ROW, type RowBatch, type SheetRows } from './SheetRows.ts';

/** A spreadsheet has at most 16,384 columns; payments have some twenty. Further right is decoration. */
const MOST_COLUMNS = 512;
const ROWS_A_BATCH = 2000;

/** The visible sheets of a workbook, and the names of the others. Throws a DataError for one that is broken or locked. */
export function workbookSheets(
  workbook: Workbook,
  file: FileBytes,
): { sheets: SheetRows[]; hidden: string[] } {
  const book = readBook(workbook, file);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const hidden = book.SheetNames.filter(
    (_, index) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  );
  const sheets = book.SheetNames.flatMap((sheet) => {
    const cells = book.Sheets[sheet];
    if (cells === undefined || hidden.includes(sheet) || cells['!type'] === 'chart') return [];
    return [{ sheet, batches: batchesOf(cells, `${file.name} [${sheet}]`, from1904) }];
  });
  return { sheets, hidden };
}

function readBook({ bytes, isBinary }: Workbook, file: FileBytes): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      // Of an .xlsb SheetJS takes cells behind an empty one for those before it, unless it keeps the empty ones.
      sheetStubs: isBinary,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isLocked = /password|encrypt/i.test(message);
    throw new DataError(
      isLocked ? 'password-protected' : 'not readable as a workbook',
      message,
      { file: file.name },
      isLocked ? 'save it without a password' : 'open it in a spreadsheet and save it again',
    );
  }
}

/** Places a range of merged cells covers, from 0. */
interface Merge {
  s: { r: number; c: number };
  e: { r: number; c: number };
}

/** Row → column → the cell further up with which the cell there is merged, where its text holds for each row. */
function mergedDown(
  rows: readonly (Cell[] | undefined)[],
  merges: readonly Merge[],
): Map<number, Map<number, Cell>> {
  const filled = new Map<number, Map<number, Cell>>();
  for (const { s, e } of merges) {
    const cell = rows[s.r]?.[s.c];
    if (cell === undefined || !standsForAll(cell)) continue;
    for (let row = s.r + 1; row <= Math.min(e.r, rows.length - 1); row++) {
      const of = filled.get(row) ?? new Map<number, Cell>();
      filled.set(row, of.set(s.c, cell));
    }
  }
  return filled;
}

/** A name or a day holds for each of the rows; an amount is the sum of them, and is said once. */
function standsForAll(cell: Cell): boolean {
  return typeof cell.v === 'string'
    ? parseAmount(cell.v) instanceof Refusal
    : cell.v instanceof Date || (typeof cell.v === 'number' && isDateFormat(cell.z));
}

interface Cell {
  t?: string;
  v?: unknown;
  z?: string | number;
}

function* batchesOf(sheet: WorkSheet, name: string, from1904: boolean): Generator<RowBatch> {
  // A dense sheet is an array of rows, and a row an array of cells; both have gaps.
  const rows = ((sheet as { '!data'?: unknown })['!data'] ?? []) as (Cell[] | undefined)[];
  const merged = mergedDown(rows, sheet['!merges'] ?? []);
  let batch: RowBatch = { cells: [], rowNumbers: [] };
  for (const [index, row] of Object.entries(rows)) {
    if (row === undefined) continue;
    const rowNumber = Number(index) + 1;
    const below = merged.get(Number(index));
    // The cell a merged one covers may be absent, and lie to the right of the last cell of its row.
    const width = Math.max(row.length, ...[...(below?.keys() ?? [])].map((column) => column + 1));
    const cells = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) =>
      cellText(below?.get(column) ?? row[column], from1904),
    );
    const long = cells.findIndex((cell) => cell.length > LONGEST_ROW);
    if (long !== -1)
      throw new DataError(
        'cell longer than a megabyte',
        (cells[long] ?? '').slice(0, 40),
        { file: name, row: rowNumber, column: String(long + 1) },
        'take the text out',
      );
    batch.cells.push(cells);
    batch.rowNumbers.push(rowNumber);
    if (batch.cells.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = { cells: [], rowNumbers: [] };
  }
  yield batch;
}

function cellText(cell: Cell | undefined, from1904: boolean): string {
  if (cell?.v === undefined || cell.v === null) return '';
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 19);
  if (cell.t === 'e') return '#error';
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  if (typeof cell.v !== 'number') return String(cell.v);
  if (isDateFormat(cell.z)) return serialText(cell.v, from1904);
  return `${foreignSign(cell.z)}${cell.v}`;
}

/**
 * The currency a number format shows before or after the number, if it is not ours; empty where it shows none. A plain
 * dollar says nothing: the formats that spreadsheets have built in are written with it and show the reader's currency.
 */
function foreignSign(format: string | number | undefined): string {
  if (format === undefined || format === 'General') return '';
  const text = String(format);
  const [, bracketed] = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(text) ?? [];
  const sign = bracketed ?? /[€¥]|\b(EUR|USD)\b/.exec(text)?.[0] ?? '';
  return /^\s*(£|GBP)?\s*$/i.test(sign) ? '' : `${sign.trim()} `;
}

/** Whether a number format writes a date: it has d, m, y, h or s outside quotes, brackets and escapes. */
function isDateFormat(format: string | number | undefined): boolean {
  if (format === undefined || format === 'General') return false;
  return /[dmyhs]/i.test(String(format).replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ''));
}

/** A spreadsheet's number that is shown as a date → "2017-04-05", "2017-04-05T10:30:00", or "00:00:00" for a time alone. */
function serialText(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return String(serial);
  const seconds = Math.round((serial % 1) * 86_400);
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (serial < 1) return clock;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  return seconds === 0 ? day : `${day}T${clock}`;
}
