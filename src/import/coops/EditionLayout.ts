import type { CsvRow } from '../../tables/CsvRow.ts';
import type { Excluded } from '../RowAccount.ts';
import type { RawCoop } from './RawCoop.ts';

/** How the files of one kind of publication are read. */
export interface EditionLayout<Column extends string = string> {
  /** The year in the first group, e.g. /^coopsuk_(\d{4})_organisations\.csv$/ */
  fileName: RegExp;
  /** Columns every file of the kind has. */
  columns: readonly Column[];
  /** Columns only some of them have; they read as empty elsewhere. */
  optionalColumns: readonly Column[];
  keyColumn: Column;
  /** Throws a DataError to reject the row. */
  read: (row: CsvRow<Column>) => RawCoop | Excluded;
}

/** A cell without the spaces and line breaks around and within it that mean nothing. */
export function cell<Column extends string>(row: CsvRow<Column>, column: Column): string {
  return row.raw(column).replaceAll(/\s+/g, ' ').trim();
}
