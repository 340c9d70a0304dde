import { numberedLine } from './joinedCells.ts';
import type { Origin } from './Origin.ts';
import type { Payment } from './Payment.ts';
import { plannedRows, type ReadingPlan } from './plannedRows.ts';
import type { FileBytes } from './reading/FileBytes.ts';
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
  readonly #plan: ReadingPlan;
  readonly #known = new Map<string, Rejected>();

  constructor(files: readonly FileBytes[], plan: ReadingPlan) {
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#plan = plan;
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
    for (const { sheet, layout, number, cells, read } of plannedRows(file, this.#plan)) {
      if (read !== null && read.outcome !== 'rejected') continue;
      rejected.rows.add(`${sheet}\u001f${number}`);
      rejected.transactions.add(
        tidyText(numberedLine(cells[layout.transaction] ?? '', cells[layout.line] ?? '')),
      );
    }
    return rejected;
  }
}
