import { DataError } from '../../../tables/DataError.ts';
import { decodeBlocks, type Encodings } from './decodeBlocks.ts';
import type { FileBytes } from './FileBytes.ts';
import { refuseLargeWorkbook, repackWorkbook } from './repackWorkbook.ts';
import type { RowBatch, SheetRows } from './SheetRows.ts';
import { SEPARATORS, type Separator, textRows } from './textRows.ts';
import { workbookSheets } from './workbookSheets.ts';

const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

export interface OpenFile {
  sheets: SheetRows[];
  /** Names of hidden sheets, which are not read. */
  hidden: readonly string[];
  /** Filled as a text file is read; null for a workbook. */
  encodings: Encodings | null;
}

/**
 * Opens a table by what its bytes are, whatever its name ends in. `separatorOf` chooses among readings of
 * the first rows. Throws a DataError for what is no table.
 */
export function openSheets(
  file: FileBytes,
  separatorOf: (readings: ReadonlyMap<Separator, string[][]>) => Separator,
): OpenFile {
  const head = file.at(0, 4096);
  if (head.length === 0)
    return { sheets: [{ sheet: '', batches: [] }], hidden: [], encodings: null };
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return { ...workbookSheets(repackWorkbook(file), file), encodings: null };
  if (head.subarray(0, 4).equals(COMPOUND)) {
    if (file.at(0, 1 << 20).includes(Buffer.from('EncryptedPackage', 'utf16le')))
      refuse(file, 'password-protected', 'encrypted workbook', 'save it without a password');
    refuseLargeWorkbook(file);
    return {
      ...workbookSheets({ bytes: file.at(0, file.size), isBinary: false }, file),
      encodings: null,
    };
  }
  refuseOtherFormats(file, head);
  const encodings: Encodings = { utf16: null, utf8: 0, windows1252: 0 };
  const separator = separatorOf(firstReadings(file));
  const batches = asTexts(textRows(decodeBlocks(file, encodings), separator, file.name));
  return { sheets: [{ sheet: '', batches }], hidden: [], encodings };
}

const AS_TEXT = /^="([^"]*)"$/;

/** Exports write ="000123" so that a spreadsheet keeps the zeros: the text in it is taken. */
function* asTexts(batches: Iterable<RowBatch>): Generator<RowBatch> {
  for (const batch of batches) {
    for (const cells of batch.cells)
      if (cells.some(isFormula))
        for (const [column, cell] of cells.entries())
          cells[column] = AS_TEXT.exec(cell)?.[1] ?? cell;
    yield batch;
  }
}

function isFormula(cell: string): boolean {
  return cell.startsWith('="');
}

function refuseOtherFormats(file: FileBytes, head: Buffer): void {
  const start = head.toString('latin1').trimStart().slice(0, 300).toLowerCase();
  if (/^(\x89PNG|ÿØÿ|GIF8|RIFF.{4}(WEBP|WAVE|AVI)|II\*\0|MM\0\*)/s.test(head.toString('latin1')))
    refuse(file, 'a picture or a sound, not a table', 'its first bytes', 'take it out');
  if (start.startsWith('%pdf'))
    refuse(file, 'a PDF, not a table', '%PDF', 'ask the publisher for a CSV');
  if (/^(ï»¿)?<[a-z!?/]/.test(start)) {
    const isTable = /<(table|td|workbook)\b/.test(head.toString('latin1').toLowerCase());
    refuse(
      file,
      'a web page, not a table',
      start.slice(0, 40),
      isTable
        ? 'open it in a spreadsheet and save it as CSV, or download the file itself'
        : 'download the file itself',
    );
  }
  if (/^(ï»¿)?[{[]\s*["{[\]}]/.test(start))
    refuse(file, 'JSON, not a table', start.slice(0, 40), 'download the file itself');
  if (start.startsWith('{\\rtf'))
    refuse(file, 'a text document, not a table', '{\\rtf', 'ask the publisher for a CSV');
  if (head[0] === 0x1f && head[1] === 0x8b) refuse(file, 'a gzip file', '1F 8B', 'unpack it first');
  let control = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a)) control++;
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  if (!isWide && zeros < head.length / 4 && control > head.length / 10)
    refuse(file, 'not a table', `${control} control bytes at its start`, 'get it again as CSV');
}

function refuse(file: FileBytes, cause: string, value: string, advice: string): never {
  throw new DataError(cause, value, { file: file.name }, advice);
}

/** The first rows of a text file, read with each separator. */
function firstReadings(file: FileBytes): Map<Separator, string[][]> {
  const scratch: Encodings = { utf16: null, utf8: 0, windows1252: 0 };
  let text = '';
  for (const part of decodeBlocks(file, scratch)) {
    text += part;
    if (text.length > 65_536) break;
  }
  // Only whole lines of the beginning, and no line that is a hostile megabyte.
  const lines = text
    .slice(0, 65_536)
    .split(/\r\n|\n|\r/)
    .slice(0, 60)
    .map((line) => line.slice(0, 8192))
    .join('\n');
  return new Map(
    SEPARATORS.map((separator) => [
      separator,
      [...textRows([lines], separator, file.name)].flatMap(({ cells }) => cells),
    ]),
  );
}
