import { join } from 'node:path';
import { csvCell } from '../../format/csv.ts';
import { financialYear } from '../../model/financialYear.ts';
import { PAYMENT_COLUMNS } from '../../tables/spend/paymentColumns.ts';
import type { StagedFile } from '../replaceData.ts';
import { ByteWriter } from './ByteWriter.ts';
import type { Payment } from './Payment.ts';
import { PieceRoom } from './PieceRoom.ts';
import { type Piece, pieceOf } from './words.ts';

/** "in": goods, services, works; "out" and "duplicate" have a reason. */
export type Scope = 'in' | 'out' | 'duplicate';

export function paymentsFile(body: string, year: string): string {
  return `payments-${body}-${year}.csv`;
}

const COMMA = pieceOf(',');
const IN_SCOPE = pieceOf(',in,\n');

/** The table a date belongs to, and the piece that is its cell. */
interface DatedTable extends Piece {
  table: ByteWriter;
}

/** Writes tidy payments, one table for each financial year, without holding them. */
export class PaymentTables {
  readonly #folder: string;
  readonly #body: string;
  readonly #tables = new Map<string, ByteWriter>();
  readonly #dates = new Map<string, DatedTable>();
  readonly #room = new PieceRoom();
  #list: readonly [string, string] = ['', ''];
  #listCells = pieceOf('');

  constructor(folder: string, body: string) {
    this.#folder = folder;
    this.#body = body;
  }

  /** `reason` is written as it stands: it holds no text of a publisher, or is a cell already. */
  write(payment: Payment, scope: Scope, reason: string): void {
    const { file, sheet, payee, department, category, description, transaction } = payment;
    if (file !== this.#list[0] || sheet !== this.#list[1]) {
      this.#list = [file, sheet];
      this.#listCells = pieceOf(`${this.#body},${csvCell(file)},${csvCell(sheet)},`);
    }
    const dated = this.#dates.get(payment.date) ?? this.#tableOf(payment.date);
    const { table } = dated;
    table.beginLine();
    table.piece(this.#listCells);
    table.number(payment.row);
    table.piece(dated);
    table.piece(payee);
    table.pounds(payment.pence);
    table.piece(COMMA);
    table.piece(department);
    table.piece(category);
    table.single(description);
    table.piece(COMMA);
    table.single(transaction);
    if (scope === 'in') table.piece(IN_SCOPE);
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

  #tableOf(date: string): DatedTable {
    const year = financialYear(date);
    let table = this.#tables.get(year);
    if (table === undefined) {
      table = new ByteWriter(join(this.#folder, paymentsFile(this.#body, year)));
      table.text(`${PAYMENT_COLUMNS.join(',')}\n`);
      this.#tables.set(year, table);
    }
    const found = { table, ...this.#room.put(`,${date},`) };
    this.#dates.set(date, found);
    return found;
  }
}
