import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, placeSchema } from '../model/Place.ts';
import { DataError } from './DataError.ts';
import { readJsonFile } from './readJsonFile.ts';

const PLACE_FILE = /^E\d{8}\.json$/;

/** All places configured in `<data>/places`, by code, or that of one code alone; none if there is no such folder. */
export function readPlaces(dataDir: string, only?: string): Place[] {
  const folder = join(dataDir, 'places');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => PLACE_FILE.test(name))
    .sort()
    .map((name) => readPlace(dataDir, name.replace('.json', '')))
    .filter(({ code }) => only === undefined || code === only);
}

/** The places that follow England's tables of today: imports of geography and postcodes are about these alone. */
export function readPlacesOfToday(dataDir: string): Place[] {
  return readPlaces(dataDir).filter(({ vintage }) => vintage === undefined);
}

/** One place; throws a DataError if its file is missing, malformed, or named by another code. */
export function readPlace(dataDir: string, code: string): Place {
  const file = `places/${code}.json`;
  if (!existsSync(join(dataDir, file)))
    throw new DataError('unknown place', code, { file }, `npm run place -- ${code} writes it`);
  const place = readJsonFile(dataDir, file, placeSchema, 'place');
  if (place.code !== code)
    throw new DataError('place has another code than its file', place.code, {
      file,
      column: 'code',
    });
  return place;
}
