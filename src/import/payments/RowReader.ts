import { keptReading } from '../../model/keptReading.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import type { PayeeKind } from '../../tables/spend/paymentColumns.ts';
import { joinedCells, numberedLine } from './joinedCells.ts';
import type { Layout } from './Layout.ts';
import type { Payment } from './Payment.ts';
import { parseAmount } from './parseAmount.ts';
import { parseDate } from './parseDate.ts';
import { payeeKind, withoutName } from './payeeKind.ts';
import { Refusal } from './Refusal.ts';
import { filledWidth } from './RowWidths.ts';
import { registeredNumber } from './registeredNumber.ts';
import { amountCell, rowAmount } from './rowAmount.ts';
import { damageIn, tidyText } from './tidyText.ts';
import { isBalance, isTotalText } from './totalText.ts';

export interface Rejection {
  reason: string;
  /** Heading of the column the reason is about. */
  column: string;
  value: string;
  /** 0 where no amount can be read. */
  pence: number;
  /** ISO; empty where no date can be read. */
  date: string;
  /** An amount in another currency, in hundredths; never added to pounds. */
  foreign?: { currency: string; hundredths: number };
}

export type ReadRow =
  | { outcome: 'payment'; payment: Payment }
  | { outcome: 'blank' }
  | { outcome: 'total'; pence: number; hasAmount: boolean; isBalance: boolean }
  | { outcome: 'filler'; reason: string }
  | ({ outcome: 'rejected' } & Rejection);

const POUNDS = new Set([
  '',
  'GBP',
  '£',
  'POUND',
  'POUNDS',
  'STERLING',
  'POUNDS STERLING',
  'POUND STERLING',
  'UKP',
]);

const IN_POUNDS = /\bgbp\b|\bsterling\b/i;

/** The currency a cell names, if it is not ours. */
function foreignCurrency(text: string): string | null {
  const currency = text.trim().toUpperCase();
  return POUNDS.has(currency) ? null : currency.slice(0, 20);
}

const CURRENCIES = new Set(
  'EUR USD $ ¥ CHF JPY CNY CAD AUD NZD NOK SEK DKK PLN CZK HUF INR HKD SGD ZAR AED'.split(' '),
);
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: '$', '¥': '¥' };

/** The currency an amount itself names, "€200.00" or "500.00 EUR"; null for pounds and for what is no amount. */
function currencyInAmount(text: string, pence: number | Refusal): string | null {
  if (!(pence instanceof Refusal) || /£|gbp/i.test(text)) return null;
  const [, sign, before, after] =
    /^\W*([€$¥])|^\s*([a-z]{3})\b|(?:\b|(?<=\d))([a-z]{3}|[€$¥])\s*$/i.exec(text) ?? [];
  const found = sign ?? before ?? after;
  if (found === undefined) return null;
  const name = SIGNS[found] ?? found.toUpperCase();
  const isKnown =
    CURRENCIES.has(name) && !(parseAmount(text.replace(found, '')) instanceof Refusal);
  return isKnown ? name : null;
}

/** What of it is written as "€1,000.00", too. */
function foreignAmount(
  currency: string,
  pence: number | Refusal,
  text: string,
): Pick<Rejection, 'foreign'> {
  const hundredths =
    pence instanceof Refusal ? parseAmount(text.replace(/[€$¥]|[A-Z]{3}/i, '')) : pence;
  return hundredths instanceof Refusal ? {} : { foreign: { currency, hundredths } };
}

/** "1,000.00" without quotes is two cells: "1", which would pass for a pound, and "000.00" in a row with a cell too many. */
function isSplitAmount(cells: readonly string[], { headings, amount }: Layout): boolean {
  if (headings.length === 0 || cells.length <= headings.length) return false;
  return (
    /^\s*[-(£]*\d{1,3}\s*$/.test(cells[amount] ?? '') &&
    /^\d{3}(\.\d{1,2})?\)?\s*$/.test(cells[amount + 1] ?? '')
  );
}

