import { csvLine } from '../../../format/csv.ts';
import { BYTE_ORDER_MARK, spreadsheetText } from '../../../format/spreadsheet.ts';
import { financialYear } from '../../../model/financialYear.ts';
import type { Report } from './Report.ts';

const REPORT_COLUMNS = [
  'file',
  'financial_year',
  'month',
  'outcome',
  'reason',
  'rows',
  'amount_gbp',
  'row',
  'words',
] as const;

/**
 * The report as a table for a spreadsheet: a line for each file, month, outcome and reason, and one for each of the first rejected rows
 * with its own words. Over all lines of a file `rows` and `amount_gbp` add up to what was read of it.
 */
export function reportCsv({ accounts, rejected }: Report): string {
  const lines = [BYTE_ORDER_MARK, csvLine(REPORT_COLUMNS)];
  const listed = Map.groupBy(rejected, ({ file }) => file);
  for (const { file, months } of accounts) {
    const own = listed.get(file) ?? [];
    for (const [month, tallies] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const year = month === '' ? '' : spreadsheetText(financialYear(month));
      for (const [key, tally] of tallies) {
        const [outcome = '', reason = ''] = key.split(/: (.*)/s);
        const single =
          outcome === 'rejected'
            ? own.filter((row) => row.month === month && row.reason === reason)
            : [];
        for (const { pence, row, sheet, words } of single) {
          const at = sheet === '' ? String(row) : `${sheet} row ${row}`;
          lines.push(csvLine([file, year, month, outcome, reason, '1', pounds(pence), at, words]));
        }
        const rows = tally.rows - single.length;
        const pence = tally.pence - single.reduce((sum, row) => sum + row.pence, 0);
        if (rows > 0)
          lines.push(
            csvLine([file, year, month, outcome, reason, String(rows), pounds(pence), '', '']),
          );
      }
    }
  }
  return lines.join('');
}

function pounds(pence: number): string {
  return (pence / 100).toFixed(2);
}
