import { isCreditNote } from './CreditNotes.ts';
import type { Layout } from './Layout.ts';
import { parseAmount } from './parseAmount.ts';
import { Refusal } from './Refusal.ts';
import { turned } from './VatProof.ts';

const DEBIT = /^(dr|d|debit|\+)$/i;
const CREDIT = /^(cr|c|credit|-)$/i;
/** The cell a row's amount is read from: that of the credits where the debits have none. */
export function amountCell(cells: readonly string[], { amount, credit }: Layout): number {
  const isEmpty = (text = '') => text.trim() === '' || parseAmount(text) === 0;
  return credit !== -1 && isEmpty(cells[amount]) && !isEmpty(cells[credit]) ? credit : amount;
}

/**
 * The amount of a row in pence: as it is, or with the sign that a column of credits or one that tells debits from
 * credits gives it, and without VAT or with it as the body publishes. What could be read in two ways is refused.
 */
export function rowAmount(cells: readonly string[], layout: Layout): number | Refusal {
  const pence = amountOfKind(cells, layout);
  return typeof pence === 'number' && pence > 0 && isOfCreditNote(cells, layout)
    ? new Refusal('a credit note without a minus: write the minus if it was paid back')
    : pence;
}

function isOfCreditNote(cells: readonly string[], { creditNotes }: Layout): boolean {
  return creditNotes.some((column) => isCreditNote(cells[column] ?? ''));
}

function amountOfKind(cells: readonly string[], layout: Layout): number | Refusal {
  const pence = signedAmount(cells, layout);
  const { vat, vatTurn, amount } = layout;
  if (pence instanceof Refusal)
    return (cells[amount] ?? '').trim() === '' ? amountElsewhere(cells, layout, pence) : pence;
  if (pence === 0 && layout.otherAmounts.length > 0) {
    const made = fromOtherKind(cells, layout) ?? 0;
    if (made !== 0)
      return new Refusal(
        'an amount of nothing, and another column has one',
        typeof made === 'number' ? made : 0,
      );
  }
  return vatTurn === null || vat === -1 ? pence : turned(pence, cells[vat] ?? '', vatTurn);
}

function signedAmount(cells: readonly string[], layout: Layout): number | Refusal {
  const { amount, credit, sign } = layout;
  // Nearly all sheets have one column of amounts, and nothing beside it.
  if (credit === -1 && sign === -1) return parseAmount(cells[amount] ?? '');
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
  return pence;
}

/** The amount of a row whose cell is empty: of gross and VAT the net one, or of net and VAT the gross one. */
function amountElsewhere(
  cells: readonly string[],
  layout: Layout,
  nothing: Refusal,
): number | Refusal {
  const made = fromOtherKind(cells, layout);
  if (made !== undefined) return made;
  const other = layout.otherAmounts
    .map(({ column }) => parseAmount(cells[column] ?? ''))
    .find((pence) => !(pence instanceof Refusal) && pence !== 0);
  return typeof other === 'number'
    ? new Refusal('no amount, and another column has one', other)
    : nothing;
}

/** Undefined where there are not both VAT and an amount of the other kind. */
function fromOtherKind(
  cells: readonly string[],
  { vat, otherAmounts, amountKind }: Layout,
): number | Refusal | undefined {
  const turn =
    amountKind === 'net'
      ? (['to net', 'gross'] as const)
      : amountKind === 'gross'
        ? (['to gross', 'net'] as const)
        : undefined;
  const other = otherAmounts.find(({ kind }) => kind === turn?.[1]);
  const vatText = cells[vat] ?? '';
  if (turn === undefined || other === undefined || vatText.trim() === '') return undefined;
  const pence = parseAmount(cells[other.column] ?? '');
  return pence instanceof Refusal ? undefined : turned(pence, vatText, turn[0]);
}
