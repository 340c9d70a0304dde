import { sure } from '../model/sure.ts';
import { DataError } from './DataError.ts';

const LINE_FEED = 0x0a;

/**
 * Bytes → text, with a byte order mark taken off. Throws a DataError that names the first bad place
 * for UTF-16 and for bytes that are not UTF-8 (Windows-1252 and Latin-1 files with accents or pound signs).
 * Guessing an encoding would let a name be read wrongly and silently, so there is no fallback.
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0));
  if (utf16)
    throw new DataError(
      'not UTF-8',
      'UTF-16 bytes',
      { file, row: 1, column: '1' },
      'save as UTF-8',
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw firstBadPlace(bytes, file);
  }
}

function firstBadPlace(bytes: Uint8Array, file: string): DataError {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let row = 1;
  for (let start = 0; start < bytes.length; row++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    try {
      strict.decode(line);
    } catch {
      // The longest readable beginning of the line ends just before the bad byte.
      let good = line.length - 1;
      while (good > 0 && !isUtf8(line.subarray(0, good))) good--;
      const value = `byte 0x${sure(line[good], 'bad byte').toString(16).toUpperCase().padStart(2, '0')}`;
      const column = String(new TextDecoder().decode(line.subarray(0, good)).length + 1);
      return new DataError('not UTF-8', value, { file, row, column }, 'save as UTF-8');
    }
    start = end + 1;
  }
  return new DataError('not UTF-8', 'bytes across lines', { file }, 'save as UTF-8');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