/** Whether a comma without quotes has moved the amount: a cell too many, and text before the amount that may hold commas. */
function isMoved(cells: readonly string[], layout: Layout): boolean {
  const { mostCells, headings, payee, amount, department, category, description } = layout;
  if (mostCells === null || headings.length === 0 || cells.length <= mostCells) return false;
  const texts = [payee, ...department, ...category, ...description];
  return filledWidth(cells) > filledWidth(headings) && texts.some((column) => column < amount);
}

/** What a text comes to, for the sum of what was refused; 0 where it cannot be read. */
function readable(text: string): number {
  const pence = parseAmount(text);
  return pence instanceof Refusal ? 0 : pence;
}

/** The amount of a row that a comma has moved: it stands as many cells further on as the row has too many. */
function movedPence(cells: readonly string[], { headings }: Layout, amount: number): number {
  return readable(cells[amount + filledWidth(cells) - filledWidth(headings)] ?? '');
}

function readTotal(pence: number | Refusal): { pence: number; hasAmount: boolean } {
  return pence instanceof Refusal ? { pence: 0, hasAmount: false } : { pence, hasAmount: true };
}

/** Empty where the sheet has no such column: asking an array for −1 is slow. */
function cellOf(cells: readonly string[], column: number): string {
  return column === -1 ? '' : (cells[column] ?? '');
}

function joinedOf(cells: readonly string[], columns: readonly number[]): string {
  return joinedCells(columns.map((column) => cells[column] ?? ''));
}

/** What the cell of a payee says by itself. */
interface PayeeCell {
  payee: string;
  kind: PayeeKind;
  isTotal: boolean;
  isBalance: boolean;
}

function payeeCell(cell: string): PayeeCell {
  const payee = tidyText(cell);
  const kind = payeeKind(payee);
  return { payee, kind, isTotal: isTotalText(payee), isBalance: isBalance(payee) };
}

/** Reads rows of one sheet. */
export class RowReader {
  readonly #file: string;
  readonly #sheet: string;
  readonly #today: string;
  readonly #date = keptReading((text) =>
    parseDate(text.slice(0, 60), this.#today, this.layout.dateOrder),
  );
  readonly #payee = keptReading(payeeCell);
  /** The words of departments and accounts. */
  readonly #label = keptReading(tidyText);
  layout: Layout;

  constructor([file, sheet]: readonly [string, string], layout: Layout, today: string) {
    this.#file = file;
    this.#sheet = sheet;
    this.#today = today;
    this.layout = layout;
  }

