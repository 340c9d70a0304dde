import Papa from 'papaparse';
import { DataError } from '../../../tables/DataError.ts';
import { LONGEST_ROW, type RowBatch } from './SheetRows.ts';

export const SEPARATORS = [',', '\t', ';', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const RETURN = 13;
const FEED = 10;

/** What papaparse's inner parser gives; its published types say `any`. */
interface Parsed {
  data: string[][];
  errors: { row: number; index: number }[];
  meta: { cursor: number };
}

/**
 * Decoded text → rows. CR, LF and CRLF all end a line. A quote that does not close, or closes in the
 * middle of a cell, would swallow the rows after it: its line alone is given up as a fault and reading
 * goes on at the next. Throws a DataError for a row longer than a megabyte.
 */
export function* textRows(
  texts: Iterable<string>,
  separator: Separator,
  file: string,
): Generator<RowBatch> {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n' } as never);
  const parse = (text: string, isLast: boolean) => parser.parse(text, 0, !isLast) as Parsed;
  let rest = '';
  let row = 1;
  const batchOf = (parsed: Parsed, consumed: string): RowBatch => {
    const rowNumbers = new Array<number>(parsed.data.length);
    const breaks = lineBreaks(consumed);
    const isPlain = breaks <= parsed.data.length;
    for (const [index, cells] of parsed.data.entries()) {
      rowNumbers[index] = row;
      const last = cells.length - 1;
      const end = cells[last] ?? '';
      if (end.charCodeAt(end.length - 1) === RETURN) cells[last] = end.slice(0, -1);
      row += isPlain ? 1 : 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    }
    return { cells: parsed.data, rowNumbers };
  };

  function* readAll(isLast: boolean): Generator<RowBatch> {
    for (;;) {
      const parsed = parse(rest, isLast);
      const fault = parsed.errors[0];
      if (fault === undefined && (isLast || rest.length - parsed.meta.cursor <= LONGEST_ROW)) {
        const consumed = rest.slice(0, parsed.meta.cursor);
        if (isLast && parsed.data.at(-1)?.join('').trim() === '') parsed.data.pop();
        yield batchOf(parsed, consumed);
        rest = isLast ? '' : rest.slice(parsed.meta.cursor);
        return;
      }
      // Either a wrong quote, or one that has not closed for a megabyte. Keep what came before it.
      const start = fault === undefined ? parsed.meta.cursor : startOfRow(rest, fault.row);
      const before = parse(rest.slice(0, start), true);
      if (start > 0) {
        before.data.pop();
        yield batchOf(before, rest.slice(0, start));
      }
      const end = rest.indexOf('\n', start);
      const isUnended = end === -1 || end - start > LONGEST_ROW;
      if (isUnended && rest.length - start > LONGEST_ROW)
        throw new DataError(
          'row longer than a megabyte',
          rest.slice(start, start + 40),
          { file, row },
          'look for a missing line end or a pasted document, and take it out',
        );
      if (isUnended && !isLast) {
        rest = rest.slice(start);
        return;
      }
      const line = rest.slice(start, isUnended ? rest.length : end);
      yield {
        cells: [line.split(separator)],
        rowNumbers: [row],
        faults: new Map([[0, 'quotes that do not close']]),
      };
      row++;
      rest = isUnended ? '' : rest.slice(end + 1);
      if (rest === '') return;
    }
  }

  /** Where the row numbered `index` of the text begins: asked only when something is wrong. */
  function startOfRow(text: string, index: number): number {
    if (index === 0) return 0;
    const upTo = new Papa.Parser({
      delimiter: separator,
      newline: '\n',
      preview: index,
      fastMode: false,
    } as never).parse(text, 0, true) as Parsed;
    return upTo.meta.cursor;
  }

  for (const text of evenLineEnds(texts)) {
    rest += text;
    yield* readAll(false);
  }
  if (rest !== '') yield* readAll(true);
}

/**
 * Lone CR line ends as LF, also where they are mixed with others; a CR at the end of a block waits for what
 * follows it. The CR of a CRLF stays and is taken off the last cell of each row: far cheaper than copying the text.
 */
function* evenLineEnds(texts: Iterable<string>): Generator<string> {
  let held = '';
  for (const text of texts) {
    let all = held + text;
    held = all.endsWith('\r') ? '\r' : '';
    if (held !== '') all = all.slice(0, -1);
    yield hasLoneReturn(all) ? all.replaceAll(/\r(?!\n)/g, '\n') : all;
  }
  if (held !== '') yield '\n';
}

function hasLoneReturn(text: string): boolean {
  let at = text.indexOf('\r');
  while (at !== -1 && text.charCodeAt(at + 1) === FEED) at = text.indexOf('\r', at + 2);
  return at !== -1;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
