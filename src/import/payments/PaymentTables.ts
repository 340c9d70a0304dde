import { join } from 'node:path';
import { csvLine } from '../../format/csv.ts';
import { financialYear } from '../../model/financialYear.ts';
import { PAYMENT_COLUMNS } from '../../tables/spend/paymentColumns.ts';
import type { StagedFile } from '../replaceData.ts';
import type { Payment } from './Payment.ts';
import { TextWriter } from './TextWriter.ts';

/** "in": goods, services, works; "out", "doubtful" (a reason without evidence) and "duplicate" have a reason. */
export type PaymentScope = 'in' | 'doubtful' | 'out' | 'duplicate';

function paymentsFile(body: string, year: string): string {
  return `payments-${body}-${year}.csv`;
}

/** Writes tidy payments, one table for each financial year, without holding them. */
export class PaymentTables {
  readonly #folder: string;
  readonly #body: string;
  readonly #tables = new Map<string, TextWriter>();

  constructor(folder: string, body: string) {
    this.#folder = folder;
    this.#body = body;
  }

  write(payment: Payment, scope: PaymentScope, reason: string, rule = ''): void {
    const { file, sheet, row, date, payee, pence, department, category } = payment;
    this.#tableOf(date).write(
      csvLine([
        this.#body,
        file,
        sheet,
        String(row),
        date,
        payee,
        payment.payeeKind,
        (pence / 100).toFixed(2),
        department,
        category,
        payment.description,
        payment.transaction,
        payment.transactionType,
        payment.currency,
        payment.number?.register ?? '',
        payment.number?.number ?? '',
        payment.postcode,
        payment.town,
        scope,
        reason,
        rule,
      ]),
    );
  }

  /** The finished tables by file name. */
  close(): Map<string, StagedFile> {
    const files = new Map<string, StagedFile>();
    for (const [year, table] of [...this.#tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
      table.close();
      files.set(paymentsFile(this.#body, year), { path: table.path, length: table.bytes });
    }
    return files;
  }

  #tableOf(date: string): TextWriter {
    const year = financialYear(date);
    let table = this.#tables.get(year);
    if (table === undefined) {
      table = new TextWriter(join(this.#folder, paymentsFile(this.#body, year)));
      table.write(csvLine(PAYMENT_COLUMNS));
      this.#tables.set(year, table);
    }
    return table;
  }
}
