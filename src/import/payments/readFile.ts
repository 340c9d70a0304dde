import { formatDate } from '../../format/date.ts';
import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import type { Body } from '../../tables/spend/Body.ts';
import { otherPublication } from '../summaries/otherPublications.ts';
import { DocumentColumns } from './CreditNotes.ts';
import { ColumnTexts, commonOrder, type DateOrder, OrderProof } from './dateOrder.ts';
import { Faults } from './Faults.ts';
import {
  borrowLayout,
  findHeader,
  layoutAbove,
  listsSums,
  noLayout,
  notOnTop,
  refuseOtherUnit,
} from './findLayout.ts';
import { HEAD_ROWS, type Head } from './Head.ts';
import type { Layout } from './Layout.ts';
import { listName } from './listName.ts';
import { monthOfList } from './monthOfName.ts';
import { OtherBody } from './OtherBody.ts';
import { paymentsAbove } from './paymentsAbove.ts';
import type { ReadingProgress } from './ReadingProgress.ts';
import { RowWidths } from './RowWidths.ts';
import type { FileBytes } from './reading/FileBytes.ts';
import { type OpenFile, openSheets } from './reading/openSheets.ts';
import type { Separator } from './reading/textRows.ts';
import type { HeadingNames } from './recogniseHeader.ts';
import { refuseSideBySide, settleAmounts } from './settleAmounts.ts';
import { TwinAmounts } from './TwinAmounts.ts';
import { VatProof } from './VatProof.ts';

/** Opens a file with the separator whose reading has the best header, or else the most columns. */
export function openPayments(file: FileBytes, names: HeadingNames): OpenFile {
  return openSheets(file, (readings) => {
    let best: Separator = ',';
    let most = -1;
    for (const [separator, rows] of readings) {
      const header = Math.max(0, ...rows.map((cells) => names.score(cells)));
      const columns = rows.reduce((sum, cells) => sum + cells.length - 1, 0) / (rows.length + 1);
      const score = (header > 1 ? header * 1000 : 0) + Math.min(columns, 900);
      if (score <= most) continue;
      most = score;
      best = separator;
    }
    return best;
  });
}

/** What is known of a sheet before its rows are read as payments. */
interface Survey {
  head: Head;
  /** Whether no cell of it holds anything. */
  isEmpty: boolean;
  /** How long its rows are; null for a sheet of a workbook, where no comma parts cells. */
  widths: RowWidths | null;
  /** Column → what all its values prove of the order of day and month. */
  proofs: ReadonlyMap<number, OrderProof>;
  /** What the columns beside those of every payment show; null where no header stands above the rows. */
  shows: { documents: DocumentColumns; vat: VatProof; twins: TwinAmounts } | null;
  /** Who paid, as its column says. */
  otherBody: OtherBody;
}

