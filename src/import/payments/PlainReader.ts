import type { ScopeField } from '../../tables/spend/scopeRules.ts';
import { type CellText, emptyText } from './CellText.ts';
import type { CellTexts } from './CellTexts.ts';
import { joinedCells, numberedLine } from './joinedCells.ts';
import { plainPence } from './plainPence.ts';
import { RecentBytes } from './RecentBytes.ts';
import type { RowReader } from './RowReader.ts';
import type { PlainRows } from './reading/PlainRows.ts';
import type { SingleText } from './SingleText.ts';

const EMPTY = emptyText();
/** More than ten years have days. */
const DATES = 1 << 13;

/**
 * Reads ordinary payments from their bytes, just as RowReader reads them from text. Whatever is not ordinary
 * (no payment, damaged, written in a rare way) it leaves to that one, which alone says what a row is.
 */
export class PlainReader {
  readonly #reader: RowReader;
  readonly #texts: CellTexts;
  readonly #dates = new RecentBytes<string>(DATES);

  constructor(reader: RowReader, texts: CellTexts) {
    this.#reader = reader;
    this.#texts = texts;
  }

  /** Fills the reader's payment; false where the row has to be read as text. */
  read(rows: PlainRows, index: number): boolean {
    const { layout, payment } = this.#reader;
    const { bytes, starts, ends } = rows;
    const first = rows.firstCells[index] ?? 0;
    const count = (rows.firstCells[index + 1] ?? 0) - first;
    if (layout.date >= count || layout.amount >= count || layout.payee >= count) return false;
    const amount = first + layout.amount;
    const pence = plainPence(bytes, starts[amount], ends[amount]);
    const date = pence === undefined ? undefined : this.#date(rows, first + layout.date);
    if (pence === undefined || date === undefined) return false;
    payment.payee = this.#recurring('payee', rows, first + layout.payee);
    if (payment.payee.text === '') return false;
    payment.row = rows.firstRow + index;
    payment.date = date;
    payment.pence = pence;
    payment.department = this.#joined('department', rows, first, count, layout.department);
    payment.category = this.#joined('category', rows, first, count, layout.category);
    const { description, transaction, line } = layout;
    if (description.length > 1) {
      const text = joinedCells(description.map((column) => textAt(rows, first, count, column)));
      this.#texts.singleText(text, true, payment.description);
    } else this.#single(rows, first, count, description[0] ?? -1, true, payment.description);
    if (line !== -1) {
      const number = textAt(rows, first, count, transaction);
      const text = numberedLine(number, textAt(rows, first, count, line));
      this.#texts.singleText(text, false, payment.transaction);
    } else this.#single(rows, first, count, transaction, false, payment.transaction);
    return (
      payment.payee.damage === null &&
      payment.department.damage === null &&
      payment.category.damage === null &&
      payment.description.damage === null &&
      payment.transaction.damage === null
    );
  }

  #date(rows: PlainRows, cell: number): string | undefined {
    const start = rows.starts[cell] ?? 0;
    const end = rows.ends[cell] ?? 0;
    const known = this.#dates.find(rows.view, start, end);
    if (known !== undefined) return known;
    const date = this.#reader.date(rows.bytes.toString('latin1', start, end));
    if (typeof date !== 'string') return undefined;
    this.#dates.remember(rows.view, start, end, date);
    return date;
  }

  #recurring(field: ScopeField, rows: PlainRows, cell: number): CellText {
    return this.#texts.recurringBytes(field, rows, rows.starts[cell] ?? 0, rows.ends[cell] ?? 0);
  }

  #joined(
    field: ScopeField,
    rows: PlainRows,
    first: number,
    count: number,
    columns: readonly number[],
  ): CellText {
    const column = columns[0];
    if (column === undefined) return EMPTY;
    if (columns.length === 1 && column < count) return this.#recurring(field, rows, first + column);
    const cells = columns.map((each) => textAt(rows, first, count, each));
    return this.#texts.recurring(field, joinedCells(cells));
  }

  #single(
    rows: PlainRows,
    first: number,
    count: number,
    column: number,
    isDescription: boolean,
    into: SingleText,
  ): void {
    const isThere = column >= 0 && column < count;
    const start = isThere ? (rows.starts[first + column] ?? 0) : 0;
    const end = isThere ? (rows.ends[first + column] ?? 0) : 0;
    this.#texts.single(rows, start, end, isDescription, into);
  }
}

/** Empty for a column the row does not have. */
function textAt(rows: PlainRows, first: number, count: number, column: number): string {
  if (column < 0 || column >= count) return '';
  return rows.bytes.toString('latin1', rows.starts[first + column], rows.ends[first + column]);
}
