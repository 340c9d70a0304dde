import { sure } from '../../model/sure.ts';
import type { Layout } from './Layout.ts';
import { listName } from './listName.ts';
import { RowReader } from './RowReader.ts';
import { openPayments, type SheetPlan } from './readFile.ts';
import type { FileBytes } from './reading/FileBytes.ts';
import type { HeadingNames } from './recogniseHeader.ts';

/** How the sheets of a run of files are read. */
export interface ReadingPlan {
  plans: ReadonlyMap<string, SheetPlan>;
  names: HeadingNames;
  today: string;
}

interface PlannedRow {
  sheet: string;
  layout: Layout;
  number: number;
  cells: readonly string[];
  /** Null for a row that breaks the rules of its format. */
  read: ReturnType<RowReader['read']> | null;
}

/** All rows below the headers of a file, as a reading of payments takes them; none of sheets that hold no payments. */
export function* plannedRows(
  file: FileBytes,
  { plans, names, today }: ReadingPlan,
): Generator<PlannedRow> {
  for (const { sheet, batches } of openPayments(file, names).sheets) {
    const layout = plans.get(listName(file.name, sheet))?.layout;
    if (!layout) continue;
    const reader = new RowReader([file.name, sheet], layout, today);
    for (const { cells: rows, rowNumbers, faults } of batches)
      for (const [index, cells] of rows.entries()) {
        const number = sure(rowNumbers[index], `number of row ${index}`);
        if (number <= layout.headerRow) continue;
        const read = faults?.has(index) === true ? null : reader.read(cells, number);
        yield { sheet, layout, number, cells, read };
      }
  }
}