/** First rows of each sheet of a file, and the order of its dates, which only the whole column proves. */
function surveySheets(
  file: FileBytes,
  names: HeadingNames,
  progress: ReadingProgress,
): Map<string, Survey> {
  const surveys = new Map<string, Survey>();
  for (const { sheet, batches } of openPayments(file, names).sheets) {
    const head = { cells: [] as string[][], rowNumbers: [] as number[] };
    const columns = new Map<number, ColumnTexts>();
    const textsOf = (at: number) => {
      const known = columns.get(at);
      if (known !== undefined) return known;
      const texts = new ColumnTexts();
      columns.set(at, texts);
      return texts;
    };
    const shows = {
      documents: new DocumentColumns(),
      vat: new VatProof(),
      twins: new TwinAmounts(),
    };
    const otherBody = new OtherBody();
    let header: Layout | undefined;
    let isEmpty = true;
    const widths = sheet === '' ? new RowWidths() : null;
    for (const { cells, rowNumbers } of batches) {
      head.cells.push(...cells.slice(0, HEAD_ROWS - head.cells.length));
      head.rowNumbers.push(...rowNumbers.slice(0, HEAD_ROWS - head.rowNumbers.length));
      header ??= headerOnTop(head, names);
      isEmpty &&= cells.every(isBlank);
      for (const [index, row] of cells.entries()) {
        widths?.add(row);
        const number = sure(rowNumbers[index], `number of row ${index}`);
        if (header !== undefined && number > header.headerRow) {
          if (header.body !== -1) otherBody.add(row[header.body] ?? '');
          shows.documents.add(row, header);
          if (header.vat !== -1) shows.vat.add(row[header.amount] ?? '', row[header.vat] ?? '');
          const twin = twinOf(header);
          if (twin !== undefined) shows.twins.add(row[header.amount] ?? '', row[twin] ?? '');
        }
        if (header === undefined)
          for (const [at, text] of row.entries()) textsOf(at).proof.add(text, number);
        else textsOf(header.date).add(row[header.date] ?? '', number);
      }
      progress.count(file, cells.length);
    }
    for (const texts of columns.values()) texts.end();
    const proofs = new Map([...columns].map(([at, { proof }]) => [at, proof]));
    surveys.set(sheet, {
      ...{ head, isEmpty, widths, proofs, otherBody },
      shows: header === undefined ? null : shows,
    });
  }
  progress.endPass(file);
  if (surveys.size === 0)
    throw new DataError(
      'no sheet to read',
      'hidden sheets and charts alone',
      { file: file.name },
      'take the file out, or show the sheet of payments',
    );
  return surveys;
}

/** The other column of amounts under the heading of the one that is read. */
function twinOf({ doubles }: Layout): number | undefined {
  return doubles.find(({ field }) => field === 'amount')?.column;
}

/** The header all rows are below; undefined where rows of another shape may stand above it. */
function headerOnTop(head: Head, names: HeadingNames): Layout | undefined {
  const header = findHeader(head, names);
  return header === undefined || !isOnTop(head, header) ? undefined : header;
}

/** Nothing above a header but titles. */
function isOnTop(head: Head, header: Layout): boolean {
  return paymentsAbove(head, header).cells.length === 0;
}

/** Where the shape of a sheet without a header comes from. */
type ShapeOrigin = 'a sibling' | 'bodies.json';

/** What to do with a sheet: read it, or leave it because it holds no payments. */
export type SheetPlan =
  | {
      layout: Layout;
      borrowedFrom: ShapeOrigin | null;
      notes: readonly string[];
      /** What speaks against believing its amounts. */
      contradictions?: readonly string[];
    }
  | { layout: null; because: string };

/**
 * Plans all sheets of all files before any is read, for one may show the shape of another. Throws a DataError that tells
 * all files that cannot be read and all sheets that have rows and no understandable shape. `givenMonth` is that of rows without a date, e.g. "2011-06".
 */
