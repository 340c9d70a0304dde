import { plural } from '../../format/words.ts';
import { sure } from '../../model/sure.ts';
import { DatesOfName } from './DatesOfName.ts';
import type { Layout } from './Layout.ts';
import { listName } from './listName.ts';
import type { MendedRows } from './MendedRows.ts';
import { monthOfList } from './monthOfName.ts';
import { nearestHeading } from './nearestHeading.ts';
import { originText } from './Origin.ts';
import { OwnTotals } from './OwnTotals.ts';
import type { Payment } from './Payment.ts';
import type { PaymentSorter } from './PaymentSorter.ts';
import type { ReadingProgress } from './ReadingProgress.ts';
import type { RejectedOrigins } from './RejectedOrigins.ts';
import type { RejectedRows } from './RejectedRows.ts';
import { type ReadRow, RowReader } from './RowReader.ts';
import { openPayments, type SheetPlan } from './readFile.ts';
import type { FileBytes } from './reading/FileBytes.ts';
import type { HeadingNames } from './recogniseHeader.ts';
import type { ShapeSamples } from './ShapeSamples.ts';
import { plainAmount, poundsText, type SpendAccount } from './SpendAccount.ts';
import { isGarbled } from './tidyText.ts';
import { endsWithTotal, isTotalOf, isTotalOfSomething, isTotalText } from './totalText.ts';

export interface FileReading {
  plans: ReadonlyMap<string, SheetPlan>;
  names: HeadingNames;
  today: string;
  sorter: PaymentSorter;
  rejected: RejectedRows;
  /** Rejected rows that another file of the import has mended. */
  mended: MendedRows;
  origins: RejectedOrigins;
  /** The first rows of each shape, for whoever only looks. */
  samples: ShapeSamples;
  progress: ReadingProgress;
  log: (line: string) => void;
}

