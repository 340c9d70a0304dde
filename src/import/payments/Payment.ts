import type { PayeeKind } from '../../tables/spend/paymentColumns.ts';

/** One published payment, tidied but not yet sorted into kept, excluded and repeated. */
export interface Payment {
  /** The published file, e.g. "2025/april.csv". */
  file: string;
  /** Sheet of a workbook; empty for a text file. */
  sheet: string;
  /** Row in the file as published. */
  row: number;
  /** ISO date. */
  date: string;
  payee: string;
  payeeKind: PayeeKind;
  pence: number;
  department: string;
  category: string;
  description: string;
  transaction: string;
}
