import type { Layout } from './Layout.ts';
import { nearestHeading } from './nearestHeading.ts';
import type { PaymentSorter } from './PaymentSorter.ts';
import { PlainReader } from './PlainReader.ts';
import type { RejectedRows } from './RejectedRows.ts';
import { type ReaderContext, type ReadRow, RowReader } from './RowReader.ts';
import { listName, type SheetPlan } from './readFile.ts';
import type { OpenFile } from './reading/openSheets.ts';
import { PlainRows } from './reading/PlainRows.ts';
import type { RowBatch } from './reading/SheetRows.ts';
import type { HeadingNames } from './recogniseHeader.ts';
import type { SpendAccount } from './SpendAccount.ts';

export interface FileReading extends ReaderContext {
  plans: ReadonlyMap<string, SheetPlan>;
  names: HeadingNames;
  sorter: PaymentSorter;
  rejected: RejectedRows;
  log: (line: string) => void;
}

/** Reads all sheets of one file, every row counted in `account`; false where none of them holds payments. */
export function readPaymentsFile(
  account: SpendAccount,
  opened: OpenFile,
  reading: FileReading,
): boolean {
  const { plans, log } = reading;
  const id = account.file;
  let hasPayments = false;
  for (const { sheet, batches } of opened.sheets) {
    const name = listName(id, sheet);
    const plan = plans.get(name);
    if (plan === undefined || plan.layout === null) {
      if (plan?.layout === null) log(`${name}: not payments (${plan.because})`);
      continue;
    }
    hasPayments = true;
    logLayout(name, plan.layout, plan.isBorrowed, log);
    const reader = new RowReader([id, sheet], plan.layout, reading);
    const plainReader = new PlainReader(reader, reading.texts);
    for (const batch of batches)
      if (batch instanceof PlainRows) readPlain(batch, plainReader, reader, account, reading);
      else readBatch(batch, reader, account, reading);
  }
  const { encodings } = opened;
  if (encodings !== null && encodings.utf8 > 0 && encodings.windows1252 > 0)
    log(
      `${id}: mixed encodings, ${encodings.utf8} lines in UTF-8 and ${encodings.windows1252} in Windows-1252; each read in its own`,
    );
  return hasPayments;
}

/** Ordinary payments are read as bytes, the rows between them as text. */
function readPlain(
  rows: PlainRows,
  plainReader: PlainReader,
  reader: RowReader,
  account: SpendAccount,
  reading: FileReading,
): void {
  for (let index = 0; index < rows.count; index++) {
    const row = rows.firstRow + index;
    if (row > reader.layout.headerRow && plainReader.read(rows, index))
      reading.sorter.place(reader.payment, account);
    else readRow(rows.cellsOf(index), row, undefined, reader, account, reading);
  }
}

function readBatch(
  { cells, rowNumbers, faults }: RowBatch,
  reader: RowReader,
  account: SpendAccount,
  reading: FileReading,
): void {
  for (let index = 0; index < cells.length; index++)
    readRow(
      cells[index] ?? [],
      rowNumbers[index] ?? 0,
      faults?.get(index),
      reader,
      account,
      reading,
    );
}

function readRow(
  cells: readonly string[],
  row: number,
  fault: string | undefined,
  reader: RowReader,
  account: SpendAccount,
  { sorter, rejected, names }: FileReading,
): void {
  if (row <= reader.layout.headerRow) {
    account.count(cells.every((cell) => cell.trim() === '') ? 'blank' : 'heading', 0);
    return;
  }
  const { payment } = reader;
  const read: ReadRow =
    fault === undefined
      ? reader.read(cells, row)
      : { outcome: 'rejected', reason: fault, column: '1', value: cells[0] ?? '', pence: 0 };
  if (read.outcome === 'payment') sorter.place(payment, account);
  else if (read.outcome === 'blank') account.count('blank', 0);
  else if (read.outcome === 'total') account.count('total', read.pence);
  else if (isHeading(cells, row, reader, names)) account.count('heading', 0);
  else {
    account.count('rejected', read.pence, read.reason);
    rejected.add(payment.file, payment.sheet, row, read, reader.layout, cells);
  }
}

/** A header in the middle of a sheet is the same again, or begins a table of another shape. */
function isHeading(
  cells: readonly string[],
  row: number,
  reader: RowReader,
  names: HeadingNames,
): boolean {
  if (/\d/.test(cells[reader.layout.amount] ?? '') || names.score(cells) < 3) return false;
  const layout = names.layout(cells, 0);
  if ('lacks' in layout) return false;
  reader.useLayout({ ...layout, headerRow: Math.min(row, reader.layout.headerRow) });
  return true;
}

function logLayout(
  name: string,
  layout: Layout,
  isBorrowed: boolean,
  log: (line: string) => void,
): void {
  if (isBorrowed) log(`${name}: no header; read in the shape a sibling shows`);
  for (const { heading, column } of layout.unknown.slice(0, 20)) {
    const nearest = nearestHeading(heading);
    const guess = nearest === undefined ? '' : `; nearest: ${nearest.name} (${nearest.field})`;
    log(`${name}: column ${column + 1} "${heading}" is not recognised and not read${guess}`);
  }
}
