import { readFileSync } from 'node:fs';
import { read, type WorkSheet } from '@e965/xlsx';
import { DataError } from '../../../tables/DataError.ts';
import type { FileBytes } from './FileBytes.ts';
import type { RowBatch, SheetRows } from './SheetRows.ts';
import { serialText } from './serialText.ts';

/** An .xls holds 65,536 rows a sheet; SheetJS reads the whole file into memory, about ten times its size. */
const LARGEST_FILE = 48 << 20;
const MOST_COLUMNS = 512;

/** The visible sheets of an .xls, .xlsb or .ods. Throws a DataError for one that is broken or locked. */
export function oldSheets(file: FileBytes): SheetRows[] {
  if (file.size > LARGEST_FILE)
    throw new DataError(
      'workbook larger than 48 MB',
      `${file.size} bytes`,
      { file: file.name },
      'save it as .xlsx or CSV, which are read piece by piece',
    );
  let book: ReturnType<typeof read>;
  try {
    book = read(readFileSync(file.path), {
      dense: true,
      cellNF: true,
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
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((sheet, index) => {
    const cells = book.Sheets[sheet];
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return cells === undefined || isHidden ? [] : [{ sheet, batches: batchesOf(cells, from1904) }];
  });
}

interface Cell {
  t?: string;
  v?: unknown;
  z?: string | number;
}

function* batchesOf(sheet: WorkSheet, from1904: boolean): Generator<RowBatch> {
  // Dense: rows of cells, both with gaps.
  const rows = ((sheet as { '!data'?: (Cell[] | undefined)[] })['!data'] ?? []) as (
    | Cell[]
    | undefined
  )[];
  let batch: RowBatch = { cells: [], rowNumbers: [] };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    const cells = Array.from({ length: Math.min(row.length, MOST_COLUMNS) }, (_, column) =>
      cellText(row[column], from1904),
    );
    batch.cells.push(cells);
    batch.rowNumbers.push(index + 1);
    if (batch.cells.length < 2000) continue;
    yield batch;
    batch = { cells: [], rowNumbers: [] };
  }
  yield batch;
}

function cellText(cell: Cell | undefined, from1904: boolean): string {
  if (cell?.v === undefined || cell.v === null) return '';
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 19);
  if (cell.t === 'e') return '#error';
  if (typeof cell.v !== 'number') return String(cell.v);
  const format = String(cell.z ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[dmyhs]/i.test(format) && format !== 'General'
    ? serialText(cell.v, from1904)
    : String(cell.v);
}
