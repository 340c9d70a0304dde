import Papa from 'papaparse';
import type { CsvRow } from '../../tables/CsvRow.ts';
import { readCsv } from '../../tables/readCsv.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import type { Excluded } from '../RowAccount.ts';
import type { InputRow } from '../tidyRows.ts';
import type { EditionLayout } from './EditionLayout.ts';
import type { RawCoop } from './RawCoop.ts';

/** A row that can be asked for what it says; asking throws a DataError if it is to be rejected. */
export interface CoopEditionRow extends InputRow {
  read: () => RawCoop | Excluded;
}

export interface EditionFile {
  name: string;
  /** e.g. "2016" */
  edition: string;
  keyColumn: string;
  rows: readonly CoopEditionRow[];
}

/** One file of one edition. Rows are told apart by the columns that are read: the others may differ in a duplicate. */
export function readCoopEdition<Column extends string>(
  publication: PublicationFolder,
  name: string,
  layout: EditionLayout<Column>,
  log: (line: string) => void,
): EditionFile {
  const { text, encoding } = decodeLegacy(publication.bytes(name));
  if (encoding !== 'UTF-8') log(`${name}: read as ${encoding}`);
  const header = Papa.parse<string[]>(text, { preview: 1, delimiter: ',' }).data[0] ?? [];
  const columns = [
    ...layout.columns,
    ...layout.optionalColumns.filter((column) => header.includes(column)),
  ];
  const table = readCsv(text, name, columns);
  publication.countRows(name, table.rows.length);
  const edition = layout.fileName.exec(name)?.[1] ?? '';
  const rows = table.rows.map((row) => asInput(row, columns, table.columns.length, layout));
  return { name, edition, keyColumn: layout.keyColumn, rows };
}

function asInput<Column extends string>(
  row: CsvRow<Column>,
  columns: readonly Column[],
  cellCount: number,
  layout: EditionLayout<Column>,
): CoopEditionRow {
  return {
    file: row.file,
    row: row.row,
    isBlank: row.isBlank,
    content: columns.map((column) => row.raw(column)).join('\u001f'),
    read: () => {
      if (row.cellCount !== cellCount)
        row.refuse(`${row.cellCount} cells where the header has ${cellCount}`, layout.keyColumn);
      return layout.read(row);
    },
  };
}

/**
 * Bytes → text for publishers who wrote Windows-1252 (a superset of Latin-1) in some years and UTF-8 in
 * others: UTF-8 wherever the bytes are it, for no real text of the other kind is valid UTF-8 by accident.
 */
export function decodeLegacy(bytes: Uint8Array): { text: string; encoding: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, encoding: 'Windows-1252' };
  }
}
