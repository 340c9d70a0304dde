import { type Zippable, zipSync } from 'fflate';

/**
 * Files → ZIP, the same bytes on every machine and at any hour: each file is stamped with midnight of a given
 * day, as a clock on the wall shows it, for ZIP knows no time zones.
 */
export function fixedZip(
  files: Iterable<readonly [name: string, content: Uint8Array]>,
  isoDate: string,
): Uint8Array {
  const [year = 1980, month = 1, day = 1] = isoDate.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const parts: Zippable = {};
  for (const [name, content] of files) parts[name] = [content, { mtime, level: 9 }];
  return zipSync(parts);
}
