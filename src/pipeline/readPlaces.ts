import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, placeSchema } from '../model/Place.ts';
import { DataError } from './DataError.ts';
import { decodeUtf8 } from './decodeUtf8.ts';

const PLACE_FILE = /^E\d{8}\.json$/;

/** All places configured in `<data>/places`, by code; none if there is no such folder. */
export function readPlaces(dataDir: string): Place[] {
  const folder = join(dataDir, 'places');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => PLACE_FILE.test(name))
    .sort()
    .map((name) => readPlace(dataDir, name.replace('.json', '')));
}

/** One place; throws a DataError if its file is missing, malformed, or named by another code. */
export function readPlace(dataDir: string, code: string): Place {
  const file = `places/${code}.json`;
  const path = join(dataDir, file);
  if (!existsSync(path))
    throw new DataError('unknown place', code, { file }, 'write its configuration first');
  let json: unknown;
  try {
    json = JSON.parse(decodeUtf8(readFileSync(path), file));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError('not readable as JSON', String(error), { file });
  }
  const place = placeSchema.safeParse(json);
  if (!place.success) {
    const issue = place.error.issues[0];
    const column = issue?.path.join('.') ?? '';
    throw new DataError('malformed place', issue?.message ?? '', { file, column });
  }
  if (place.data.code !== code)
    throw new DataError('place has another code than its file', place.data.code, {
      file,
      column: 'code',
    });
  return place.data;
}
