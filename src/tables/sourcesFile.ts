import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Source, sourcesSchema } from '../model/Source.ts';
import { DataError } from './DataError.ts';
import { readJsonFile } from './readJsonFile.ts';

export const SOURCES_FILE = 'sources.json';

/** `<data>/sources.json`, checked: ids are unique. Throws a DataError; an absent file is an empty list. */
export function readSourcesFile(dataDir: string): Source[] {
  if (!existsSync(join(dataDir, SOURCES_FILE))) return [];
  const sources = readJsonFile(dataDir, SOURCES_FILE, sourcesSchema, 'source');
  const seen = new Set<string>();
  for (const [index, { id }] of sources.entries()) {
    if (seen.has(id))
      throw new DataError('duplicate source id', id, {
        file: SOURCES_FILE,
        feature: index + 1,
        column: 'id',
      });
    seen.add(id);
  }
  return sources;
}

/** The list with one dataset's entries replaced, sorted by id, as text. */
export function mergeSources(
  existing: readonly Source[],
  replacedIds: readonly string[],
  sources: readonly Source[],
): string {
  const kept = existing.filter(({ id }) => !replacedIds.includes(id));
  const all = [...kept, ...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify(sourcesSchema.parse(all), null, 2)}\n`;
}

/** The source with the date it already has, where the very same files were read before. */
export function withKnownDate(source: Source, existing: readonly Source[]): Source {
  const fingerprint = ({ files }: Source) => files.map(({ sha256 }) => sha256).join();
  const known = existing.find(
    (other) => other.id === source.id && fingerprint(other) === fingerprint(source),
  );
  return known === undefined ? source : { ...source, obtained: known.obtained };
}
