import type { Payment } from './Payment.ts';

/** What a row that is neither a payment nor rejected can be. */
export const PASSED_OVER = ['blank', 'heading', 'total'] as const;
export type PassedOver = (typeof PASSED_OVER)[number];

/** Where the rows of a file go once they are read. */
export interface RowSink {
  /** The payment is good until the next row is read. */
  place(payment: Payment): void;
  count(outcome: PassedOver, pence: number): void;
  /** `line` is what the file of rejected rows says. */
  reject(pence: number, reason: string, line: string): void;
  log(line: string): void;
}
