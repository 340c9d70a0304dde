import { DataError } from '../../../tables/DataError.ts';
import { readXml } from './readXml.ts';
import { LONGEST_ROW, type RowBatch, type SheetRows } from './SheetRows.ts';
import { serialText } from './serialText.ts';
import { readWorkbook, type Workbook } from './xlsxWorkbook.ts';
import type { ZipFile } from './ZipFile.ts';

/** A spreadsheet has at most 16,384 columns; payments have some twenty. Further right is decoration. */
const MOST_COLUMNS = 512;

/** The visible sheets of an .xlsx, streamed: memory holds the texts the sheets share and a piece of one sheet. */
export function xlsxSheets(zip: ZipFile): SheetRows[] {
  const book = readWorkbook(zip);
  return book.sheets
    .filter(({ isHidden }) => !isHidden)
    .map(({ name, part }) => ({ sheet: name, batches: sheetBatches(zip, part, name, book) }));
}

function* sheetBatches(
  zip: ZipFile,
  part: string,
  sheet: string,
  book: Workbook,
): Generator<RowBatch> {
  let batch: RowBatch = { cells: [], rowNumbers: [] };
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let kind = 'n';
  let style = 0;
  let value = '';
  let isValue = false;
  const reader = readXml(zip, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        const reference = attributes['r'];
        column = reference === undefined ? column + 1 : columnNumber(reference);
        kind = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
    },
    text: (text) => {
      if (!isValue) return;
      value += text;
      if (value.length > LONGEST_ROW)
        throw new DataError(
          'cell longer than a megabyte',
          value.slice(0, 40),
          { file: `${zip.file.name} [${sheet}]`, row, column: String(column) },
          'take the text out',
        );
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c' && column <= MOST_COLUMNS && value !== '') {
        while (cells.length < column) cells.push('');
        cells[column - 1] = cellText(kind, style, value, book);
      } else if (name === 'row') {
        batch.cells.push(cells);
        batch.rowNumbers.push(row);
      }
    },
  });
  for (const _ of reader)
    if (batch.cells.length > 0) {
      yield batch;
      batch = { cells: [], rowNumbers: [] };
    }
  if (batch.cells.length > 0) yield batch;
}

function cellText(kind: string, style: number, value: string, book: Workbook): string {
  if (kind === 's') return book.sharedTexts[Number(value)] ?? '';
  if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (kind !== 'n') return value;
  return book.dateStyles[style] === true ? serialText(Number(value), book.from1904) : value;
}

/** "AB12" → 28 */
function columnNumber(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
