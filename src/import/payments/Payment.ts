import { type CellText, emptyText } from './CellText.ts';
import { SingleText } from './SingleText.ts';

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
  payee: CellText;
  pence: number;
  department: CellText;
  category: CellText;
  description: SingleText;
  transaction: SingleText;
}

export function emptyPayment(file: string, sheet: string): Payment {
  return {
    file,
    sheet,
    row: 0,
    date: '',
    payee: emptyText(),
    pence: 0,
    department: emptyText(),
    category: emptyText(),
    description: new SingleText(),
    transaction: new SingleText(),
  };
}
