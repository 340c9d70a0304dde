import type { Payment } from './Payment.ts';
import type { PaymentSorter } from './PaymentSorter.ts';
import type { RejectedRows } from './RejectedRows.ts';
import type { PassedOver, RowSink } from './RowSink.ts';
import type { SpendAccount } from './SpendAccount.ts';

/** Gives each row of one file its outcome, in the account of the file. */
export class RowOutcomes implements RowSink {
  readonly #account: SpendAccount;
  readonly #sorter: PaymentSorter;
  readonly #rejected: RejectedRows;
  readonly log: (line: string) => void;

  constructor(
    account: SpendAccount,
    sorter: PaymentSorter,
    rejected: RejectedRows,
    log: (line: string) => void,
  ) {
    this.#account = account;
    this.#sorter = sorter;
    this.#rejected = rejected;
    this.log = log;
  }

  place(payment: Payment): void {
    this.#sorter.place(payment, this.#account);
  }

  count(outcome: PassedOver, pence: number): void {
    this.#account.count(outcome, pence);
  }

  reject(pence: number, reason: string, line: string): void {
    this.#account.count('rejected', pence, reason);
    this.#rejected.add(line);
  }
}
