import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DataError } from '../../tables/DataError.ts';
import { FileBytes } from '../payments/reading/FileBytes.ts';

/** A file, or the CSV files of a folder by name. Throws `no such file or folder`, with `advice`. */
export function csvFiles(path: string, advice: string): FileBytes[] {
  if (!existsSync(path))
    throw new DataError('no such file or folder', path, { file: path }, advice);
  const paths = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.toLowerCase().endsWith('.csv'))
        .sort()
        .map((name) => join(path, name))
        .filter((each) => statSync(each).isFile())
    : [path];
  return paths.map((each) => new FileBytes(each, basename(each)));
}
