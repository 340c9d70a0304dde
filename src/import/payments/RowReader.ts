import { type CellText, emptyText } from './CellText.ts';
import { type CellTexts, tidyText } from './CellTexts.ts';
import { joinedCells, numberedLine } from './joinedCells.ts';
import type { Layout } from './Layout.ts';
import { emptyPayment, type Payment } from './Payment.ts';
import { parseAmount } from './parseAmount.ts';
import { parseDate } from './parseDate.ts';
import { Refusal } from './Refusal.ts';

export interface Rejection {
  reason: string;
  /** Heading of the column the reason is about. */
  column: string;
  value: string;
  /** 0 where no amount can be read. */
  pence: number;
}

export type ReadRow =
  | { outcome: 'payment' }
  | { outcome: 'blank' }
  | { outcome: 'total'; pence: number }
  | ({ outcome: 'rejected' } & Rejection);

/** The whole cell has to be these words: Total Gas & Power Ltd is a firm. */
const TOTAL =
  /^(grand |sub-? ?|overall |monthly |net |gross |report )?totals?( (amounts?|paid|payments?|spend|expenditure|net|gross|value|vat|(for|of|to) .{1,40}))*[\s:=£.,\d-]*$/i;
const MOST_REMEMBERED = 50_000;
const EMPTY = emptyText();
const PAYMENT: ReadRow = { outcome: 'payment' };
const BLANK: ReadRow = { outcome: 'blank' };

export interface ReaderContext {
  today: string;
  texts: CellTexts;
  dates: Map<string, string | Refusal>;
}

/**
 * Reads rows of one layout into one payment that is used again for each row: five million objects would be
 * most of the time. Dates are remembered, since a file has few different ones.
 */
export class RowReader {
  readonly payment: Payment;
  readonly #today: string;
  readonly #texts: CellTexts;
  readonly #dates: Map<string, string | Refusal>;
  #layout: Layout;

  /** `dates` is shared by all sheets. */
  constructor(
    [file, sheet]: readonly [string, string],
    layout: Layout,
    { today, texts, dates }: ReaderContext,
  ) {
    this.#layout = layout;
    this.#today = today;
    this.#texts = texts;
    this.#dates = dates;
    this.payment = emptyPayment(file, sheet);
  }

  get layout(): Layout {
    return this.#layout;
  }

  /** For a second header further down the sheet. */
  useLayout(layout: Layout): void {
    this.#layout = layout;
  }

  /** Fills `payment` and says so, or says what else the row is. */
  read(cells: readonly string[], row: number): ReadRow {
    const layout = this.#layout;
    const payment = this.payment;
    const dateText = cells[layout.date] ?? '';
    const amountText = cells[layout.amount] ?? '';
    const date = this.date(dateText);
    const pence = parseAmount(amountText);
    const texts = this.#texts;
    const payee = texts.recurring('payee', cells[layout.payee] ?? '');
    if (date instanceof Refusal || pence instanceof Refusal || payee.text === '') {
      if (cells.every((cell) => cell.trim() === '')) return BLANK;
      if (this.#isTotal(cells, date, payee.text))
        return { outcome: 'total', pence: pence instanceof Refusal ? 0 : pence };
    }
    const known = pence instanceof Refusal ? 0 : pence;
    if (date instanceof Refusal) return this.#rejected(date.reason, layout.date, dateText, known);
    if (pence instanceof Refusal) return this.#rejected(pence.reason, layout.amount, amountText, 0);
    payment.row = row;
    payment.date = date;
    payment.pence = pence;
    payment.payee = payee;
    payment.department = this.#recurring('department', cells, layout.department);
    payment.category = this.#recurring('category', cells, layout.category);
    texts.singleText(joinedCells(pick(cells, layout.description)), true, payment.description);
    texts.singleText(
      numberedLine(cells[layout.transaction] ?? '', cells[layout.line] ?? ''),
      false,
      payment.transaction,
    );
    return this.#damaged(cells, pence) ?? PAYMENT;
  }

  #recurring(
    field: 'department' | 'category',
    cells: readonly string[],
    columns: readonly number[],
  ): CellText {
    return columns.length === 0
      ? EMPTY
      : this.#texts.recurring(field, joinedCells(pick(cells, columns)));
  }

  /** ISO date of a cell. */
  date(text: string): string | Refusal {
    const known = this.#dates.get(text);
    if (known !== undefined) return known;
    const date = parseDate(text.slice(0, 60), this.#today);
    if (this.#dates.size >= MOST_REMEMBERED) this.#dates.clear();
    // A piece of a text keeps the whole text alive; only a copy is remembered.
    this.#dates.set(Buffer.from(text).toString(), date);
    return date;
  }

  /** A row of money that belongs to nobody and to no day, and says so or has nothing else in it. */
  #isTotal(cells: readonly string[], date: string | Refusal, payee: string): boolean {
    if (!(date instanceof Refusal) && payee !== '') return false;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.some((cell) => TOTAL.test(cell.trim()))) return true;
    const amount = (cells[this.#layout.amount] ?? '').trim();
    return amount !== '' && filled.length === 1 && !(parseAmount(amount) instanceof Refusal);
  }

  #damaged(cells: readonly string[], pence: number): ReadRow | undefined {
    const { payee, department, category, description, transaction } = this.payment;
    const reason =
      payee.damage ??
      description.damage ??
      transaction.damage ??
      category.damage ??
      department.damage;
    if (reason === null) return undefined;
    const texts = new Map(cells.map((cell, column) => [tidyText(cell), column]));
    const damaged = [payee, description, transaction, category, department].find(
      ({ damage }) => damage !== null,
    );
    const column = texts.get(damaged?.text ?? '') ?? this.#layout.payee;
    return this.#rejected(reason, column, cells[column] ?? '', pence);
  }

  #rejected(reason: string, column: number, value: string, pence: number): ReadRow {
    const heading = this.#layout.headings[column]?.trim() ?? '';
    return {
      outcome: 'rejected',
      reason,
      column: heading === '' ? String(column + 1) : heading,
      value: value.slice(0, 200),
      pence,
    };
  }
}

function pick(cells: readonly string[], columns: readonly number[]): string[] {
  return columns.map((column) => cells[column] ?? '');
}
