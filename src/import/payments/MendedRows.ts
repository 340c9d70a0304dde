import type { Origin } from './Origin.ts';
import { plainHeading } from './plainHeading.ts';
import { plannedRows, type ReadingPlan } from './plannedRows.ts';
import type { FileBytes } from './reading/FileBytes.ts';

/**
 * Rows that were rejected once and stand mended in a file given now → that file. Files of rejected rows say of each row
 * where it came from.
 */
export class MendedRows {
  readonly #files = new Map<string, string>();
  /** Mended row → the row it was. */
  readonly #origins = new Map<string, Origin>();

  constructor(files: readonly FileBytes[], plan: ReadingPlan) {
    for (const file of files) {
      // Most files are none of rejected rows, and are not read for it.
      const hasOrigins = [...plan.plans].some(
        ([id, { layout }]) =>
          layout !== null &&
          (id === file.name || id.startsWith(`${file.name} [`)) &&
          originColumns(layout.headings) !== null,
      );
      if (!hasOrigins) continue;
      for (const { sheet, layout, number, cells, read } of plannedRows(file, plan)) {
        const columns = originColumns(layout.headings);
        if (columns === null || read?.outcome !== 'payment') continue;
        const [from = '', of = '', at = ''] = columns.map((column) => (cells[column] ?? '').trim());
        const origin = { file: from, sheet: of, row: Number(at) };
        this.#files.set(keyOf(from, of, origin.row), file.name);
        this.#origins.set(keyOf(file.name, sheet, number), origin);
      }
    }
  }

  /** The row that a mended one was; undefined for any other row. */
  originOf(file: string, sheet: string, row: number): Origin | undefined {
    if (this.#origins.size === 0) return undefined;
    return this.#origins.get(keyOf(file, sheet, row));
  }

  /** The file a rejected row stands mended in; undefined where it does not. */
  fileOf(file: string, sheet: string, row: number): string | undefined {
    return this.#files.get(keyOf(file, sheet, row));
  }
}

/** Where a file of rejected rows says where each came from; null for any other file. */
function originColumns(headings: readonly string[]): readonly number[] | null {
  const plain = headings.map(plainHeading);
  const columns = ['source file', 'source sheet', 'source row'].map((name) => plain.indexOf(name));
  return columns.includes(-1) ? null : columns;
}

function keyOf(file: string, sheet: string, row: number): string {
  return `${file}\u001f${sheet}\u001f${row}`;
}
