import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { csvLine } from '../../format/csv.ts';
import { BYTE_ORDER_MARK } from '../../format/spreadsheet.ts';
import { REGISTERS } from '../../tables/spend/paymentColumns.ts';
import type { Layout } from './Layout.ts';
import { rejectedName } from './ownFiles.ts';
import { parseAmount } from './parseAmount.ts';
import { labelWithoutName, payeeKind, payeeWithoutName, textWithoutName } from './payeeKind.ts';
import { Refusal } from './Refusal.ts';
import type { Rejection } from './RowReader.ts';
import { rowAmount } from './rowAmount.ts';
import { TextWriter } from './TextWriter.ts';
import { tidyText } from './tidyText.ts';

/** From the date on they are headings the import itself recognises, so that a mended file can be fed back. */
const COLUMNS = [
  ...['Source file', 'Source sheet', 'Source row', 'Reason', 'Column', 'Rejected value'],
  ...['Payment date', 'Supplier name', 'Amount', 'Department', 'Expenditure category'],
  ...['Description', 'Transaction number', 'Transaction type'],
  ...['Company number', 'Charity number', 'Society number', 'Supplier postcode', 'Supplier town'],
];

/** How many a report shows one by one; the file has all. */
const MOST_LISTED = 2000;

/** A rejected row as a report shows it. */
export interface ListedRow extends Pick<Rejection, 'reason' | 'column' | 'value' | 'pence'> {
  file: string;
  sheet: string;
  row: number;
  /** "2019-04"; empty where no date can be read. */
  month: string;
  /** Its cells as they stand, parted by " | "; of a person only what is not about them. */
  words: string;
}

/** A row that was refused, and where it is. */
export interface RejectedRow {
  file: string;
  sheet: string;
  row: number;
  rejection: Rejection;
  layout: Layout;
  cells: readonly string[];
}

/** The file of rejected rows. It is named by its content, so that mending two of them never mixes them up. */
export class RejectedRows {
  readonly #writer: TextWriter;
  readonly #hash: Hash = createHash('sha256');
  readonly #body: string;
  #rows = 0;
  /** The first of them. */
  readonly listed: ListedRow[] = [];

  constructor(folder: string, body: string) {
    this.#body = body;
    this.#writer = new TextWriter(join(folder, `rejected-${body}.part`));
    // It is mended in a spreadsheet.
    this.#writer.write(BYTE_ORDER_MARK);
    this.#write(lineOf(COLUMNS));
  }

  add(found: RejectedRow): void {
    const rejected = withoutPerson(found);
    this.#rows++;
    this.#write(rejectedLine(rejected));
    if (this.listed.length >= MOST_LISTED) return;
    const { file, sheet, row, layout, cells } = rejected;
    const { reason, column, value, pence, date } = rejected.rejection;
    const words = ownWords(layout, cells);
    this.listed.push({
      ...{ file, sheet, row, reason, column, value, pence, words },
      month: date.slice(0, 7),
    });
  }

  get rows(): number {
    return this.#rows;
  }

  /**
   * Path of the file; null if no row was rejected. A file of that name with other words in it has been mended, and is
   * never written over: the new one gets a number.
   */
  close(): string | null {
    this.#writer.close();
    if (this.#rows === 0) {
      rmSync(this.#writer.path, { force: true });
      return null;
    }
    const pathOf = (number: number) =>
      join(dirname(this.#writer.path), rejectedName(this.#body, this.#hash, number));
    let number = 1;
    while (existsSync(pathOf(number)) && !areSame(pathOf(number), this.#writer.path)) number++;
    renameSync(this.#writer.path, pathOf(number));
    return pathOf(number);
  }

  /** After a failed import. */
  discard(): void {
    this.#writer.close();
    if (existsSync(this.#writer.path)) rmSync(this.#writer.path);
  }

  #write(line: string): void {
    this.#hash.update(line);
    this.#writer.write(line);
  }
}

function areSame(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}

/** The file goes from desk to desk, so nobody is named in it. Fed back, the row is a person's as before. */
function withoutPerson(rejected: RejectedRow): RejectedRow {
  const { layout, rejection } = rejected;
  const payee = tidyText(rejected.cells[layout.payee] ?? '');
  if (payeeKind(payee) === 'organisation') return rejected;
  const cells = [...rejected.cells];
  cells[layout.payee] = payeeWithoutName(payee);
  for (const column of layout.description)
    cells[column] = textWithoutName(cells[column] ?? '', payee);
  for (const column of [...layout.department, ...layout.category])
    cells[column] = labelWithoutName(cells[column] ?? '', payee);
  const value = tidyText(rejection.value);
  return {
    ...rejected,
    cells,
    rejection: {
      ...rejection,
      value:
        value !== '' && payee.startsWith(value)
          ? (cells[layout.payee] ?? '')
          : textWithoutName(value, payee),
    },
  };
}

function ownWords(layout: Layout, cells: readonly string[]): string {
  const kind = payeeKind(tidyText(cells[layout.payee] ?? ''));
  const shown =
    kind === 'organisation'
      ? cells
      : [cells[layout.date] ?? '', `(${kind})`, cells[layout.amount] ?? ''];
  return tidyText(shown.filter((cell) => cell.trim() !== '').join(' | ')).slice(0, 500);
}

/** A rejected row as the file shows it. */
function rejectedLine({ file, sheet, row, rejection, layout, cells }: RejectedRow): string {
  const all = (columns: readonly number[]) =>
    columns
      .map((column) => cells[column] ?? '')
      .filter((text) => text.trim() !== '')
      .join(' / ');
  const line = layout.line === -1 ? '' : (cells[layout.line] ?? '').trim();
  const transaction = cells[layout.transaction] ?? '';
  const isPerson = payeeKind(tidyText(cells[layout.payee] ?? '')) !== 'organisation';
  const of = (column: number) => (isPerson ? '' : (cells[column] ?? ''));
  return lineOf([
    file,
    sheet,
    String(row),
    rejection.reason,
    rejection.column,
    rejection.value,
    cells[layout.date] ?? '',
    cells[layout.payee] ?? '',
    amountText(cells, layout),
    all(layout.department),
    all(layout.category),
    all(layout.description),
    line === '' || transaction === '' ? transaction : `${transaction}/${line}`,
    cells[layout.transactionType] ?? '',
    ...REGISTERS.map((register) =>
      of(layout.numbers.find((each) => each.register === register)?.column ?? -1),
    ),
    ...[of(layout.postcode), of(layout.town)],
  ]);
}

/** What the row comes to when the file is fed back: signs, credits and VAT stand in columns that it has not. */
function amountText(cells: readonly string[], layout: Layout): string {
  const text = cells[layout.amount] ?? '';
  const pence = rowAmount(cells, layout);
  if (pence instanceof Refusal) return layout.vatTurn === null ? text : '';
  return parseAmount(text) === pence ? text : (pence / 100).toFixed(2);
}

function lineOf(cells: readonly string[]): string {
  return csvLine(cells.map((cell) => cell.slice(0, 2000).replaceAll('\u0000', '\u2400')));
}
