import type { CsvRow } from '../tables/CsvRow.ts';
import { readCsv } from '../tables/readCsv.ts';
import type { PublicationFolder } from './PublicationFolder.ts';
import type { Excluded } from './RowAccount.ts';
import { tidyRows } from './tidyRows.ts';

export interface PublishedTable<Column extends string, Tidy> {
  /** Every column that is read; the file may have more. */
  columns: readonly Column[];
  /** The column with the code that makes a row unique, alone or together with others. */
  keyColumn: Column;
  keyName: string;
  key: (tidy: Tidy) => string;
  tidy: (row: CsvRow<Column>) => Tidy | Excluded;
  log: (line: string) => void;
}

/** Reads one CSV of a publication into tidy rows; see `tidyRows` for what becomes of each row. */
export function tidyTable<Column extends string, Tidy>(
  publication: PublicationFolder,
  name: string,
  spec: PublishedTable<Column, Tidy>,
): Tidy[] {
  const table = readCsv(publication.text(name), name, spec.columns);
  publication.countRows(name, table.rows.length);
  return tidyRows(name, table.rows, {
    ...spec,
    keyWhere: (row) => ({ file: name, row: row.row, column: spec.keyColumn }),
    tidy: (row) => {
      if (row.cellCount !== table.columns.length)
        row.refuse(
          `${row.cellCount} cells where the header has ${table.columns.length}`,
          spec.keyColumn,
        );
      return spec.tidy(row);
    },
  });
}
