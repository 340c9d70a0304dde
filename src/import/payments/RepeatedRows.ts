import type { Payment } from './Payment.ts';

/** Where a repeated row is first, e.g. "pcc.xlsx [Apr 18]" row 12. */
interface FirstSight {
  list: string;
  row: number;
}

/** Equal rows of which there are several: those that are payments of their own, and how many the last list has had. */
interface Equals {
  firsts: FirstSight[];
  list: string;
  had: number;
}

/**
 * Finds rows a publisher repeats across lists (a list is a file, or a sheet of a workbook). A row pairs with
 * one identical row of an earlier list, and each row with at most one row of each later list: three equal
 * payments in one file and the same three in another are three payments, not one and not six.
 */
export class RepeatedRows {
  /** Nearly all rows have no equal, and a million are held. */
  readonly #seen = new Map<string, FirstSight | Equals>();

  /**
   * Where the row is in an earlier list that this row of `list` repeats; undefined for a row that is new, which is
   * then remembered. With `isUnique` a row is the same payment wherever it is, in the same list, too.
   */
  find(payment: Payment, list: string, isUnique: boolean): FirstSight | undefined {
    const { date, pence, payee, department, category, description, transaction } = payment;
    const key = [date, pence, payee, department, category, description, transaction].join('\u001f');
    const own = { list, row: payment.row };
    const seen = this.#seen.get(key);
    if (seen === undefined) {
      this.#seen.set(key, own);
      return undefined;
    }
    const equals = 'firsts' in seen ? seen : { firsts: [seen], list: seen.list, had: 1 };
    this.#seen.set(key, equals);
    const place = isUnique || equals.list !== list ? 0 : equals.had;
    equals.list = list;
    equals.had = place + 1;
    const first = equals.firsts[place];
    if (first === undefined) equals.firsts.push(own);
    return first;
  }
}
