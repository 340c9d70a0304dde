import { sure } from '../../model/sure.ts';
import { listName } from './listName.ts';
import type { Origin } from './Origin.ts';
import { plainHeading } from './plainHeading.ts';
import { RowReader } from './RowReader.ts';
import { openPayments, type SheetPlan } from './readFile.ts';
import type { FileBytes } from './reading/FileBytes.ts';
import type { HeadingNames } from './recogniseHeader.ts';

/**
 * Rows that were rejected once and stand mended in a file given now → that file. Files of rejected rows say of each row
 * where it came from.
 */
export class MendedRows {
  readonly #files = new Map<string, string>();
  /** Mended row → the row it was. */
  readonly #origins = new Map<string, Origin>();

  constructor(
    files: readonly FileBytes[],
    plans: ReadonlyMap<string, SheetPlan>,
    names: HeadingNames,
    today: string,
  ) {
    for (const file of files) {
      const hasOrigins = [...plans].some(
        ([id, { layout }]) =>
          layout !== null &&
          (id === file.name || id.startsWith(`${file.name} [`)) &&
          originColumns(layout.headings) !== null,
      );
      if (!hasOrigins) continue;
      for (const { sheet, batches } of openPayments(file, names).sheets) {
        const layout = plans.get(listName(file.name, sheet))?.layout;
        const columns = layout ? originColumns(layout.headings) : null;
        if (!layout || columns === null) continue;
        const reader = new RowReader([file.name, sheet], layout, today);
        for (const { cells, rowNumbers } of batches)
          for (const [index, row] of cells.entries()) {
            const number = sure(rowNumbers[index], `number of row ${index}`);
            if (number <= layout.headerRow || reader.read(row, number).outcome !== 'payment')
              continue;
            const [from = '', of = '', at = ''] = columns.map((column) =>
              (row[column] ?? '').trim(),
            );
            this.#files.set(keyOf(from, of, Number(at)), file.name);
            this.#origins.set(keyOf(file.name, sheet, number), {
              file: from,
              sheet: of,
              row: Number(at),
            });
          }
      }
    }
  }

  /** The row that a mended one was; undefined for any other row. */
  originOf(file: string, sheet: string, row: number): Origin | undefined {
    return this.#origins.get(keyOf(file, sheet, row));
  }

  /** The file a rejected row stands mended in; undefined where it does not. */
  fileOf(file: string, sheet: string, row: number): string | undefined {
    return this.#files.get(keyOf(file, sheet, row));
  }
}

/** Where a file of rejected rows says whence each came; null for any other file. */
function originColumns(headings: readonly string[]): readonly number[] | null {
  const plain = headings.map(plainHeading);
  const columns = ['source file', 'source sheet', 'source row'].map((name) => plain.indexOf(name));
  return columns.includes(-1) ? null : columns;
}

function keyOf(file: string, sheet: string, row: number): string {
  return `${file}\u001f${sheet}\u001f${row}`;
}
