import { decodeBlocks, decodeLines, type Encodings } from './decodeBlocks.ts';
import type { FileBytes } from './FileBytes.ts';
import { PlainRows } from './PlainRows.ts';
import type { RowBatch } from './SheetRows.ts';
import { splitRows } from './splitRows.ts';
import { type Separator, textRows } from './textRows.ts';

/** The mark of UTF-8, and the same read as Windows-1252 and saved once more. */
const MARKS = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf])];

/**
 * A text file of one byte a letter (or UTF-8) → rows. Plain rows stay bytes; sound ones that are not plain are
 * parsed as text. From a row that is not sound, or the last one if no line end follows it, papaparse reads on.
 * `split` cuts the file: here, or ahead of this thread in another.
 */
export function* byteRows(
  file: FileBytes,
  separator: Separator,
  found: Encodings,
  split: typeof splitRows = splitRows,
): Generator<RowBatch> {
  const start = lengthOfMarks(file);
  // A mark tells of UTF-8 even where no letter does.
  if (start > 0) found.utf8++;
  let row = 1;
  for (const piece of split(file, separator, start)) {
    if (piece instanceof PlainRows) {
      piece.firstRow = row;
      yield piece;
      row += piece.count;
    } else if ('offset' in piece) {
      yield* textRows(decodeBlocks(file, found, piece.offset), separator, file, row);
    } else {
      const text = decodeLines(piece.bytes.subarray(piece.start, piece.end), found);
      yield* textRows([text], separator, file, row);
      row += piece.lines;
    }
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
