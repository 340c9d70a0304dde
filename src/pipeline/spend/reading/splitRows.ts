import type { FileBytes } from './FileBytes.ts';
import { PlainRows } from './PlainRows.ts';
import { RowSplitter, type Stop } from './RowSplitter.ts';
import { LONGEST_ROW } from './SheetRows.ts';
import type { Separator } from './textRows.ts';

const BLOCK = 1 << 16;
/** The longest row that may be unfinished, and the block that is read after it. */
export const MOST_BYTES = LONGEST_ROW + BLOCK;

/** Rows that are sound and not plain, to be parsed as text. */
export interface TextPiece {
  bytes: Buffer;
  start: number;
  end: number;
  /** How many lines of the file they take. */
  lines: number;
}

/** Where in the file a row begins that the splitter will not judge, or an unfinished last one, or the end. */
export interface RestPiece {
  offset: number;
}

/** A piece of a file in order; only good until the next one is asked for. The last is the rest. */
export type Piece = PlainRows | TextPiece | RestPiece;

/** The bytes of a text file from `start`, where a row begins, cut into pieces. */
export function* splitRows(
  file: FileBytes,
  separator: Separator,
  start: number,
): Generator<Piece, void> {
  const bytes = Buffer.alloc(MOST_BYTES);
  const rows = new PlainRows(bytes);
  const splitter = new RowSplitter(separator);
  /** Where `bytes` begins in the file, and how many of them are the beginning of a row. */
  let offset = start;
  let rest = 0;
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
        if (unusual < at) yield { bytes, start: unusual, end: at, lines };
        yield rows;
        at = splitter.at;
        unusual = at;
        lines = 0;
      }
      if (stop === 'unusual') {
        at = splitter.next;
        lines += splitter.lines;
      }
    } while (stop === 'unusual' || stop === 'full');
    if (unusual < at) yield { bytes, start: unusual, end: at, lines };
    offset += at;
    rest = end - at;
    if (stop === 'odd' || rest > LONGEST_ROW) break;
    bytes.copyWithin(0, at, end);
  }
  yield { offset };
}
