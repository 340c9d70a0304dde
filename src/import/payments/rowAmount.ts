import { isCreditNote } from './CreditNotes.ts';
import type { Layout } from './Layout.ts';
import { parseAmount } from './parseAmount.ts';
import { Refusal } from './Refusal.ts';

const DEBIT = /^(dr|d|debit|\+)$/i;
const CREDIT = /^(cr|c|credit|-)$/i;

/** The cell a row's amount is read from: that of the credits where the debits have none. */
export function amountCell(cells: readonly string[], { amount, credit }: Layout): number {
  const isEmpty = (text = '') => text.trim() === '' || parseAmount(text) === 0;
  return credit !== -1 && isEmpty(cells[amount]) && !isEmpty(cells[credit]) ? credit : amount;
}

/**
 * The amount of a row in pence: as it is, or with the sign that a column of credits or one that tells debits from
 * credits gives it. What could be read in two ways is refused.
 */
export function rowAmount(cells: readonly string[], layout: Layout): number | Refusal {
  const { amount, credit, sign, transactionType, refusesPlainCredits } = layout;
  // Nearly all sheets have one column of amounts, and nothing beside it.
  if (credit === -1 && sign === -1 && !refusesPlainCredits) return parseAmount(cells[amount] ?? '');
  const column = amountCell(cells, layout);
  const pence = parseAmount(cells[column] ?? '');
  if (pence instanceof Refusal) return pence;
  if (credit !== -1) {
    if (column === credit) return -Math.abs(pence);
    const other = parseAmount(cells[credit] ?? '');
    if (!(other instanceof Refusal) && other !== 0 && pence !== 0)
      return new Refusal('both a debit and a credit');
  }
  const told = sign === -1 ? '' : (cells[sign] ?? '').trim();
  if (CREDIT.test(told)) return -Math.abs(pence);
  if (DEBIT.test(told) && pence < 0) return new Refusal('a debit with a minus');
  if (told !== '' && !DEBIT.test(told)) return new Refusal('neither a debit nor a credit');
  if (refusesPlainCredits && pence > 0 && isCreditNote(cells[transactionType] ?? ''))
    return new Refusal('a credit note without a minus: write the minus if it was paid back');
  return pence;
}
