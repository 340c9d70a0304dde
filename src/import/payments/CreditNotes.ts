import { parseAmount } from './parseAmount.ts';
import { Refusal } from './Refusal.ts';

// "Credit transfer", "credit card" and "direct credit" are ways to pay.
const CREDIT_NOTE = /\bcredit[ -]?(note|memo)s?\b|^(cn|crn|cr ?note|credits?)$/i;

/** Whether the type of a row calls it a credit note: money that is paid back. */
export function isCreditNote(type: string): boolean {
  return CREDIT_NOTE.test(type.trim());
}

/** What the credit notes of a sheet show of their signs: one with a minus shows that the others mean theirs. */
export class CreditNotes {
  #plus = 0;
  #minus = 0;

  add(type: string, amount: string): void {
    if (!isCreditNote(type)) return;
    const pence = parseAmount(amount);
    if (pence instanceof Refusal) return;
    if (pence > 0) this.#plus++;
    else if (pence < 0) this.#minus++;
  }

  /** Whether all are without a minus, so that nothing shows whether they were taken off. */
  get allArePlain(): boolean {
    return this.#plus > 0 && this.#minus === 0;
  }
}
