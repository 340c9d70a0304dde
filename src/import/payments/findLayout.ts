import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import type { Body } from '../../tables/spend/Body.ts';
import { REGISTERS } from '../../tables/spend/paymentColumns.ts';
import type { PaymentField } from '../../tables/spend/spendFields.ts';
import { guessColumns } from './guessColumns.ts';
import type { Head } from './Head.ts';
import type { Layout } from './Layout.ts';
import { nearestHeading } from './nearestHeading.ts';
import { parseAmount } from './parseAmount.ts';
import { parseDate } from './parseDate.ts';
import { isPaymentIn, paymentsAbove, rowsAbove } from './paymentsAbove.ts';
import { Refusal } from './Refusal.ts';
import type { HeadingNames } from './recogniseHeader.ts';

const ORDERS = ['day first', 'month first'] as const;

/**
 * The header among the first rows of a sheet: the row that names most fields, if these make a payment. With a `month`,
 * known from elsewhere, payee and amount are enough. Payments below a header end the search: one further down begins
 * a second table.
 */
export function findHeader(
  head: Head,
  names: HeadingNames,
  month: string | null = null,
): Layout | undefined {
  let best: Layout | undefined;
  let most = month === null ? 2 : 1;
  for (const [index, cells] of head.cells.entries()) {
    if (best !== undefined && isPaymentIn(cells, best)) break;
    const score = names.score(cells);
    if (score <= most) continue;
    const layout = names.layout(
      cells,
      sure(head.rowNumbers[index], `number of row ${index} of the head`),
      month,
    );
    if ('lacks' in layout) continue;
    best = layout;
    most = score;
  }
  return best;
}

/**
 * The shape of a sheet without a header, as its siblings or the body's configuration show it: date and amount
 * have to be readable in that shape in nine of ten rows. Undefined if none fits, or if those that fit disagree.
 */
export function borrowLayout(
  head: Head,
  siblings: readonly Layout[],
  body: Pick<Body, 'headless'>,
  today: string,
): Layout | undefined {
  const configured = configuredLayout(body);
  const candidates = configured === undefined ? siblings : [configured, ...siblings];
  const fitting = candidates.filter((layout) => fits(head, layout, today));
  const shapes = new Map(fitting.map((layout) => [shapeOf(layout), layout]));
  const [only] =
    configured !== undefined && fitting.includes(configured) ? [configured] : shapes.values();
  const isClear = only === configured || shapes.size === 1;
  return only === undefined || !isClear ? undefined : { ...only, headerRow: 0, unknown: [] };
}

/**
 * The shape of the rows above a header that are payments: the header's own, else as `borrowLayout`. Undefined if
 * none fits, and for one row alone, which may be a payment or a sum of those below.
 */
export function layoutAbove(
  head: Head,
  header: Layout,
  siblings: readonly Layout[],
  body: Pick<Body, 'headless'>,
  today: string,
): Layout | undefined {
  if (paymentsAbove(head, header).cells.length < 2) return undefined;
  const above = rowsAbove(head, header);
  return borrowLayout(above, [header], body, today) ?? borrowLayout(above, siblings, body, today);
}

/** The one line for a sheet with rows above its header that nothing shows the shape of. */
export function notOnTop(head: Head, header: Layout, file: string): DataError {
  const { cells, rowNumbers } = paymentsAbove(head, header);
  return new DataError(
    `a row above the header in row ${header.headerRow} may be a payment`,
    (cells[0] ?? []).filter((cell) => cell.trim() !== '').join(', '),
    { file, row: sure(rowNumbers[0], 'row above the header') },
    'put a header of its columns above it, or take it out if it is none',
  );
}

function fits(head: Head, layout: Layout, today: string): boolean {
  const rows = head.cells.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 2);
  if (rows.length === 0) return false;
  const good = rows.filter(
    (cells) =>
      ORDERS.some(
        (order) => !(parseDate(cells[layout.date] ?? '', today, order) instanceof Refusal),
      ) &&
      !(parseAmount(cells[layout.amount] ?? '') instanceof Refusal) &&
      /[a-z]/i.test(cells[layout.payee] ?? ''),
  );
  return good.length >= rows.length * 0.9;
}

/** Layouts that read the same columns into the same fields are one shape. */
export function shapeOf(layout: Layout): string {
  const { date, payee, amount, transaction, line, department, category, description } = layout;
  const { numbers, postcode, town, transactionType, credit, sign } = layout;
  return JSON.stringify([
    date,
    payee,
    amount,
    transaction,
    line,
    department,
    category,
    description,
    ...[numbers, postcode, town, transactionType, credit, sign],
  ]);
}

