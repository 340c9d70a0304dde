import type { DateOrder } from './dateOrder.ts';
import { parseAmount } from './parseAmount.ts';
import { parseDate } from './parseDate.ts';
import { Refusal } from './Refusal.ts';

const MOST_ROWS = 60;
const FIRM = /\b(ltd|limited|llp|plc|cic|council)\b\.?\s*(\(.*\))?$/i;
/** Share of a column's cells; below it no column is told by its firms. */
const FEWEST_FIRMS = 0.1;

/**
 * What the columns of a table without a header may hold, as "headless" in bodies.json wants it; for an error
 * to suggest, never to be used unasked. `isHidden` are columns never to be suggested as the payee. Undefined if nothing looks like a date, an amount and a payee.
 */
export function guessColumns(
  rows: readonly (readonly string[])[],
  today: string,
  isHidden: readonly boolean[] = [],
): { date: number; payee: number; amount: number } | undefined {
  const sample = rows
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, MOST_ROWS);
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const share = (fits: (cell: string) => boolean) =>
      cells.length < sample.length / 2 ? 0 : cells.filter(fits).length / cells.length;
    const dated = (order: DateOrder) =>
      share((cell) => !(parseDate(cell, today, order) instanceof Refusal));
    const date = Math.max(dated('day first'), dated('month first'));
    return {
      column,
      date,
      amount: share((cell) => !(parseAmount(cell) instanceof Refusal)),
      pence: share((cell) => /[.]\d\d?\)?$/.test(cell)),
      // Names are many and of several words; departments and codes are few or have digits.
      name:
        date > 0.5 || isHidden[column] === true
          ? 0
          : share((cell) => /[a-z]{2}/i.test(cell) && !/\d{3}/.test(cell)),
      firms: share((cell) => FIRM.test(cell)),
      different: new Set(cells).size,
    };
  });
  const best = (by: (column: (typeof columns)[number]) => number) =>
    columns.reduce<(typeof columns)[number] | undefined>(
      (first, column) => (by(column) > (first === undefined ? 0 : by(first)) ? column : first),
      undefined,
    );
  const date = best((column) => (column.date >= 0.9 ? column.date : 0));
  const amount = best((column) =>
    column !== date && column.amount >= 0.9 ? column.amount + column.pence : 0,
  );
  const names = columns.filter(({ name }) => name >= 0.9);
  // A narrative has more different texts than there are payees, and few of them end like a firm's name.
  const firms = Math.max(0, ...names.map((column) => column.firms));
  const payee = best((column) =>
    names.includes(column) && (firms < FEWEST_FIRMS || column.firms === firms)
      ? column.different
      : 0,
  );
  if (date === undefined || amount === undefined || payee === undefined) return undefined;
  return { date: date.column + 1, payee: payee.column + 1, amount: amount.column + 1 };
}