export function planSheets(
  files: readonly FileBytes[],
  names: HeadingNames,
  body: Body,
  today: string,
  progress: ReadingProgress,
  givenMonth?: string,
): Map<string, SheetPlan> {
  const faults = new Faults();
  const surveys = files.flatMap((file) =>
    [...(faults.attempt(() => surveySheets(file, names, progress)) ?? [])].map(
      ([sheet, survey]) => ({
        id: listName(file.name, sheet),
        ...survey,
        sheet,
        file: file.name,
        named: monthOfList(file.name, sheet),
      }),
    ),
  );
  const plans = new Map<string, SheetPlan>();
  const siblings: Layout[] = [];
  const below = new Map<string, Layout>();
  for (const { id, head, otherBody } of surveys) {
    const layout = findHeader(head, names);
    if (layout === undefined || body.notPayments[id] !== undefined) continue;
    siblings.push(layout);
    faults.attempt(() => refuseOtherUnit(head, layout, id));
    faults.attempt(() => otherBody.refuse(body, layout.headings[layout.body] ?? '', id));
    if (isOnTop(head, layout)) plans.set(id, { layout, borrowedFrom: null, notes: [] });
    else below.set(id, layout);
  }
  const dated = new Set(surveys.flatMap(({ id, file }) => (plans.has(id) ? [file] : [])));
  for (const { id, head, isEmpty, sheet, named, file } of surveys) {
    if (plans.has(id)) continue;
    const configured = body.notPayments[id];
    const header = below.get(id);
    const month = named ?? givenMonth;
    const plan = faults.attempt((): SheetPlan => {
      if (header !== undefined && configured === undefined) {
        const above = layoutAbove(head, header, siblings, body, today);
        if (above === undefined) throw notOnTop(head, header, id);
        const note = `no header above its first rows; they are read in the shape of ${above.headings === header.headings ? `the one in row ${header.headerRow}` : 'a sibling or of "headless"'}`;
        return { layout: above, borrowedFrom: null, notes: [note] };
      }
      const layout =
        configured === undefined ? borrowLayout(head, siblings, body, today) : undefined;
      // A configured shape has no headings: `headless` gives numbers of columns alone.
      if (layout !== undefined)
        return {
          layout,
          borrowedFrom: layout.headings.length === 0 ? 'bodies.json' : 'a sibling',
          notes: [],
        };
      const because =
        configured ?? otherPublication(head.cells) ?? nothingIn(head, isEmpty, sheet, names);
      if (because !== undefined) return { layout: null, because };
      const undated = month === undefined ? undefined : findHeader(head, names, month);
      if (dated.has(file) && findHeader(head, names, ANY_MONTH) !== undefined)
        throw new DataError(
          'names and amounts without dates beside a sheet of dated payments',
          sheet,
          { file: id },
          `they may be the same payments added up: if so, put "notPayments": {${JSON.stringify(id)}: "sums"} into bodies.json; if not, save the sheet as a file of its own`,
        );
      if (undated === undefined) refuseOtherUnit(head, undefined, id);
      if (undated === undefined) throw noLayout(head, names, id, today);
      if (!isOnTop(head, undated)) throw notOnTop(head, undated, id);
      const note = `no column of dates: all rows are of ${month}, ${named === undefined ? 'as you said' : 'as its name says'}`;
      return { layout: undated, borrowedFrom: null, notes: [note] };
    });
    if (plan !== undefined) plans.set(id, plan);
  }
  for (const { id, head, shows } of surveys) {
    const plan = plans.get(id);
    if (plan === undefined || plan.layout === null) continue;
    const { layout, notes } = plan;
    faults.attempt(() => {
      refuseSideBySide(head, layout, id);
      const settled = settleAmounts(layout, shows, body, id);
      plans.set(id, { ...plan, ...settled, notes: [...notes, ...settled.notes] });
    });
  }
  faults.throwAny(Math.max(files.length, surveys.length));
  const proofOf = (layout: Layout, proofs: ReadonlyMap<number, OrderProof>) =>
    proofs.get(layout.date) ?? new OrderProof();
  const common = commonOrder(
    surveys.flatMap(({ id, proofs }) => {
      const layout = plans.get(id)?.layout;
      return layout ? [proofOf(layout, proofs)] : [];
    }),
  );
  for (const { id, widths, proofs, shows, named } of surveys) {
    const plan = plans.get(id);
    if (plan === undefined || plan.layout === null) continue;
    const proof = proofOf(plan.layout, proofs);
    const byName =
      proof.order === undefined && named !== undefined ? proof.orderOfMonth(named) : null;
    const dateOrder = proof.order ?? byName ?? common;
    plans.set(id, {
      ...plan,
      layout: {
        ...plan.layout,
        dateOrder,
        dateForm: proof.form,
        creditNotes: shows?.documents.list(plan.layout) ?? plan.layout.creditNotes,
        mostCells: widths?.limit(plan.layout.headings) ?? null,
      },
      notes: [
        ...plan.notes,
        ...doubleNotes(plan.layout),
        ...categoryNotes(plan.layout),
        ...(byName === null
          ? orderNotes(proof, dateOrder)
          : nameNotes(byName, named === undefined ? '' : formatDate(named))),
        ...(givenMonth !== undefined && plan.layout.month === null
          ? [`--month ${givenMonth} IS NOT USED: the sheet has a column of dates`]
          : []),
      ],
    });
  }
  return plans;
}

