import { type CellObject, utils, write } from '@e965/xlsx';

/** A workbook of sheets by name, as bytes. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly (string | number | CellObject)[])[]>>,
  type: 'xlsx' | 'ods' = 'xlsx',
  hidden: readonly string[] = [],
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return write(book, { type: 'buffer', bookType: type }) as Uint8Array;
}
