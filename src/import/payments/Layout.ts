import type { Register } from '../../tables/spend/paymentColumns.ts';
import type { PaymentField } from '../../tables/spend/spendFields.ts';
import type { DateOrder } from './dateOrder.ts';

export type VatTurn = 'to net' | 'to gross';

/** Which column of a sheet holds what. Numbers are places in a row, from 0. */
export interface Layout {
  /** Row of the header; 0 where there is none and the shape was taken from elsewhere. */
  headerRow: number;
  headings: readonly string[];
  /** −1 where there is no such column and the month is known otherwise. */
  date: number;
  payee: number;
  amount: number;
  /** The amount paid back, where paid and paid back stand in two columns; −1 where they do not. */
  credit: number;
  /** Says of each row whether its amount is a debit or a credit; −1 where there is no such column. */
  sign: number;
  /** Whether the amount column says it is net, gross, what was paid beside what was paid back, or none of these. */
  amountKind: 'net' | 'gross' | 'amount' | 'debit';
  transaction: number;
  line: number;
  department: readonly number[];
  category: readonly number[];
  description: readonly number[];
  /** −1 where amounts are all pounds. */
  currency: number;
  /** What the file says of the payee. */
  numbers: readonly { register: Register; column: number }[];
  postcode: number;
  town: number;
  /** Names the body that paid; it is compared and not kept. */
  body: number;
  transactionType: number;
  dateOrder: DateOrder;
  /** Whether its dates are written year, month, day or in words, so that no order had to be found; as an officer is told, e.g. "ISO". */
  dateForm: 'numbers' | 'ISO' | 'words';
  /** Columns that say of a row that it is a credit note; without a minus such a row is refused. */
  creditNotes: readonly number[];
  /** The VAT that stands in a gross amount and not in a net one; −1 where there is no such column. */
  vat: number;
  /** What VAT makes of the amounts, where the file's are not of the kind the body says it publishes. */
  vatTurn: VatTurn | null;
  /** Columns of amounts beside the one that is read. */
  otherAmounts: readonly { kind: 'net' | 'gross' | 'amount'; column: number }[];
  /** Month of all rows of a sheet without a column of dates, e.g. "2011-06"; null where there is one. */
  month: string | null;
  /** The most cells a row may have: one with more has been moved by a comma; null where that is not known. */
  mostCells: number | null;
  /** Columns that stand beside the one that is read under the same heading. */
  doubles: readonly { field: 'date' | 'payee' | 'amount'; column: number }[];
  /** Headings no name is known for. */
  unknown: readonly { heading: string; column: number }[];
}

export type ColumnField = PaymentField | 'ignore';
