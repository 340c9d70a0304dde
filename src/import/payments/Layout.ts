import type { Register } from '../../tables/spend/paymentColumns.ts';
import type { PaymentField } from '../../tables/spend/spendFields.ts';
import type { DateOrder } from './dateOrder.ts';

/** Which column of a sheet holds what. Numbers are places in a row, from 0. */
export interface Layout {
  /** Row of the header; 0 where there is none and the shape was taken from elsewhere. */
  headerRow: number;
  headings: readonly string[];
  /** −1 where there is no such column and the month is known otherwise. */
  date: number;
  payee: number;
  amount: number;
  /** Whether the amount column says it is net, gross or neither. */
  amountKind: 'net' | 'gross' | 'amount';
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
  transactionType: number;
  dateOrder: DateOrder;
  /** Month of all rows of a sheet without a column of dates, e.g. "2011-06"; null where there is one. */
  month: string | null;
  /** The most cells a row may have: one with more has been moved by a comma; null where that cannot be told. */
  mostCells: number | null;
  /** Columns that stand beside the one that is read under the same name, e.g. "Amount (column 4)". */
  doubles: readonly string[];
  /** Headings no name is known for. */
  unknown: readonly { heading: string; column: number }[];
}

export type ColumnField = PaymentField | 'ignore';
