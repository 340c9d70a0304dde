import type { Payment } from './Payment.ts';

/** Where a repeated row stands first, e.g. "pcc.xlsx [Apr 18]" row 12. */
export interface FirstSight {
  list: string;
  row: number;
}

/**
 * Finds rows a publisher repeats across lists (a list is a file, or a sheet of a workbook). A row pairs with
 * one identical row of an earlier list, and each row with at most one row of each later list: three equal
 * payments in one file and the same three in another are three payments, not one and not six.
 */
export class RepeatedRows {
  readonly #firsts = new Map<string, FirstSight[]>();
  /** How many equal rows the list at hand has had. */
  readonly #had = new Map<string, number>();
  #list = '';

  startList(name: string): void {
    this.#list = name;
    this.#had.clear();
  }

  /**
   * Where the row stands in an earlier list that this row repeats; undefined for a row that is new, which is
   * then remembered. With `isUnique` a row is the same payment wherever it stands, in the same list, too.
   */
  find(payment: Payment, isUnique: boolean): FirstSight | undefined {
    const { date, pence, payee, department, category, description, transaction } = payment;
    const key = [date, pence, payee, department, category, description, transaction].join('\u001f');
    const place = isUnique ? 0 : (this.#had.get(key) ?? 0);
    this.#had.set(key, place + 1);
    const firsts = this.#firsts.get(key);
    const first = firsts?.[place];
    if (first !== undefined) return first;
    const sight = { list: this.#list, row: payment.row };
    if (firsts === undefined) this.#firsts.set(key, [sight]);
    else firsts.push(sight);
    return undefined;
  }
}
