import type { Layout } from './Layout.ts';
import { nearestHeading } from './nearestHeading.ts';
import { PlainReader } from './PlainReader.ts';
import { rejectedLine } from './RejectedRows.ts';
import { type ReaderContext, type ReadRow, RowReader } from './RowReader.ts';
import type { RowSink } from './RowSink.ts';
import { listName, type SheetPlan } from './readFile.ts';
import type { OpenFile } from './reading/openSheets.ts';
import { PlainRows } from './reading/PlainRows.ts';
import type { RowBatch } from './reading/SheetRows.ts';
import type { HeadingNames } from './recogniseHeader.ts';

export interface FileReading extends ReaderContext {
  plans: ReadonlyMap<string, SheetPlan>;
  names: HeadingNames;
}

/** Reads all sheets of one file, every row into the sink; false where none of them holds payments. */
export function readPaymentsFile(
  id: string,
  opened: OpenFile,
  reading: FileReading,
  sink: RowSink,
): boolean {
  const { plans, names } = reading;
  let hasPayments = false;
  for (const { sheet, batches } of opened.sheets) {
    const name = listName(id, sheet);
    const plan = plans.get(name);
    if (plan === undefined || plan.layout === null) {
      if (plan?.layout === null) sink.log(`${name}: not payments (${plan.because})`);
      continue;
    }
    hasPayments = true;
    logLayout(name, plan.layout, plan.isBorrowed, sink);
    const reader = new RowReader([id, sheet], plan.layout, reading);
    const plainReader = new PlainReader(reader, reading.texts);
    for (const batch of batches)
      if (batch instanceof PlainRows) readPlain(batch, plainReader, reader, names, sink);
      else readBatch(batch, reader, names, sink);
  }
  const { encodings } = opened;
  if (encodings !== null && encodings.utf8 > 0 && encodings.windows1252 > 0)
    sink.log(
      `${id}: mixed encodings, ${encodings.utf8} lines in UTF-8 and ${encodings.windows1252} in Windows-1252; each read in its own`,
    );
  return hasPayments;
}

/** Ordinary payments are read as bytes, the rows between them as text. */
function readPlain(
  rows: PlainRows,
  plainReader: PlainReader,
  reader: RowReader,
  names: HeadingNames,
  sink: RowSink,
): void {
  for (let index = 0; index < rows.count; index++) {
    const row = rows.firstRow + index;
    if (row > reader.layout.headerRow && plainReader.read(rows, index)) sink.place(reader.payment);
    else readRow(rows.cellsOf(index), row, undefined, reader, names, sink);
  }
}

function readBatch(
  { cells, rowNumbers, faults }: RowBatch,
  reader: RowReader,
  names: HeadingNames,
  sink: RowSink,
): void {
  for (let index = 0; index < cells.length; index++)
    readRow(cells[index] ?? [], rowNumbers[index] ?? 0, faults?.get(index), reader, names, sink);
}

function readRow(
  cells: readonly string[],
  row: number,
  fault: string | undefined,
  reader: RowReader,
  names: HeadingNames,
  sink: RowSink,
): void {
  if (row <= reader.layout.headerRow) {
    sink.count(cells.every((cell) => cell.trim() === '') ? 'blank' : 'heading', 0);
    return;
  }
  const { payment } = reader;
  const read: ReadRow =
    fault === undefined
      ? reader.read(cells, row)
      : { outcome: 'rejected', reason: fault, column: '1', value: cells[0] ?? '', pence: 0 };
  if (read.outcome === 'payment') sink.place(payment);
  else if (read.outcome === 'blank') sink.count('blank', 0);
  else if (read.outcome === 'total') sink.count('total', read.pence);
  else if (isHeading(cells, row, reader, names)) sink.count('heading', 0);
  else {
    const line = rejectedLine(payment.file, payment.sheet, row, read, reader.layout, cells);
    sink.reject(read.pence, read.reason, line);
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

function logLayout(name: string, layout: Layout, isBorrowed: boolean, sink: RowSink): void {
  if (isBorrowed) sink.log(`${name}: no header; read in the shape a sibling shows`);
  for (const { heading, column } of layout.unknown.slice(0, 20)) {
    const nearest = nearestHeading(heading);
    const guess = nearest === undefined ? '' : `; nearest: ${nearest.name} (${nearest.field})`;
    sink.log(`${name}: column ${column + 1} "${heading}" is not recognised and not read${guess}`);
  }
}
