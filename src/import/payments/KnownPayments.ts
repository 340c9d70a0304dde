import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import { PAYMENT_COLUMNS, REGISTERS } from '../../tables/spend/paymentColumns.ts';
import type { Payment } from './Payment.ts';
import { parseAmount } from './parseAmount.ts';
import { payeeKind, withoutName } from './payeeKind.ts';
import { Refusal } from './Refusal.ts';
import { decodeBlocks } from './reading/decodeBlocks.ts';
import { FileBytes } from './reading/FileBytes.ts';
import { textRows } from './reading/textRows.ts';

interface Cursor {
  rows: Generator<Payment>;
  next: Payment | undefined;
}

/**
 * The payments an earlier import left in the place's folder, read file by file of the publisher. The tables
 * are in the order of files, so one pass over all years side by side serves every file in turn.
 */
export class KnownPayments {
  /** Names of the tables, e.g. "payments-ashby-2024-25.csv". */
  readonly tables: readonly string[];
  readonly #cursors: Cursor[];
  readonly #held = { rows: 0, pence: 0 };

  constructor(folder: string, body: string) {
    const pattern = new RegExp(`^payments-${body}-\\d{4}-\\d{2}\\.csv$`);
    this.tables = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => pattern.test(name))
          .sort()
      : [];
    this.#cursors = this.tables.map((name) => {
      const rows = readTable(join(folder, name), name, this.#held);
      return { rows, next: undefined };
    });
    for (const cursor of this.#cursors) advance(cursor);
  }

  /** All that the tables hold, repeated rows counted once; reads what was not asked for, so it comes last. */
  held(): { rows: number; pence: number } {
    for (const cursor of this.#cursors) while (cursor.next !== undefined) advance(cursor);
    return this.#held;
  }

  /** The payments of one file; files have to be asked for in sorted order, each once. */
  *of(file: string): Generator<Payment> {
    for (const cursor of this.#cursors) {
      while (cursor.next !== undefined && cursor.next.file < file) advance(cursor);
      while (cursor.next !== undefined && cursor.next.file === file) {
        yield cursor.next;
        advance(cursor);
      }
    }
  }
}

function advance(cursor: Cursor): void {
  const { value, done } = cursor.rows.next();
  cursor.next = done === true ? undefined : value;
}

function* readTable(
  path: string,
  name: string,
  held: { rows: number; pence: number },
): Generator<Payment> {
  const bytes = new FileBytes(path, name);
  let isHeader = true;
  const decoded = decodeBlocks(bytes, { utf16: null, utf8: 0, windows1252: 0 });
  for (const { cells: rows, rowNumbers, faults } of textRows(decoded, ',', name))
    for (const [index, cells] of rows.entries()) {
      const row = sure(rowNumbers[index], `number of row ${index}`);
      if (isHeader && cells.join() !== PAYMENT_COLUMNS.join())
        throw new DataError('wrong columns', cells.join(), { file: name, row });
      const cell = (column: (typeof PAYMENT_COLUMNS)[number]) =>
        cells[PAYMENT_COLUMNS.indexOf(column)] ?? '';
      const [file, sheet, date, payee] = [cell('file'), cell('sheet'), cell('date'), cell('payee')];
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const register = REGISTERS.find((known) => known === cell('payee_register'));
      const pence = parseAmount(cell('amount_gbp'));
      const isWhole = cells.length === PAYMENT_COLUMNS.length && faults === undefined;
      if (!isWhole || pence instanceof Refusal || !/^\d{4}-\d{2}(-\d{2})?$/.test(date))
        throw new DataError(
          'not a tidy payment',
          cells.join(),
          { file: name, row },
          'remove the table and import its files again',
        );
      if (cell('scope') !== 'duplicate') {
        held.rows++;
        held.pence += pence;
      }
      // Tables of an earlier version may hold names.
      yield withoutName({
        file: published(file),
        sheet: published(sheet),
        row: Number(cell('row')),
        date,
        payee: published(payee),
        payeeKind: payeeKind(published(payee)),
        pence,
        department: published(cell('department')),
        category: published(cell('category')),
        description: published(cell('description')),
        transaction: published(cell('transaction')),
        transactionType: published(cell('transaction_type')),
        currency: cell('currency'),
        number: register === undefined ? null : { register, number: cell('payee_number') },
        postcode: cell('payee_postcode'),
        town: published(cell('payee_town')),
      });
    }
}

/** Takes off the apostrophe that keeps a cell from running as a formula. */
function published(cell = ''): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
