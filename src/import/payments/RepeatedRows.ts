import type { Payment } from './Payment.ts';

/** Where a repeated row is first, e.g. "pcc.xlsx [Apr 18]" row 12. */
export interface FirstSight {
  list: string;
  row: number;
}

/** All equal rows: the first of them, any that are payments of their own, and how many the list at hand has had. */
interface Equals extends FirstSight {
  more: FirstSight[] | undefined;
  had: number;
  turn: number;
}

/**
 * Finds rows a publisher repeats across lists (a list is a file, or a sheet of a workbook). A row pairs with
 * one identical row of an earlier list, and each row with at most one row of each later list: three equal
 * payments in one file and the same three in another are three payments, not one and not six.
 */
export class RepeatedRows {
  readonly #equals = new Map<string, Equals>();
  #list = '';
  /** Number of the list at hand. */
  #turn = 0;

  startList(name: string): void {
    this.#list = name;
    this.#turn++;
  }

  /**
   * Where the row is in an earlier list that this row repeats; undefined for a row that is new, which is
   * then remembered. With `isUnique` a row is the same payment wherever it is, in the same list, too.
   */
  find(payment: Payment, isUnique: boolean): FirstSight | undefined {
    const { date, pence, payee, department, category, description, transaction } = payment;
    const key = [date, pence, payee, department, category, description, transaction].join('\u001f');
    const equals = this.#equals.get(key);
    const [list, turn] = [this.#list, this.#turn];
    if (equals === undefined) {
      this.#equals.set(key, { list, row: payment.row, more: undefined, had: 1, turn });
      return undefined;
    }
    const place = isUnique || equals.turn !== turn ? 0 : equals.had;
    equals.had = place + 1;
    equals.turn = turn;
    const first = place === 0 ? equals : equals.more?.[place - 1];
    if (first !== undefined) return first;
    equals.more ??= [];
    equals.more.push({ list, row: payment.row });
    return undefined;
  }
}