/** Two columns of one name are not told apart by it, so which is read has to be said. */
function doubleNotes({ doubles, headings }: Layout): string[] {
  return doubles.map(
    ({ column }) =>
      `“${(headings[column] ?? '').trim()}” (column ${column + 1}) HAS THE NAME OF ANOTHER COLUMN and is not read; if it is the right one, name it apart in the file`,
  );
}

/** The rules of scope look for words of an account or a line; where a file has neither, few of them can apply. */
function categoryNotes({ category, description }: Layout): string[] {
  return category.length > 0 || description.length > 0
    ? []
    : [
        'no column of category or description: what is not bought cannot be told apart by them, so more of this file may count as purchases',
      ];
}

/** What has to be said of the order of day and month in a column; nothing where it proves the British one. */
function orderNotes(proof: OrderProof, dateOrder: DateOrder): string[] {
  const { order, shown, hasNumbers, looksSwapped } = proof;
  if (looksSwapped)
    return [
      `DATES MAY HAVE DAY AND MONTH SWAPPED: those after the 12th of a month are text (${shown.get('day first')}), all others are a spreadsheet’s own; it may have read 3/4 as 4 March. Look at the file before you believe its months`,
    ];
  if (proof.dayBeforeMonth !== null)
    return [
      `DATES HAVE THE DAY BEFORE THE MONTH: ${proof.dayBeforeMonth}, so no date in numbers is read; mend the column`,
    ];
  if (order === 'both orders')
    return [
      `DATES IN BOTH ORDERS: ${shown.get('day first')} is day first, ${shown.get('month first')} is month first, so neither is believed and no date in numbers is read; mend the column`,
    ];
  if (order === 'year first')
    return [
      `DATES ARE READ YEAR FIRST: their first numbers are of one year or two and their last of many days (${proof.yearFirst})`,
    ];
  if (order === 'month first')
    return [`DATES ARE MONTH FIRST, as ${shown.get('month first')} proves; 4/3 is read as 3 April`];
  if (order !== undefined || !hasNumbers) return [];
  return dateOrder !== 'day first'
    ? [
        `DATES ARE READ ${dateOrder.toUpperCase()}, as its siblings prove; nothing in this file does`,
      ]
    : ['dates are read day first; nothing in this file proves it'];
}

/** The name of a file proves the order of dates that prove none themselves; the British one is no news. */
function nameNotes(order: DateOrder, month: string): string[] {
  return order === 'day first'
    ? []
    : [
        `DATES ARE READ ${order.toUpperCase()}, for only so are they of ${month}, which it is named after`,
      ];
}

/** Stands for a month that is not known yet, where only the columns are asked for. */
const ANY_MONTH = '2000-01';

/**
 * Why a sheet without a shape is passed over: nothing is in it, or it is a cover sheet. A list of names and sums has two
 * columns, too, and is none.
 */
function nothingIn(
  head: Head,
  isEmpty: boolean,
  sheet: string,
  names: HeadingNames,
): string | undefined {
  if (isEmpty) return sheet === '' ? 'an empty file' : 'an empty sheet';
  const rows = head.cells.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 2);
  const isCover =
    sheet !== '' &&
    rows.length <= 2 &&
    !head.cells.every(isBlank) &&
    findHeader(head, names, ANY_MONTH) === undefined &&
    !listsSums(head);
  return isCover ? 'notes' : undefined;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Throws where every file given turned out to be something else than payments. */
export function refuseNoPayments(plans: ReadonlyMap<string, SheetPlan>): void {
  const [first] = plans;
  if (first === undefined || [...plans.values()].some(({ layout }) => layout !== null)) return;
  const [id, plan] = first;
  throw new DataError(
    'no payments in any file',
    'because' in plan ? plan.because : '',
    { file: id },
    'give files with a date, a payee and an amount in each row',
  );
}
