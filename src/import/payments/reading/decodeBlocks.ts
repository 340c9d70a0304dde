import { isAscii, isUtf8 } from 'node:buffer';
import type { FileBytes } from './FileBytes.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** From the first sign beyond ASCII to the end of its line. */
const BEYOND_ASCII = /[^\0-\u007F][^\n]*/g;

/** How many lines beyond ASCII were in which encoding; both above zero is a file of mixed encodings. */
export interface Encodings {
  utf16: 'utf-16le' | 'utf-16be' | null;
  utf8: number;
  windows1252: number;
}

/**
 * Blocks of a text file → text. The encoding is found, not assumed: UTF-16 by its mark or its zero bytes;
 * else each line that is valid UTF-8 is UTF-8 (by chance Windows-1252 is that hardly ever), and any other
 * is Windows-1252. Line by line because some published files are two exports pasted together. `start` is where a
 * line begins, for a file whose first part is read already.
 */
export function* decodeBlocks(file: FileBytes, found: Encodings, start = 0): Generator<string> {
  found.utf16 = utf16Of(file);
  let isFirst = start === 0;
  for (const text of found.utf16 === null ? lines(file, found, start) : wide(file, found.utf16)) {
    // "ï»¿" is a byte order mark that was once read as Windows-1252 and saved again.
    yield isFirst ? text.replace(/^(\uFEFF|ï»¿)+/, '') : text;
    isFirst = false;
  }
}

function* wide(file: FileBytes, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const block of file.blocks()) yield decoder.decode(block, { stream: true });
  yield decoder.decode();
}

function* lines(file: FileBytes, found: Encodings, start: number): Generator<string> {
  let rest = Buffer.alloc(0);
  for (const block of file.blocks(start)) {
    const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
    if (isAscii(bytes)) {
      rest = Buffer.alloc(0);
      yield bytes.toString('latin1');
      continue;
    }
    const cut = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(RETURN)) + 1;
    // A line longer than a block is cut anywhere: its row is refused as too long in any case.
    const whole = bytes.subarray(0, cut === 0 ? bytes.length : cut);
    rest = Buffer.from(bytes.subarray(whole.length));
    yield decodeLines(whole, found);
  }
  if (rest.length > 0) yield decodeLines(rest, found);
}

/** Whole lines, each in its own encoding. */
export function decodeLines(bytes: Buffer, found: Encodings): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8');
    found.utf8 += text.match(BEYOND_ASCII)?.length ?? 0;
    return text;
  }
  const parts: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (isAscii(line)) parts.push(line.toString('latin1'));
    else if (isUtf8(line)) {
      found.utf8++;
      parts.push(line.toString('utf8'));
    } else {
      found.windows1252++;
      parts.push(new TextDecoder('windows-1252').decode(line));
    }
    start = end;
  }
  return parts.join('');
}

function utf16Of(file: FileBytes): Encodings['utf16'] {
  const head = file.at(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (const [place, byte] of head.entries())
    if (byte === 0) {
      if (place % 2 === 0) even++;
      else odd++;
    }
  // Text of Western letters in UTF-16 has a zero in nearly every second byte; a stray NUL is something else.
  if (odd > head.length / 4 && even < odd / 8) return 'utf-16le';
  if (even > head.length / 4 && odd < even / 8) return 'utf-16be';
  return null;
}
