import type { Body } from '../../tables/spend/Body.ts';
import type { Scope } from '../../tables/spend/Scope.ts';
import { LargestKept } from './LargestKept.ts';
import { LeftOut } from './LeftOut.ts';
import type { Payment } from './Payment.ts';
import type { PaymentTables } from './PaymentTables.ts';
import type { FirstSight, RepeatedRows } from './RepeatedRows.ts';
import { listName } from './readFile.ts';
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
  /** How many rows of a file repeat one of an earlier file: earlier → later → rows. */
  readonly shared = new Map<string, Map<string, number>>();
  readonly #fileOfList = new Map<string, string>();
  readonly #withinList: boolean;
  readonly #repeats: RepeatedRows | null;
  readonly #scope: Scope;
  readonly #tables: PaymentTables;
  #file = '';
  #sheet: string | null = null;

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
    const found = this.#repeats === null ? undefined : this.#find(payment, this.#repeats);
    if (found !== undefined) {
      const first = `${found.list} row ${found.row}`;
      this.#share(payment.file, found.list);
      account.count('duplicate', payment.pence, undefined, payment.date);
      this.#tables.write(payment, 'duplicate', first);
      if (this.repeated.length < MOST_LISTED)
        this.repeated.push(
          `${listName(payment.file, payment.sheet)} row ${payment.row} repeats ${first}`,
        );
      return;
    }
    const { reason, evidence, rule } = this.#scope.verdict(payment);
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

  #find(payment: Payment, repeats: RepeatedRows): FirstSight | undefined {
    const { file, sheet, transaction } = payment;
    if (file !== this.#file || sheet !== this.#sheet) {
      this.#file = file;
      this.#sheet = sheet;
      const list = listName(file, sheet);
      this.#fileOfList.set(list, file);
      repeats.startList(list);
    }
    return repeats.find(payment, this.#withinList && transaction !== '');
  }

  #share(file: string, list: string): void {
    const first = this.#fileOfList.get(list) ?? list;
    const others = this.shared.get(first) ?? new Map<string, number>();
    others.set(file, (others.get(file) ?? 0) + 1);
    this.shared.set(first, others);
  }
}