/** Reads all sheets of one file, every row to its outcome. Gives why none of them holds payments; null where one does. */
export function readPaymentsFile(
  file: FileBytes,
  account: SpendAccount,
  reading: FileReading,
): string | null {
  const { plans, names, today, log } = reading;
  const id = account.file;
  let because: string | null = 'no sheet to read';
  let hasPayments = false;
  const opened = openPayments(file, names);
  if (opened.hidden.length > 0)
    account.notes.push(`HIDDEN SHEETS ARE NOT READ: ${opened.hidden.join(', ')}`);
  for (const { sheet, batches } of opened.sheets) {
    const name = listName(id, sheet);
    const plan = plans.get(name);
    if (plan === undefined || plan.layout === null) {
      if (plan?.layout === null) {
        log(`${name}: not payments (${plan.because})`);
        because = plan.because;
      }
      continue;
    }
    hasPayments = true;
    logLayout(name, plan, log);
    const note = (text: string) =>
      account.notes.push(`${sheet === '' ? '' : `[${sheet}] `}${text}`);
    plan.notes.forEach(note);
    for (const text of plan.contradictions ?? []) account.contradictions.push(`${name}: ${text}`);
    const ownTotals = new OwnTotals();
    const garbled = { rows: 0, first: '' };
    let lastPayee = '';
    const named = plan.layout.month === null ? monthOfList(id, sheet) : undefined;
    const dates = named === undefined ? null : new DatesOfName(named);
    const reader = new RowReader([id, sheet], plan.layout, today);
    const sample = reading.samples.start(name, plan.layout);
    for (const { cells, rowNumbers, faults } of batches) {
      for (const [index, row] of cells.entries()) {
        const number = sure(rowNumbers[index], `number of row ${index}`);
        const fault = faults?.get(index);
        if (number <= reader.layout.headerRow)
          account.count(row.every((cell) => cell.trim() === '') ? 'blank' : 'heading', 0);
        else {
          const read: ReadRow =
            fault === undefined
              ? reader.read(row, number)
              : {
                  outcome: 'rejected',
                  reason: fault,
                  column: '1',
                  value: row[0] ?? '',
                  pence: 0,
                  date: '',
                };
          if (
            read.outcome === 'payment' &&
            isTotalWithDay(read.payment, ownTotals, lastPayee, () => reader.isAlone(row))
          ) {
            account.count('total', 0);
            if (ownTotals.isSum(read.payment.pence))
              ownTotals.check(read.payment.pence, number).forEach(note);
          } else if (read.outcome === 'payment') {
            ownTotals.add(read.payment.pence);
            lastPayee = read.payment.payee;
            dates?.add(read.payment.date, number);
            if (isGarbled(read.payment.payee)) {
              garbled.rows++;
              garbled.first ||= `“${read.payment.payee.slice(0, 40)}” in row ${number}`;
            }
            sample.add(read.payment);
            const { payment } = read;
            const origin = reading.mended.originOf(id, sheet, number);
            if (origin !== undefined && reading.origins.isCorrected(origin, payment))
              account.count(
                'duplicate',
                payment.pence,
                'mended by the publisher, too',
                payment.date,
              );
            else if (origin !== undefined)
              reading.sorter.place({ ...payment, sheet: originText(origin) }, account);
            else reading.sorter.place(payment, account);
          } else if (read.outcome === 'blank') account.count('blank', 0);
          else if (read.outcome === 'total') {
            account.count('total', 0);
            if (read.hasAmount && !read.isBalance)
              ownTotals.check(read.pence, number).forEach(note);
          } else if (isHeading(row, number, reader, names)) account.count('heading', 0);
          else if (read.outcome === 'filler') account.count('filler', 0, read.reason);
          else if (
            read.date === '' &&
            (row.some((cell) => isTotalOf(cell, lastPayee)) ||
              (row.some(isTotalOfSomething) && ownTotals.isSum(read.pence)))
          ) {
            account.count('total', 0);
            if (ownTotals.isSum(read.pence)) ownTotals.check(read.pence, number).forEach(note);
          } else {
            ownTotals.add(read.pence);
            const mendedIn = reading.mended.fileOf(id, sheet, number);
            if (mendedIn !== undefined) {
              account.countMended(read.pence, mendedIn, read.date);
              continue;
            }
            account.count('rejected', read.pence, read.reason, read.date);
            if (read.foreign !== undefined) account.countForeign(read.foreign);
            else if (read.pence === 0 && row.some((cell) => /\d/.test(cell)))
              account.countUnknownPounds();
            reading.rejected.add({
              ...{ file: id, sheet, row: number, cells: row },
              ...{ rejection: read, layout: reader.layout },
            });
          }
        }
      }
      reading.progress.count(file, cells.length);
    }
    for (const text of [...ownTotals.end(), ...(dates?.notes() ?? [])]) note(text);
    if (garbled.rows > 0)
      note(
        `LETTERS ARE LOST OR CHANGED in ${garbled.rows} ${plural(garbled.rows, 'name')} of payees, as published: ${garbled.first}; such a name is not the same payee as its right spelling`,
      );
    if (ownTotals.all < 0)
      note(
        `COMES TO LESS THAN NOTHING (${poundsText(ownTotals.all)}): more is paid back than paid, or its signs mean the opposite`,
      );
  }
  for (const [currency, { rows, pence }] of account.foreign)
    account.notes.push(
      `IN ANOTHER CURRENCY, apart from all pounds: ${rows} ${plural(rows, 'row')} of ${currency} ${plainAmount(pence)}`,
    );
  reading.progress.endPass(file);
  const { encodings } = opened;
  if (encodings !== null && encodings.utf8 > 0 && encodings.windows1252 > 0)
    log(
      `${id}: mixed encodings, ${encodings.utf8} lines in UTF-8 and ${encodings.windows1252} in Windows-1252; each read in its own`,
    );
  return hasPayments ? null : because;
}

/** A total with a date, as exports make them; a firm of that name is paid other sums. */
function isTotalWithDay(
  { payee, pence }: Payment,
  ownTotals: OwnTotals,
  lastPayee: string,
  isAlone: () => boolean,
): boolean {
  if (isTotalOf(payee, lastPayee) && isAlone()) return true;
  return (isTotalText(payee) || (endsWithTotal(payee) && isAlone())) && ownTotals.isSum(pence);
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
  const { dateOrder, dateForm, vatTurn, creditNotes, headings } = reader.layout;
  const sameHeading = (column: number) => layout.headings.indexOf(headings[column] ?? '');
  reader.layout = {
    ...layout,
    dateOrder,
    dateForm,
    vatTurn: vatTurn !== null && layout.amountKind === reader.layout.amountKind ? vatTurn : null,
    creditNotes: [...new Set([...layout.creditNotes, ...creditNotes.map(sameHeading)])].filter(
      (column) => column !== -1,
    ),
    headerRow: Math.min(row, reader.layout.headerRow),
  };
  return true;
}

function logLayout(
  name: string,
  { layout, borrowedFrom }: Extract<SheetPlan, { layout: Layout }>,
  log: (line: string) => void,
): void {
  if (borrowedFrom !== null)
    log(
      `${name}: no header; read ${borrowedFrom === 'a sibling' ? 'in the shape a sibling shows' : 'as bodies.json says'}`,
    );
  for (const { heading, column } of layout.unknown.slice(0, 20)) {
    const nearest = nearestHeading(heading);
    const guess = nearest === undefined ? '' : `; nearest: ${nearest.name} (${nearest.field})`;
    log(`${name}: column ${column + 1} "${heading}" is not recognised and not read${guess}`);
  }
}
