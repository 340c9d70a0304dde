import { MARGIN } from '../words.ts';
import { decodeBlocks, decodeLines, type Encodings } from './decodeBlocks.ts';
import type { FileBytes } from './FileBytes.ts';
import { PlainRows } from './PlainRows.ts';
import { RowSplitter, type Stop } from './RowSplitter.ts';
import { LONGEST_ROW, type RowBatch } from './SheetRows.ts';
import { type Separator, textRows } from './textRows.ts';

const BLOCK = 1 << 16;
/** The mark of UTF-8, and the same read as Windows-1252 and saved once more. */
const MARKS = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf])];

/**
 * A text file of one byte a letter (or UTF-8) → rows. Plain rows stay bytes; sound ones that are not plain are
 * parsed as text. From a row that is not sound, or the last one if no line end follows it, papaparse reads on.
 */
export function* byteRows(
  file: FileBytes,
  separator: Separator,
  found: Encodings,
): Generator<RowBatch> {
  const bytes = Buffer.alloc(LONGEST_ROW + BLOCK + MARGIN);
  const rows = new PlainRows(bytes);
  const splitter = new RowSplitter(separator);
  let row = 1;
  /** Where `bytes` begins in the file, and how many of them are the beginning of a row. */
  let offset = lengthOfMarks(file);
  let rest = 0;
  // A mark tells of UTF-8 even where no letter does.
  if (offset > 0) found.utf8++;

  for (const block of file.blocks(offset)) {
    block.copy(bytes, rest);
    const end = rest + block.length;
    let at = 0;
    /** Rows to be parsed as text lie between `unusual` and `at`. */
    let unusual = 0;
    let lines = 0;
    let stop: Stop;
    do {
      stop = splitter.split(bytes, at, end, rows);
      if (rows.count > 0) {
        yield* asText(unusual, at);
        row += lines;
        rows.firstRow = row;
        yield rows;
        row += rows.count;
        at = splitter.at;
        unusual = at;
        lines = 0;
      }
      if (stop === 'unusual') {
        at = splitter.next;
        lines += splitter.lines;
      }
    } while (stop === 'unusual' || stop === 'full');
    yield* asText(unusual, at);
    row += lines;
    offset += at;
    rest = end - at;
    if (stop === 'odd' || rest > LONGEST_ROW) break;
    bytes.copyWithin(0, at, end);
  }
  yield* textRows(decodeBlocks(file, found, offset), separator, file, row);

  function* asText(start: number, end: number): Generator<RowBatch> {
    if (start < end)
      yield* textRows([decodeLines(bytes.subarray(start, end), found)], separator, file, row);
  }
}

function lengthOfMarks(file: FileBytes): number {
  const head = file.at(0, 60);
  let length = 0;
  for (;;) {
    const mark = MARKS.find((bytes) => head.subarray(length, length + bytes.length).equals(bytes));
    if (mark === undefined) return length;
    length += mark.length;
  }
}
