import { type CoopBackground, coopBackgroundsSchema } from '../model/CoopBackground.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import { readJsonFile } from './readJsonFile.ts';
import type { CoopRow } from './Tables.ts';

/**
 * The story behind a place's co-ops, `places/<code>/coop-context.json`; none where it has no such file.
 * Throws a DataError for an organisation that is in no edition.
 */
export function readCoopBackgrounds(
  folder: DataFolder,
  placeCode: string,
  rows: readonly CoopRow[],
): CoopBackground[] {
  const file = `places/${placeCode}/coop-context.json`;
  if (!folder.has(file)) return [];
  const backgrounds = readJsonFile(folder.path, file, coopBackgroundsSchema, 'story of co-ops');
  const listed = new Set(rows.map((row) => row.cukId));
  for (const [i, { coops }] of backgrounds.entries())
    for (const id of coops)
      if (!listed.has(id))
        throw new DataError('unknown organisation', id, { file, feature: i + 1, column: 'coops' });
  return backgrounds;
}
