import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../model/Source.ts';
import { DataError } from '../tables/DataError.ts';
import { decodeUtf8 } from '../tables/decodeUtf8.ts';

/** A folder of files as published, which remembers what was read from it for `sources.json`. */
export class PublicationFolder {
  readonly folder: string;
  readonly #read = new Map<string, { sha256: string; rows: number }>();

  constructor(folder: string) {
    if (!existsSync(folder))
      throw new DataError(
        'no such folder',
        folder,
        { file: folder },
        'name a publication’s folder',
      );
    this.folder = folder;
  }

  /** Whether the folder has the file or folder `name`, e.g. "ashby/lookup_ashby.csv". */
  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  /** The names of the files right in the folder, sorted by code point. */
  names(): string[] {
    return readdirSync(this.folder).sort();
  }

  /** Files right in the folder that nothing has read, but for notes on them (README, hidden files). */
  unread(): string[] {
    return readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(\.|read\s?me|provenance)/i.test(entry.name))
      .map(({ name }) => name)
      .filter((name) => !this.#read.has(name))
      .sort();
  }

  /** The text of a UTF-8 file; throws a DataError if it is missing or in another encoding. */
  text(name: string): string {
    return decodeUtf8(this.bytes(name), name);
  }

  /** A file as it is, for publications that are not UTF-8; throws a DataError if it is missing. */
  bytes(name: string): Uint8Array {
    if (!this.has(name))
      throw new DataError('missing file', name, { file: name }, `expected in ${this.folder}`);
    const bytes = readFileSync(join(this.folder, name));
    this.#read.set(name, { sha256: createHash('sha256').update(bytes).digest('hex'), rows: 0 });
    return bytes;
  }

  countRows(name: string, rows: number): void {
    const file = this.#read.get(name);
    if (file !== undefined) file.rows = rows;
  }

  /** The files read that `belongs` picks, sorted by name. */
  filesRead(belongs: (name: string) => boolean): Source['files'] {
    return [...this.#read]
      .filter(([name]) => belongs(name))
      .map(([name, { sha256, rows }]) => ({ name, sha256, rows }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