  /** What a row is. */
  read(cells: readonly string[], row: number): ReadRow {
    const layout = this.layout;
    const dateText = layout.month ?? cells[layout.date] ?? '';
    const amount = amountCell(cells, layout);
    const amountText = cells[amount] ?? '';
    const date = this.#date(dateText);
    const pence = rowAmount(cells, layout);
    const says = this.#payee(cells[layout.payee] ?? '');
    const { payee, kind } = says;
    if (says.isBalance || (says.isTotal && this.isAlone(cells)))
      return { outcome: 'total', ...readTotal(pence), isBalance: says.isBalance };
    if (date instanceof Refusal || pence instanceof Refusal || payee === '') {
      if (cells.every((cell) => cell.trim() === '')) return { outcome: 'blank' };
      if (this.#isTotal(cells, date, payee))
        return { outcome: 'total', ...readTotal(pence), isBalance: cells.some(isBalance) };
      if (pence instanceof Refusal && amountText.trim() === '' && pence.pence === 0)
        return {
          outcome: 'filler',
          reason: date instanceof Refusal || payee === '' ? 'a note or a footer' : 'no amount',
        };
    }
    // The currency of an invoice is that of the other amount, where the heading of the one that is read says pounds.
    const isOfPounds =
      layout.otherAmounts.length > 0 && IN_POUNDS.test(layout.headings[amount] ?? '');
    const currency =
      (isOfPounds ? null : foreignCurrency(cellOf(cells, layout.currency))) ??
      currencyInAmount(amountText, pence);
    if (currency !== null)
      return {
        ...this.#rejected(`in another currency: ${currency}`, amount, amountText, 0, date),
        ...foreignAmount(currency, pence, amountText),
      };
    if (isSplitAmount(cells, layout))
      return this.#rejected(
        'a comma in an amount without quotes',
        amount,
        amountText,
        readable(`${amountText.trim()},${(cells[amount + 1] ?? '').trim()}`),
        date,
      );
    if (isMoved(cells, layout) && !(date instanceof Refusal) && !(pence instanceof Refusal))
      return this.#rejected(
        'more cells than the header has: a comma without quotes',
        amount,
        amountText,
        movedPence(cells, layout, amount),
        date,
      );
    const known = pence instanceof Refusal ? 0 : pence;
    if (date instanceof Refusal)
      return this.#rejected(date.reason, layout.date, dateText, known, date);
    if (pence instanceof Refusal) {
      const { mostCells } = layout;
      const isLonger = mostCells !== null && cells.length > mostCells;
      const would = isLonger ? movedPence(cells, layout, amount) : pence.pence;
      return this.#rejected(pence.reason, amount, amountText, would, date);
    }
    const number = numberedLine(cellOf(cells, layout.transaction), cellOf(cells, layout.line));
    // Nothing is kept of where a person lives.
    const of = (column: number) => (kind === 'organisation' ? cellOf(cells, column) : '');
    const payment: Payment = {
      file: this.#file,
      sheet: this.#sheet,
      row,
      date,
      payee,
      payeeKind: kind,
      pence,
      department: this.#label(joinedOf(cells, layout.department)),
      category: this.#label(joinedOf(cells, layout.category)),
      description: tidyText(joinedOf(cells, layout.description)),
      transaction: tidyText(number),
      transactionType: tidyText(cellOf(cells, layout.transactionType)),
      currency: cellOf(cells, layout.currency).trim() === '' ? '' : 'GBP',
      number:
        layout.numbers
          .map(({ register, column }) => registeredNumber(register, of(column)))
          .find((found) => found !== null) ?? null,
      postcode: normalPostcode(of(layout.postcode)) ?? '',
      town: tidyText(of(layout.town)),
    };
    return this.#damaged(payment, cells) ?? { outcome: 'payment', payment: withoutName(payment) };
  }

  /** A row of money that belongs to nobody and to no day, and says so or has nothing else in it. */
  #isTotal(cells: readonly string[], date: string | Refusal, payee: string): boolean {
    if (!(date instanceof Refusal) && payee !== '') return false;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.some((cell) => isTotalText(cell) || isBalance(cell))) return true;
    const amount = (cells[this.layout.amount] ?? '').trim();
    return amount !== '' && filled.length === 1 && !(parseAmount(amount) instanceof Refusal);
  }

  /** Whether a row says nothing but a name beside its day and its amounts. */
  isAlone(cells: readonly string[]): boolean {
    const { date, payee, amount, credit, vat, otherAmounts } = this.layout;
    const others = otherAmounts.map(({ column }) => column);
    const told = new Set([date, payee, amount, credit, vat, ...others]);
    return cells.every((cell, column) => told.has(column) || cell.trim() === '');
  }

  #damaged(payment: Payment, cells: readonly string[]): ReadRow | undefined {
    const { payee, description, transaction, category, department, town } = payment;
    const { transactionType } = payment;
    const texts = [payee, description, transaction, category, department, town, transactionType];
    for (const text of texts) {
      const reason = damageIn(text);
      if (reason === null) continue;
      const found = cells.findLastIndex((cell) => tidyText(cell) === text);
      const column = found === -1 ? this.layout.payee : found;
      return this.#rejected(reason, column, cells[column] ?? '', payment.pence, payment.date);
    }
    return undefined;
  }

  #rejected(
    reason: string,
    column: number,
    value: string,
    pence: number,
    date: string | Refusal,
  ): { outcome: 'rejected' } & Rejection {
    const heading = this.layout.headings[column]?.trim() ?? '';
    return {
      outcome: 'rejected',
      reason,
      column: heading === '' ? String(column + 1) : heading,
      value: value.slice(0, 200),
      pence,
      date: date instanceof Refusal ? '' : date,
    };
  }
}
