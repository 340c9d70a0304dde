import { DataError } from '../../tables/DataError.ts';
import type { Body } from '../../tables/spend/Body.ts';
import { otherPublication } from '../summaries/otherPublications.ts';
import { borrowLayout, findHeader, HEAD_ROWS, type Head, noLayout } from './findLayout.ts';
import type { Layout } from './Layout.ts';
import type { FileBytes } from './reading/FileBytes.ts';
import { type OpenFile, openSheets } from './reading/openSheets.ts';
import type { Separator } from './reading/textRows.ts';
import type { HeadingNames } from './recogniseHeader.ts';

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

/** First rows of each sheet of a file. */
export function readHeads(file: FileBytes, names: HeadingNames): Map<string, Head> {
  const heads = new Map<string, Head>();
  for (const { sheet, batches } of openPayments(file, names).sheets) {
    const head = { cells: [] as string[][], rowNumbers: [] as number[] };
    for (const batch of batches) {
      head.cells.push(...batch.cells.slice(0, HEAD_ROWS - head.cells.length));
      head.rowNumbers.push(...batch.rowNumbers.slice(0, HEAD_ROWS - head.rowNumbers.length));
      if (head.cells.length >= HEAD_ROWS) break;
    }
    heads.set(sheet, head);
  }
  if (heads.size === 0)
    throw new DataError(
      'no sheet to read',
      'hidden sheets and charts alone',
      { file: file.name },
      'take the file out, or show the sheet of payments',
    );
  return heads;
}

/** What to do with a sheet: read it, or leave it because it holds no payments. */
export type SheetPlan = { layout: Layout; isBorrowed: boolean } | { layout: null; because: string };

/**
 * Plans all sheets of all files before any is read, for one may show the shape of another. Throws a DataError
 * for a sheet that has rows and no understandable shape.
 */
export function planSheets(
  files: readonly FileBytes[],
  names: HeadingNames,
  body: Body,
  today: string,
): Map<string, SheetPlan> {
  const heads = files.flatMap((file) =>
    [...readHeads(file, names)].map(([sheet, head]) => ({
      id: listName(file.name, sheet),
      head,
      sheet,
    })),
  );
  const plans = new Map<string, SheetPlan>();
  const siblings: Layout[] = [];
  for (const { id, head } of heads) {
    const layout = findHeader(head, names);
    if (layout === undefined) continue;
    plans.set(id, { layout, isBorrowed: false });
    siblings.push(layout);
  }
  for (const { id, head, sheet } of heads) {
    if (plans.has(id)) continue;
    const configured = body.notPayments[id];
    const layout = configured === undefined ? borrowLayout(head, siblings, body, today) : undefined;
    const because = configured ?? otherPublication(head.cells) ?? notesOnly(head, sheet);
    if (layout !== undefined) plans.set(id, { layout, isBorrowed: true });
    else if (because !== undefined) plans.set(id, { layout: null, because });
    else throw noLayout(head, names, id, today);
  }
  return plans;
}

/** A cover sheet or an empty one beside the payments: no row has three cells. */
function notesOnly(head: Head, sheet: string): string | undefined {
  const rows = head.cells.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 2);
  return sheet !== '' && rows.length <= 2 ? 'notes or an empty sheet' : undefined;
}

/** "april.csv", or "2018-19.xlsx [Apr 18]" for a sheet of a workbook. */
export function listName(file: string, sheet: string): string {
  return sheet === '' ? file : `${file} [${sheet}]`;
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