function configuredLayout({ headless }: Pick<Body, 'headless'>): Layout | undefined {
  const at = (field: PaymentField) => (headless[field] ?? 0) - 1;
  const amountKind = (['net', 'gross', 'amount', 'debit'] as const).find((field) => at(field) >= 0);
  if (amountKind === undefined || at('date') < 0 || at('payee') < 0) return undefined;
  const list = (field: PaymentField) => (at(field) < 0 ? [] : [at(field)]);
  return {
    headerRow: 0,
    headings: [],
    date: at('date'),
    payee: at('payee'),
    amount: at(amountKind),
    amountKind,
    credit: amountKind === 'debit' ? at('credit') : -1,
    sign: at('sign'),
    transaction: at('transaction'),
    line: at('line'),
    department: list('department'),
    category: list('category'),
    description: list('description'),
    currency: at('currency'),
    numbers: REGISTERS.flatMap((register) =>
      list(`${register}-number`).map((column) => ({ register, column })),
    ),
    postcode: at('postcode'),
    town: at('town'),
    body: at('body'),
    transactionType: at('type'),
    dateOrder: 'day first',
    dateForm: 'numbers',
    creditNotes: at('type') < 0 ? [] : [at('type')],
    vat: at('vat'),
    vatTurn: null,
    otherAmounts: [],
    month: null,
    mostCells: null,
    doubles: [],
    unknown: [],
  };
}

/**
 * Headings and the fields the cells below them look like, as "columns" in bodies.json wants them; undefined where the
 * first full row is no header, or nothing below it looks like payments.
 */
function namedColumns(
  head: Head,
  index: number,
  today: string,
): Record<string, PaymentField> | undefined {
  const header = head.cells[index] ?? [];
  if (header.some((cell) => /^\W*\d+([.,/]\d+)*\W*$/.test(cell.trim()))) return undefined;
  const guess = guessColumns(head.cells.slice(index + 1), today, header.map(isOfStaff));
  if (guess === undefined) return undefined;
  return Object.fromEntries(
    (['date', 'payee', 'amount'] as const).map((field) =>
      suggestion((header[guess[field] - 1] ?? '').trim(), field),
    ),
  );
}

/** Whether a heading is of the body's own people, whom nobody may be led to publish as payees. */
function isOfStaff(heading: string): boolean {
  return /card ?holder|\bcard\b|employee|officer|staff|purchaser|buyer|user|requester|requisition|approv|authoris/i.test(
    heading,
  );
}

/** Credits are paid back: as an amount they would count as paid. */
function suggestion(
  heading: string,
  field: 'date' | 'payee' | 'amount',
): [heading: string, field: PaymentField] {
  return [heading, field === 'amount' && /\bcredit/i.test(heading) ? 'credit' : field];
}

