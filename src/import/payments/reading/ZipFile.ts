import { Inflate } from 'fflate';
import { DataError } from '../../../tables/DataError.ts';
import type { FileBytes } from './FileBytes.ts';

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Deflate reaches 1032:1; a sheet of payments seldom 20:1. Below this many bytes any ratio is harmless. */
const HARMLESS_BYTES = 64 << 20;
const HIGHEST_RATIO = 150;
const MOST_BYTES = 4 * 2 ** 30;
const SLICE = 1 << 14;

interface Entry {
  packed: number;
  offset: number;
  method: number;
  isEncrypted: boolean;
}

/** The entries of a zip file, unpacked one at a time and in pieces, so that no size it claims is believed. */
export class ZipFile {
  readonly file: FileBytes;
  readonly #entries = new Map<string, Entry>();

  /** Throws a DataError if the directory at the end is missing, as in a truncated file. */
  constructor(file: FileBytes) {
    this.file = file;
    const tail = file.at(Math.max(0, file.size - 66_000), 66_000);
    let at = tail.length - 22;
    while (at >= 0 && tail.readUInt32LE(at) !== END_RECORD) at--;
    if (at < 0) throw this.#broken('its directory is missing');
    const length = tail.readUInt32LE(at + 12);
    const start = tail.readUInt32LE(at + 16);
    if (start + length > file.size || length > 16 << 20)
      throw this.#broken('its directory is cut off');
    this.#readDirectory(file.at(start, length));
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The unpacked bytes of an entry in pieces; throws a DataError for a zip bomb and for broken data. */
  *unpack(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw this.#broken(`${name} is missing`);
    if (entry.isEncrypted)
      throw new DataError(
        'password-protected',
        name,
        { file: this.file.name },
        'save it without a password',
      );
    const header = this.file.at(entry.offset, 30);
    if (header.length < 30) throw this.#broken(`${name} is cut off`);
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + entry.packed > this.file.size) throw this.#broken(`${name} is cut off`);
    const end = start + entry.packed;
    if (entry.method === 0) {
      for (const block of this.file.blocks(start, end)) yield new Uint8Array(block);
      return;
    }
    if (entry.method !== 8) throw this.#broken(`${name} is packed in an unknown way`);
    yield* this.#inflate(name, start, end);
  }

  *#inflate(name: string, start: number, end: number): Generator<Uint8Array> {
    let pieces: Uint8Array[] = [];
    let unpacked = 0;
    let taken = 0;
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (const block of this.file.blocks(start, end))
      for (let at = 0; at < block.length; at += SLICE) {
        const slice = block.subarray(at, at + SLICE);
        taken += slice.length;
        try {
          inflate.push(slice, start + taken >= end);
        } catch (error) {
          throw this.#broken(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
        for (const piece of pieces) {
          unpacked += piece.length;
          if (
            unpacked > MOST_BYTES ||
            (unpacked > HARMLESS_BYTES && unpacked > taken * HIGHEST_RATIO)
          )
            throw new DataError(
              `unpacks to more than ${HIGHEST_RATIO} times its size`,
              name,
              { file: this.file.name },
              'a zip bomb, or a sheet formatted down to its last row: save the payments as CSV',
            );
          yield piece;
        }
        pieces = [];
      }
  }

  /** Throws a DataError for an entry of more than `limit` bytes; keeps none of them. */
  measure(name: string, limit: number): void {
    let size = 0;
    for (const piece of this.unpack(name)) {
      size += piece.length;
      if (size > limit)
        throw new DataError(
          `larger than ${Math.round(limit / 2 ** 20)} MB unpacked`,
          name,
          { file: this.file.name },
          'save the payments as CSV',
        );
    }
  }

  #readDirectory(directory: Buffer): void {
    for (let at = 0; at + 46 <= directory.length; ) {
      if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY)
        throw this.#broken('its directory is damaged');
      const nameLength = directory.readUInt16LE(at + 28);
      const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
      this.#entries.set(name.replace(/^\//, ''), {
        isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
        method: directory.readUInt16LE(at + 10),
        packed: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
  }

  #broken(what: string): DataError {
    return new DataError(
      'not readable as a workbook',
      what,
      { file: this.file.name },
      'the download may have broken off: get it again',
    );
  }
}
