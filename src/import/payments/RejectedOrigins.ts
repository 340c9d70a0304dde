import { sure } from '../../model/sure.ts';
import { numberedLine } from './joinedCells.ts';
import { listName } from './listName.ts';
import type { Origin } from './Origin.ts';
import type { Payment } from './Payment.ts';
import { RowReader } from './RowReader.ts';
import { openPayments, type SheetPlan } from './readFile.ts';
import type { FileBytes } from './reading/FileBytes.ts';
import type { HeadingNames } from './recogniseHeader.ts';
import { tidyText } from './tidyText.ts';

/** The rows of one file that cannot be read, and their transaction numbers. */
interface Rejected {
  rows: Set<string>;
  transactions: Set<string>;
}

/**
 * Whether the row a mended one was is still rejected in the file given now: a publisher may have corrected it, and then it
 * would count twice. Files are read for it only where mended rows of theirs are held.
 */
export class RejectedOrigins {
  readonly #files: ReadonlyMap<string, FileBytes>;
  readonly #plans: ReadonlyMap<string, SheetPlan>;
  readonly #names: HeadingNames;
  readonly #today: string;
  readonly #known = new Map<string, Rejected>();

  constructor(
    files: readonly FileBytes[],
    plans: ReadonlyMap<string, SheetPlan>,
    names: HeadingNames,
    today: string,
  ) {
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#plans = plans;
    this.#names = names;
    this.#today = today;
  }

  /** Whether the file it was in is given now and rejects neither its row nor, where rows have moved, its number. */
  isCorrected({ file, sheet, row }: Origin, { transaction }: Payment): boolean {
    const bytes = this.#files.get(file);
    if (bytes === undefined) return false;
    const { rows, transactions } = this.#rejectedOf(file, bytes);
    return transaction === '' ? !rows.has(`${sheet}\u001f${row}`) : !transactions.has(transaction);
  }

  #rejectedOf(name: string, file: FileBytes): Rejected {
    let rejected = this.#known.get(name);
    if (rejected !== undefined) return rejected;
    rejected = { rows: new Set(), transactions: new Set() };
    this.#known.set(name, rejected);
    for (const { sheet, batches } of openPayments(file, this.#names).sheets) {
      const layout = this.#plans.get(listName(name, sheet))?.layout;
      if (!layout) continue;
      const reader = new RowReader([name, sheet], layout, this.#today);
      for (const { cells, rowNumbers, faults } of batches)
        for (const [index, row] of cells.entries()) {
          const number = sure(rowNumbers[index], `number of row ${index}`);
          const isRead =
            faults?.has(index) !== true && reader.read(row, number).outcome !== 'rejected';
          if (number <= layout.headerRow || isRead) continue;
          rejected.rows.add(`${sheet}\u001f${number}`);
          rejected.transactions.add(
            tidyText(numberedLine(row[layout.transaction] ?? '', row[layout.line] ?? '')),
          );
        }
    }
    return rejected;
  }
}