/** Words that say of amounts that they are rounded sums, or pence. */
const OTHER_UNIT =
  /£ ?['’‘]?(000s?|k\b|millions?\b)|\b(in|amounts?|values?|figures)\b.{0,20}['’‘(]?\b(000s|thousands|pence|millions)\b/i;
const POUNDS_AND_PENCE = /pounds? (and|&) pence/i;

/** Throws a DataError for a sheet whose titles or headings say that its amounts are not in pounds. */
export function refuseOtherUnit(head: Head, header: Layout | undefined, file: string): void {
  for (const [index, cells] of head.cells.entries()) {
    if (header !== undefined && isPaymentIn(cells, header)) return;
    const text = cells.find(
      (cell) => cell.length < 300 && OTHER_UNIT.test(cell) && !POUNDS_AND_PENCE.test(cell),
    );
    if (text !== undefined)
      throw new DataError(
        'amounts are not in pounds and pence',
        text.trim().slice(0, 80),
        { file, row: sure(head.rowNumbers[index], `number of row ${index} of the head`) },
        'import the payments themselves; if they are in pounds, take the note out',
      );
  }
}

/** With this many rows of a name and a sum, a sheet is a list and not a cover sheet. */
const FEWEST_SUMS = 3;

/** Whether a sheet lists names and sums: a cover sheet has words, page numbers and years. */
export function listsSums({ cells: rows }: Head): boolean {
  const sums = rows.filter((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return (
      filled.some((cell) => /[a-z]{2}/i.test(cell) && parseAmount(cell) instanceof Refusal) &&
      filled.some((cell) => isSum(parseAmount(cell), cell))
    );
  });
  return sums.length >= FEWEST_SUMS;
}

function isSum(pence: number | Refusal, text: string): boolean {
  return (
    !(pence instanceof Refusal) &&
    (/[.,]\d/.test(text) || Math.abs(pence) >= 10_000) &&
    !/^(19|20)\d\d$/.test(text.trim())
  );
}

/** The one line for a sheet that cannot be understood: what is missing, and what its headings may mean. */
export function noLayout(head: Head, names: HeadingNames, file: string, today: string): DataError {
  let most = 0;
  let index = head.cells.findIndex(
    (cells) => cells.filter((cell) => cell.trim() !== '').length > 2,
  );
  for (const [place, cells] of head.cells.entries()) {
    const score = names.score(cells);
    if (score <= most) continue;
    most = score;
    index = place;
  }
  const filled = head.cells.findIndex((each) => each.some((cell) => cell.trim() !== ''));
  if (index === -1 && listsSums(head))
    return new DataError(
      'names and amounts under headings that are not known',
      (head.cells[filled] ?? []).join(', ').slice(0, 80),
      { file, row: sure(head.rowNumbers[filled], `number of row ${filled} of the head`) },
      'if they are payments, name payee and amount under "columns" in bodies.json and say the month with --month; if not, name the sheet under "notPayments" with what it is',
    );
  if (index === -1 && filled !== -1)
    return new DataError(
      'not a table: no row has three cells',
      (head.cells[filled] ?? []).join(' ').trim().slice(0, 60),
      { file, row: sure(head.rowNumbers[filled], `number of row ${filled} of the head`) },
      'look at the file: it may be a notice of an error, or its lines may be in quotes as a whole',
    );
  const cells = head.cells[index] ?? [];
  // A sheet without a filled cell is at fault in its first row.
  const row = index === -1 ? 1 : sure(head.rowNumbers[index], `number of row ${index} of the head`);
  const layout = names.layout(cells, row);
  const shown = cells.filter((cell) => cell.trim() !== '').join(', ');
  if (most < 2 || !('lacks' in layout)) {
    const columns = namedColumns(head, index, today);
    if (columns !== undefined)
      return new DataError(
        'none of the headings is known',
        shown,
        { file, row },
        `put this into bodies.json: "columns": ${JSON.stringify(columns)}`,
      );
    const guess = guessColumns(head.cells, today);
    const look = guess === undefined ? '' : `, by the look of it ${JSON.stringify(guess)}`;
    return new DataError(
      'no header, and no sibling that shows the shape',
      shown,
      { file, row },
      `import it together with a file of the same columns, or give "headless" columns in bodies.json${look}${file.endsWith(']') ? `; if it is no payments, put "notPayments": {${JSON.stringify(file)}: "sums"} there` : ''}`,
    );
  }
  const guesses = layout.unknown
    .slice(0, 8)
    .map(({ heading }) => {
      const nearest = nearestHeading(heading);
      return `"${heading}"${nearest === undefined ? '' : ` is near ${nearest.name} (${nearest.field})`}`;
    })
    .join('; ');
  const looked = lookedLike(head, index, layout.lacks, today, names);
  const month =
    looked === '' && layout.lacks.join() === 'date'
      ? '; where there is none, say the month of all its rows, with --month or in the name of the file (June 2011.csv)'
      : '';
  return new DataError(
    `no column for ${layout.lacks.join(' and ')}`,
    shown,
    { file, row },
    `${guesses === '' ? '' : `not recognised: ${guesses}; `}name the column under "columns" in bodies.json${looked}${month}`,
  );
}

/** The columns that look like the fields a header lacks, as "columns" wants them; empty where none does. */
function lookedLike(
  head: Head,
  index: number,
  lacks: readonly string[],
  today: string,
  names: HeadingNames,
): string {
  const guess = guessColumns(
    head.cells.slice(index + 1),
    today,
    (head.cells[index] ?? []).map(
      (heading) =>
        lacks.includes('payee') && (isOfStaff(heading) || names.fieldOf(heading) !== undefined),
    ),
  );
  if (guess === undefined) return '';
  const columns = (['date', 'payee', 'amount'] as const)
    .filter((field) => lacks.includes(field))
    .map((field) => suggestion((head.cells[index]?.[guess[field] - 1] ?? '').trim(), field));
  return `, by the look of it ${JSON.stringify(Object.fromEntries(columns))}`;
}
