import type { Chart } from '../../charts/Chart.ts';
import { type CsvCell, serialiseCsv } from '../../format/csv.ts';
import { BYTE_ORDER_MARK, spreadsheetText } from '../../format/spreadsheet.ts';
import { FIGURE_COLUMNS, type FileOrigin, figureRecord } from '../files/figureRecord.ts';

/**
 * The data of one chart and nothing more, for a spreadsheet: its figures, unrounded, in the columns of figures.csv; its
 * table as it is printed where that has more than figures, and for charts of closed releases.
 */
export function chartCsv({ figures, table }: Chart, fileOrigin: FileOrigin): string {
  if (figures.length > 0)
    return spreadsheetCsv(
      figures.map((figure) => figureRecord(figure, fileOrigin)),
      FIGURE_COLUMNS,
    );
  const columns = table.columns.map(({ label }) => label);
  const rows = table.rows.map((cells) =>
    Object.fromEntries(columns.map((column, i) => [column, cells[i]?.text ?? ''])),
  );
  return spreadsheetCsv(rows, columns);
}

function spreadsheetCsv<Column extends string>(
  rows: readonly Readonly<Record<Column, CsvCell>>[],
  columns: readonly Column[],
): string {
  const safe = rows.map(
    (row) =>
      Object.fromEntries(
        columns.map((column) => {
          const cell: CsvCell = row[column];
          return [column, typeof cell === 'string' ? spreadsheetText(cell) : cell];
        }),
      ) as Record<Column, CsvCell>,
  );
  return `${BYTE_ORDER_MARK}${serialiseCsv(safe, columns)}`;
}
