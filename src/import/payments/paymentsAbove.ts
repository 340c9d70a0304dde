import { sure } from '../../model/sure.ts';
import type { Head } from './Head.ts';
import type { Layout } from './Layout.ts';
import { parseAmount } from './parseAmount.ts';
import { Refusal } from './Refusal.ts';
import { isTotalText } from './totalText.ts';

const DAY = /^\d{1,4}([/.-])(\d{1,2}|[a-z]{3,9})\1\d{2,4}\b/i;

/** The rows above a header that are payments, not titles: a publisher put the header below them, or left one out. */
export function paymentsAbove(head: Head, layout: Layout): Head {
  const above = rowsAbove(head, layout);
  const found = above.cells.flatMap((cells, index) =>
    isPaymentIn(cells, layout) || isPaymentAnywhere(cells) ? [index] : [],
  );
  return {
    cells: found.map((index) => sure(above.cells[index], `row ${index} above the header`)),
    rowNumbers: found.map((index) => sure(above.rowNumbers[index], `number of row ${index}`)),
  };
}

export function rowsAbove({ cells, rowNumbers }: Head, { headerRow }: Layout): Head {
  const end = rowNumbers.indexOf(headerRow);
  return { cells: cells.slice(0, end), rowNumbers: rowNumbers.slice(0, end) };
}

/** Whether a row has an amount and something of a date (a payee where there is no such column) where a header says. */
export function isPaymentIn(cells: readonly string[], layout: Layout): boolean {
  if (!isAmount(cells[layout.amount] ?? '') || cells.some(isTotalText)) return false;
  return layout.month === null
    ? /\d/.test(cells[layout.date] ?? '')
    : /[a-z]/i.test(cells[layout.payee] ?? '');
}

/** Whether a row has a day, an amount and a name in any columns: a table of another shape. */
function isPaymentAnywhere(cells: readonly string[]): boolean {
  const day = cells.findIndex((cell) => DAY.test(cell.trim()));
  return (
    day !== -1 &&
    cells.some((cell, column) => column !== day && isAmount(cell) && !DAY.test(cell.trim())) &&
    cells.some((cell, column) => column !== day && /[a-z]{2}/i.test(cell)) &&
    !cells.some(isTotalText)
  );
}

function isAmount(text: string): boolean {
  return /\d/.test(text) && !(parseAmount(text) instanceof Refusal);
}
