import Papa from 'papaparse';
import { CsvRow } from './CsvRow.ts';
import { DataError } from './DataError.ts';

export interface CsvTable<Column extends string> {
  file: string;
  columns: readonly string[];
  rows: readonly CsvRow<Column>[];
}

/**
 * CSV text → rows that know their line. The header must hold every column asked for, once;
 * with `exact` it must be those columns in that order (our own tables). Blank lines stay in, because
 * whoever reads has to account for them; the end of the last line is not a row.
 * Throws a DataError for an empty file, wrong columns, no rows (unless it `mayBeEmpty`), and quotes that do not close.
 */
export function readCsv<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  { exact = false, mayBeEmpty = false } = {},
): CsvTable<Column> {
  if (text.trim() === '')
    throw new DataError('empty file', '0 rows', { file, row: 1, column: '1' });
  const parsed = Papa.parse<string[]>(text, { delimiter: ',' });
  const fault = parsed.errors[0];
  if (fault !== undefined)
    throw new DataError('not readable as CSV', fault.message, { file, row: (fault.row ?? 0) + 1 });
  const [header = [], ...lines] = parsed.data;
  checkHeader(header, file, columns, exact);
  if (lines.at(-1)?.length === 1 && lines.at(-1)?.[0] === '') lines.pop();
  if (lines.length === 0 && !mayBeEmpty)
    throw new DataError('empty file', 'a header and no rows', {
      file,
      row: 2,
      column: header[0] ?? '1',
    });

  const index = new Map(columns.map((column) => [column, header.indexOf(column)]));
  // Only a quoted cell runs over several lines, and most tables have none.
  const breaksIn = text.includes('"') ? lineBreaksIn : () => 0;
  let row = 2 + breaksIn(header);
  const rows = lines.map((cells) => {
    const line = new CsvRow(file, row, cells, index);
    row += 1 + breaksIn(cells);
    return line;
  });
  return { file, columns: header, rows };
}

function checkHeader(header: string[], file: string, columns: readonly string[], exact: boolean) {
  for (const column of columns) {
    const times = header.filter((name) => name === column).length;
    if (times !== 1)
      throw new DataError(
        times === 0 ? 'missing column' : 'repeated column',
        column,
        {
          file,
          row: 1,
          column,
        },
        `the header is ${header.join(',')}`,
      );
  }
  const wrong = header.findIndex((name, place) => name !== columns[place]);
  if (exact && wrong !== -1)
    throw new DataError(
      'wrong columns',
      header[wrong] ?? '',
      {
        file,
        row: 1,
        column: header[wrong] ?? '',
      },
      `the header has to be ${columns.join(',')}`,
    );
}

/** Without these the line numbers after a cell of several lines would be wrong. */
function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}
