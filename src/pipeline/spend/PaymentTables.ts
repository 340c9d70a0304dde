import { join } from 'node:path';
import { csvCell } from '../../format/csv.ts';
import { financialYear } from '../../model/financialYear.ts';
import type { StagedFile } from '../replaceData.ts';
import { ByteWriter } from './ByteWriter.ts';
import type { Payment } from './Payment.ts';

/** Columns of `payments-<body>-<financial year>.csv`; rows are in the order of file, sheet and row. */
export const PAYMENT_COLUMNS = [
  'body',
  'file',
  'sheet',
  'row',
  'date',
  'payee',
  'payee_kind',
  'amount_gbp',
  'department',
  'category',
  'description',
  'transaction',
  'scope',
  'reason',
] as const;

/** "in": goods, services, works; "out" and "duplicate" have a reason. */
export type Scope = 'in' | 'out' | 'duplicate';

export function paymentsFile(body: string, year: string): string {
  return `payments-${body}-${year}.csv`;
}

const COMMA = Buffer.from(',');
const IN_SCOPE = Buffer.from(',in,\n');

/** Writes tidy payments, one table for each financial year, without holding them. */
export class PaymentTables {
  readonly #folder: string;
  readonly #body: string;
  readonly #tables = new Map<string, ByteWriter>();
  readonly #dates = new Map<string, { table: ByteWriter; cell: Uint8Array }>();
  #list: readonly [string, string] = ['', ''];
  #listCells: Uint8Array = Buffer.alloc(0);

  constructor(folder: string, body: string) {
    this.#folder = folder;
    this.#body = body;
  }

  /** `reason` is written as it stands: it holds no text of a publisher, or is a cell already. */
  write(payment: Payment, scope: Scope, reason: string): void {
    const { file, sheet, payee, department, category, description, transaction } = payment;
    if (file !== this.#list[0] || sheet !== this.#list[1]) {
      this.#list = [file, sheet];
      this.#listCells = Buffer.from(`${this.#body},${csvCell(file)},${csvCell(sheet)},`);
    }
    const { table, cell } = this.#dates.get(payment.date) ?? this.#tableOf(payment.date);
    table.beginLine();
    table.bytes(this.#listCells);
    table.number(payment.row);
    table.bytes(cell);
    table.bytes(payee.bytes);
    table.pounds(payment.pence);
    table.bytes(COMMA);
    table.bytes(department.bytes);
    table.bytes(category.bytes);
    table.text(description.csv);
    table.bytes(COMMA);
    table.text(transaction.csv);
    if (scope === 'in') table.bytes(IN_SCOPE);
    else table.text(`,${scope},${reason}\n`);
  }

  /** The finished tables by file name. */
  close(): Map<string, StagedFile> {
    const files = new Map<string, StagedFile>();
    for (const [year, table] of [...this.#tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
      table.close();
      files.set(paymentsFile(this.#body, year), { path: table.path, length: table.length });
    }
    return files;
  }

  #tableOf(date: string): { table: ByteWriter; cell: Uint8Array } {
    const year = financialYear(date);
    let table = this.#tables.get(year);
    if (table === undefined) {
      table = new ByteWriter(join(this.#folder, paymentsFile(this.#body, year)));
      table.text(`${PAYMENT_COLUMNS.join(',')}\n`);
      this.#tables.set(year, table);
    }
    const found = { table, cell: Buffer.from(`,${date},`) };
    this.#dates.set(date, found);
    return found;
  }
}
