import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../DataError.ts';
import { readJsonFile } from '../readJsonFile.ts';
import { readPlaces } from '../readPlaces.ts';
import { type Body, bodiesSchema } from './Body.ts';

export interface PlacedBody {
  body: Body;
  /** Code of the place whose folder the body's payments go to. */
  place: string;
}

/** One body by its id, looked up in every place's `bodies.json`. Throws a DataError that lists the known ones. */
export function findBody(dataDir: string, id: string): PlacedBody {
  const all = readPlaces(dataDir).flatMap(({ code }) => readBodies(dataDir, code));
  const found = all.filter(({ body }) => body.id === id);
  const [first, second] = found;
  if (first === undefined) {
    const known = all.map(({ body }) => body.id).join(', ') || 'none';
    throw new DataError(
      'unknown body',
      id,
      { file: 'places/<code>/bodies.json' },
      `known: ${known}`,
    );
  }
  if (second !== undefined)
    throw new DataError('body configured twice', id, {
      file: `places/${second.place}/bodies.json`,
      column: 'id',
    });
  return first;
}

/** The bodies of one place; none if it has no `bodies.json`. */
export function readBodies(dataDir: string, place: string): PlacedBody[] {
  const file = `places/${place}/bodies.json`;
  if (!existsSync(join(dataDir, file))) return [];
  const bodies = readJsonFile(
    dataDir,
    file,
    bodiesSchema,
    'body',
    'docs/importing-payments.md lists all keys and what they may hold',
  );
  return bodies.map((body) => ({ body, place }));
}
