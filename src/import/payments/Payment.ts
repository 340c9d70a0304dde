import type { PayeeKind, RegisteredNumber } from '../../tables/spend/paymentColumns.ts';

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
  /** As published, e.g. "Credit note". */
  transactionType: string;
  /** "GBP" where the file says so, else empty. */
  currency: string;
  /** What the file says of the payee; nothing of people and of payees without a name. */
  number: RegisteredNumber | null;
  /** e.g. "PR1 2HE"; empty where there is none or it is no whole postcode. */
  postcode: string;
  town: string;
}
