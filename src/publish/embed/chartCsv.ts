import type { Chart } from '../../charts/Chart.ts';
import { serialiseCsv } from '../../format/csv.ts';
import type { FileOrigin } from '../files/figureRecord.ts';
import { figuresCsv } from '../files/figuresCsv.ts';

/**
 * The data of one chart and nothing more: its figures, unrounded, in the columns of figures.csv; its table as it is
 * printed where that has more than figures, and for charts of closed releases.
 */
export function chartCsv({ figures, table }: Chart, fileOrigin: FileOrigin): string {
  if (figures.length > 0) return figuresCsv(figures, fileOrigin);
  const columns = table.columns.map(({ label }) => label);
  const rows = table.rows.map((cells) =>
    Object.fromEntries(columns.map((column, i) => [column, cells[i]?.text ?? ''])),
  );
  return serialiseCsv(rows, columns);
}
