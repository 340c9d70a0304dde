import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CsvRow } from './CsvRow.ts';
import { DataError } from './DataError.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { unpacked } from './packed.ts';
import { readCsv } from './readCsv.ts';

export interface TableSpec<Column extends string, Row> {
  /** All columns of the table, in order. */
  columns: readonly Column[];
  /** A header alone is a table, too: one that waits to be filled by hand. */
  mayBeEmpty?: boolean;
  keyColumn: Column;
  keyName: string;
  key: (row: Row) => string;
  read: (row: CsvRow<Column>) => Row;
}

/** Below the data folder: England's tables and their sources as they were in some year. */
export function vintageFolder(vintage: string): string {
  return `vintages/${vintage}`;
}

/** The data folder. Tables in it may have been edited by hand, so the first fault of any kind is refused. */
export class DataFolder {
  readonly path: string;
  readonly #england: string;

  /** With a vintage, tables of England are those kept in `vintages/<vintage>`; all others are the same. */
  constructor(path: string, vintage?: string) {
    if (!existsSync(path))
      throw new DataError(
        'no such data folder',
        path,
        { file: path },
        'npm run check-data mends an interrupted import',
      );
    this.path = path;
    this.#england = vintage === undefined ? 'england/' : `${vintageFolder(vintage)}/england/`;
    if (vintage !== undefined && !existsSync(join(path, this.#england)))
      throw new DataError(
        'unknown vintage',
        vintage,
        { file: vintageFolder(vintage) },
        'a place’s file names it; npm run vintage -- <year> keeps one',
      );
  }

  has(file: string): boolean {
    return existsSync(this.#at(file));
  }

  #at(file: string): string {
    return join(this.path, file.replace(/^england\//, this.#england));
  }

  /** Throws a DataError if the file is missing or not UTF-8. */
  text(file: string): string {
    if (!this.has(file))
      throw new DataError(
        'missing table',
        file,
        { file },
        'import its publication (npm run import)',
      );
    const bytes = readFileSync(this.#at(file));
    return decodeUtf8(file.endsWith('.br') ? unpacked(bytes, file) : bytes, file);
  }

  /** A table's rows; unlike in a publication, a blank or duplicated row is refused too. */
  table<Column extends string, Row>(file: string, spec: TableSpec<Column, Row>): Row[] {
    const { mayBeEmpty = false } = spec;
    const shape = { exact: true, mayBeEmpty };
    const { rows, columns } = readCsv(this.text(file), file, spec.columns, shape);
    const seen = new Map<string, number>();
    return rows.map((line) => {
      if (line.cellCount !== columns.length)
        line.refuse(
          `${line.cellCount} cells where the header has ${columns.length}`,
          spec.keyColumn,
        );
      const row = spec.read(line);
      const key = spec.key(row);
      const first = seen.get(key);
      if (first !== undefined)
        throw new DataError(
          `duplicate ${spec.keyName}`,
          key,
          { file, row: line.row, column: spec.keyColumn },
          `it stands first in row ${first}`,
        );
      seen.set(key, line.row);
      return row;
    });
  }
}
