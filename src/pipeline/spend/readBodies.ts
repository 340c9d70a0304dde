import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../DataError.ts';
import { decodeUtf8 } from '../decodeUtf8.ts';
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
  const path = join(dataDir, file);
  if (!existsSync(path)) return [];
  let json: unknown;
  try {
    json = JSON.parse(decodeUtf8(readFileSync(path), file));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError('not readable as JSON', String(error), { file });
  }
  const bodies = bodiesSchema.safeParse(json);
  if (!bodies.success) {
    const issue = bodies.error.issues[0];
    const column = issue?.path.join('.') ?? '';
    throw new DataError('malformed body', issue?.message ?? '', { file, column });
  }
  return bodies.data.map((body) => ({ body, place }));
}
