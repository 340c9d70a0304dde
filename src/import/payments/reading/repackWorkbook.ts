import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { DataError } from '../../../tables/DataError.ts';
import type { FileBytes } from './FileBytes.ts';

/** As it lies on the disk. */
const LARGEST_FILE = 32 << 20;
/** Unpacked: some 200,000 payments. SheetJS takes up to nine times as much memory. */
const MOST_BYTES = 64 << 20;
/** Deflate reaches 1,032 to 1, a sheet of payments seldom 20 to 1. Up to so many bytes any ratio is harmless. */
const HARMLESS_BYTES = 16 << 20;
const HIGHEST_RATIO = 150;
/** Bytes unpacked at a time: what they unpack to is held before it is counted. */
const PIECE = 1 << 14;
const BINARY = 'xl/workbook.bin';
const WORKBOOKS = ['xl/workbook.xml', BINARY, 'content.xml'];

/** A workbook as SheetJS takes it. */
export interface Workbook {
  bytes: Uint8Array;
  /** Whether it is an .xlsb. */
  isBinary: boolean;
}

/** Throws a DataError for a workbook that is too large to be read whole. */
export function refuseLargeWorkbook(file: FileBytes): void {
  if (file.size > LARGEST_FILE)
    refuse(file, `workbook larger than ${LARGEST_FILE >> 20} MB`, `${file.size} bytes`, SAVE_CSV);
}

const SAVE_CSV = 'save its payments as CSV, a file for each sheet';

/**
 * A zipped workbook (.xlsx, .xlsb, .ods) as a zip with nothing compressed, for SheetJS unpacks everything at once and
 * believes the sizes a zip claims. So all is unpacked in pieces first, counted and forgotten; what agrees with its
 * claims and stays within the bound is unpacked again. Throws a DataError for a zip that is too large, broken or no workbook.
 */
export function repackWorkbook(file: FileBytes): Workbook {
  refuseLargeWorkbook(file);
  const bytes = file.at(0, file.size);
  const claimed = claimedSizes(bytes, file);
  if (!WORKBOOKS.some((name) => claimed.has(name)))
    refuse(
      file,
      'a zip file that is no workbook',
      [...claimed.keys()].slice(0, 3).join(', '),
      'unpack it first',
    );
  const counted = countedSizes(bytes, file);
  for (const [name, size] of claimed)
    if (counted.get(name) !== size) throw broken(file, `${name} has another size than is said`);
  return { bytes: zipSync(unzipSync(bytes), { level: 0 }), isBinary: claimed.has(BINARY) };
}

/** The sizes that the directory at the end of the zip claims for its parts. */
function claimedSizes(bytes: Uint8Array, file: FileBytes): Map<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch (error) {
    throw broken(file, 'its directory is missing or damaged', error);
  }
  return sizes;
}

function countedSizes(bytes: Uint8Array, file: FileBytes): Map<string, number> {
  const sizes = new Map<string, number>();
  let unpacked = 0;
  let taken = 0;
  const unzip = new Unzip((part) => {
    part.ondata = (error, piece) => {
      if (error !== null) throw error;
      unpacked += piece.length;
      sizes.set(part.name, (sizes.get(part.name) ?? 0) + piece.length);
      const isBomb = unpacked > HARMLESS_BYTES && unpacked > taken * HIGHEST_RATIO;
      if (unpacked > MOST_BYTES || isBomb)
        refuse(
          file,
          isBomb
            ? `unpacks to more than ${HIGHEST_RATIO} times its size`
            : `unpacks to more than ${MOST_BYTES >> 20} MB`,
          part.name,
          `often a sheet formatted down to its last row: ${SAVE_CSV}`,
        );
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    while (taken < bytes.length) {
      const piece = bytes.subarray(taken, taken + PIECE);
      taken += piece.length;
      unzip.push(piece, taken === bytes.length);
    }
  } catch (error) {
    throw error instanceof DataError ? error : broken(file, 'it cannot be unpacked', error);
  }
  return sizes;
}

function broken(file: FileBytes, what: string, error?: unknown): DataError {
  return new DataError(
    'not readable as a workbook',
    error instanceof Error ? `${what}: ${error.message}` : what,
    { file: file.name },
    'the download may have broken off: get it again',
  );
}

function refuse(file: FileBytes, cause: string, value: string, advice: string): never {
  throw new DataError(cause, value, { file: file.name }, advice);
}
