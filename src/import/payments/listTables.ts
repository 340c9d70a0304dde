import { existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { DataError } from '../../tables/DataError.ts';
import type { Body } from '../../tables/spend/Body.ts';
import { isOwnReport, isUnmended } from './ownFiles.ts';

const TABLE = /\.(csv|tsv|tab|txt|xlsx|xlsm|xlsb|xls|ods)$/i;

export interface ListedFile {
  path: string;
  /** Its path below the folder given, or its name. */
  id: string;
}

/**
 * The tables below a folder, or the one file given. What is no regular file (a pipe, a device, a link to nothing) would
 * never end or cannot be read, and a folder that was walked already may contain itself: both are passed over and named.
 */
export function listTables(
  given: string,
  { notPayments }: Pick<Body, 'notPayments'>,
  log: (line: string) => void,
): ListedFile[] {
  if (!existsSync(given))
    throw new DataError(
      'no such file or folder',
      given,
      { file: given },
      'name payments files or a folder of them',
    );
  const isFolder = statSync(given).isDirectory();
  const idOf = (path: string) =>
    (isFolder ? relative(given, path) : basename(path)).replaceAll('\\', '/');
  const paths = regularFiles(given, new Set(), (path, why) => log(`${idOf(path)}: ${why}`));
  return paths.flatMap((path) => {
    const id = idOf(path);
    const known = notPayments[id] ?? notPayments[basename(id)];
    if (known !== undefined) log(`${id}: not payments (${known})`);
    // Whoever lets reports be written among the downloads gives them with the next import.
    else if (isOwnReport(path)) log(`${id}: a report of an import, passed over`);
    else if (isUnmended(path))
      log(`${id}: rejected rows as they were written, passed over; mend it first`);
    else if (isFolder && (!TABLE.test(id) || /(^|\/)[._~]/.test(id)))
      log(
        `${id}: ${/\.(zip|gz|7z|rar)$/i.test(id) ? 'packed; unpack it first' : 'not a table, left alone'}`,
      );
    else return [{ path, id }];
    return [];
  });
}

/** Undefined for a link that leads nowhere, or round in a circle. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') return undefined;
    throw error;
  }
}

/** All regular files at or below a path, in the order of their names; links are followed. */
function regularFiles(
  path: string,
  walked: Set<string>,
  passOver: (path: string, why: string) => void,
): string[] {
  const stats = statsOf(path);
  const why =
    stats === undefined
      ? 'a link to nothing'
      : stats.isFile() || stats.isDirectory()
        ? null
        : stats.isFIFO()
          ? 'a pipe and no file'
          : stats.isSocket()
            ? 'a socket and no file'
            : 'a device and no file';
  const isFolder = stats?.isDirectory() ?? false;
  const real = why === null ? realpathSync(path) : '';
  const again = walked.has(real) ? `a ${isFolder ? 'folder' : 'file'} that is read already` : null;
  if (why !== null || again !== null) {
    passOver(path, `${why ?? again}, passed over`);
    return [];
  }
  walked.add(real);
  return isFolder
    ? readdirSync(path)
        .sort()
        .flatMap((name) => regularFiles(join(path, name), walked, passOver))
    : [path];
}
