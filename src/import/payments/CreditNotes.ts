import type { Layout } from './Layout.ts';

// "Credit transfer", "credit card" and "direct credit" are ways to pay. KG is a ledger's code for one.
const CREDIT_NOTE = /\bcredit[ -]?(note|memo)s?\b|^(cn|c\/n|crn|cr ?note|credits?|kg)$/i;
/** In a column that has nothing but words for documents, shorter ones will do. */
const SHORT_CREDIT_NOTE = /^(cr|c)$/i;
const OTHER_DOCUMENT =
  /^((purchase|supplier|standard|vendor|ap|non[- ]po|po) )?(invoices?|inv|in)$|^(i|std|standard|prepayments?|expense reports?|payment requests?|mixed|debits?|debit[ -]?(note|memo)s?|dn|dr|k[arnz]|r[en]|z[p])$/i;
/** C and I stand for much, so the heading has to say what of. */
const OF_DOCUMENTS = /inv|crn|cr\b|credit|doc|trans|type/i;
/** More different words are no kinds of document. */
const MOST_WORDS = 12;

/** Whether the type of a row calls it a credit note: money that is paid back. */
export function isCreditNote(type: string): boolean {
  const text = type.trim();
  return CREDIT_NOTE.test(text) || SHORT_CREDIT_NOTE.test(text);
}

/** Which columns of a sheet say by their words alone whether a row is an invoice or a credit note, whatever their heading. */
export class DocumentColumns {
  /** Column → its different words; null where one of them is no document. */
  readonly #words = new Map<number, Set<string> | null>();

  add(cells: readonly string[], layout: Layout): void {
    for (const [column, cell] of cells.entries()) {
      // Nearly all columns have said so by their first row.
      const words = this.#words.get(column);
      if (words === null || isRead(column, layout)) continue;
      const text = cell.trim().toLowerCase();
      if (text === '') continue;
      const isOne = isCreditNote(text) || OTHER_DOCUMENT.test(text);
      const known = words ?? new Set();
      this.#words.set(column, isOne && known.size <= MOST_WORDS ? known.add(text) : null);
    }
  }

  /** Those that have both, beside the column that is called the type. */
  list(layout: Layout): number[] {
    const found = [...this.#words].flatMap(([column, words]) => {
      const all = [...(words ?? [])];
      const isKnown = all.every((word) => word.length > 1);
      return all.some(isCreditNote) &&
        all.some((word) => !isCreditNote(word)) &&
        (isKnown || OF_DOCUMENTS.test(layout.headings[column] ?? ''))
        ? [column]
        : [];
    });
    return [...new Set([...layout.creditNotes, ...found])];
  }
}

/** Columns that are read as something else: a payee may be called “Standard”. */
function isRead(column: number, layout: Layout): boolean {
  const { date, payee, amount, credit, sign } = layout;
  return [date, payee, amount, credit, sign, layout.vat].includes(column);
}
