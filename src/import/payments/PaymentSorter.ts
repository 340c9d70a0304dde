import type { Body } from '../../tables/spend/Body.ts';
import type { Scope } from '../../tables/spend/Scope.ts';
import { AlikePayments } from './AlikePayments.ts';
import { LargestKept } from './LargestKept.ts';
import { LeftOut } from './LeftOut.ts';
import { listName } from './listName.ts';
import { originOf } from './Origin.ts';
import type { Payment } from './Payment.ts';
import type { PaymentTables } from './PaymentTables.ts';
import type { RepeatedRows } from './RepeatedRows.ts';
import { SpendAccount } from './SpendAccount.ts';

/** How many repeated rows the report lists one by one. */
const MOST_LISTED = 2000;

/** Decides for each payment whether it is in scope, out of it or a repetition, and writes it down. */
export class PaymentSorter {
  readonly leftOut = new LeftOut();
  readonly largestKept = new LargestKept();
  /** Repeated rows as the report lists them. */
  readonly repeated: string[] = [];
  /** What came from earlier imports. */
  readonly known = new SpendAccount('files of earlier imports');
  /** What files have in common. */
  readonly alike = new AlikePayments();
  readonly #withinList: boolean;
  readonly #repeats: RepeatedRows | null;
  readonly #scope: Scope;
  readonly #tables: PaymentTables;
  #file = '';
  #sheet: string | null = null;
  #list = '';

  constructor(
    { transactionNumbers }: Pick<Body, 'transactionNumbers'>,
    repeats: RepeatedRows | null,
    scope: Scope,
    tables: PaymentTables,
  ) {
    this.#scope = scope;
    this.#withinList = transactionNumbers === 'unique';
    this.#repeats = repeats;
    this.#tables = tables;
  }

  place(payment: Payment, account: SpendAccount): void {
    account.countPayment(payment.date, payment.payeeKind === 'redacted');
    const list = this.#listOf(payment);
    const isUnique = this.#withinList && payment.transaction !== '';
    const found = this.#repeats?.find(payment, list, isUnique);
    if (this.#repeats !== null) this.alike.add(payment, list, found !== undefined);
    if (found !== undefined) {
      const first = `${found.list} row ${found.row}`;
      account.count('duplicate', payment.pence, undefined, payment.date);
      this.#tables.write(payment, 'duplicate', first);
      if (this.repeated.length < MOST_LISTED)
        this.repeated.push(
          `${listName(payment.file, payment.sheet)} row ${payment.row} repeats ${first}`,
        );
      return;
    }
    const { reason, evidence, rule } = this.#scope.decide(payment);
    const isOut = reason !== null && evidence !== null;
    if (reason === null) {
      account.count('kept', payment.pence, undefined, payment.date);
      this.largestKept.add(payment);
    } else {
      account.count(
        isOut ? 'excluded' : 'kept',
        payment.pence,
        isOut ? reason : `in doubt, ${reason}`,
        payment.date,
      );
      this.leftOut.add(isOut ? reason : `in doubt, ${reason}`, rule, payment);
    }
    this.#tables.write(
      payment,
      isOut ? 'out' : reason === null ? 'in' : 'doubtful',
      reason ?? '',
      reason === null ? '' : rule,
    );
  }

  /** Rows mended together are one list, wherever each was before. */
  #listOf({ file, sheet }: Payment): string {
    if (file !== this.#file || sheet !== this.#sheet) {
      this.#file = file;
      this.#sheet = sheet;
      this.#list = originOf(sheet) === null ? listName(file, sheet) : file;
    }
    return this.#list;
  }
}
