import type { Chart } from '../../charts/Chart.ts';
import { type CsvCell, serialiseCsv } from '../../format/csv.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { BYTE_ORDER_MARK, spreadsheetText } from '../../format/spreadsheet.ts';
import { FIGURE_COLUMNS, type FileOrigin, figureRecord } from '../files/figureRecord.ts';

/** Beside a table as printed, what the columns of figures say of each row. */
const ORIGIN_COLUMNS = ['Sources', 'Licence', 'Release'] as const;

/**
 * The data of one chart and nothing more, for a spreadsheet: its figures, unrounded, in the columns of figures.csv; its
 * table as it is printed where that has more than figures, and for charts of closed releases, with its sources, their
 * licence and `release`, the one it is in as it is.
 */
export function chartCsv(chart: Chart, fileOrigin: FileOrigin, release: string): string {
  const { figures, table } = chart;
  if (figures.length > 0)
    return spreadsheetCsv(
      figures.map((figure) => figureRecord(figure, fileOrigin)),
      FIGURE_COLUMNS,
    );
  const labels = table.columns.map(({ label }) => label);
  const origin = {
    Sources: chart.sourceLine.replace(/^Sources?: /, ''),
    Licence:
      chart.licence ?? `each source’s own: ${siteAddress('/sources/', fileOrigin.site).href}`,
    Release: release,
  };
  const rows = table.rows.map((cells) => ({
    ...Object.fromEntries(labels.map((label, i) => [label, cells[i]?.text ?? ''])),
    ...origin,
  }));
  return spreadsheetCsv<string>(rows, [...labels, ...ORIGIN_COLUMNS]);
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
