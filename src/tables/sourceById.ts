import { memoize } from '../model/memoize.ts';
import type { Source } from '../model/Source.ts';
import { DataError } from './DataError.ts';
import { SOURCES_FILE } from './sourcesFile.ts';

/**
 * The source of an id, or the newest of a family, whose editions have the family's name and their year or month as ids:
 * `ons-wards` finds `ons-wards-2025`, so that a newer edition is entered with its import and nowhere else. Throws
 * `unknown source: x (sources.json, column id)`.
 */
export const sourceById = memoize(
  (sources: readonly Source[], id: string): Source => {
    const source = sources.find((candidate) => candidate.id === id) ?? editionsOf(sources, id)[0];
    if (source === undefined)
      throw new DataError(
        'unknown source',
        id,
        { file: SOURCES_FILE, column: 'id' },
        'import its publication (npm run import)',
      );
    return source;
  },
  (id) => id,
);

export function hasSource(sources: readonly Source[], id: string): boolean {
  return sources.some((source) => source.id === id) || editionsOf(sources, id).length > 0;
}

/** Ids as they stand in the list, for ids and families. Throws for one that is not there. */
export function sourceIds(sources: readonly Source[], ids: readonly string[]): string[] {
  return ids.map((id) => sourceById(sources, id).id);
}

/** The wards before those of today, by outlines of a time before any vintage was kept: no edition of today's wards. */
export const FORMER_WARDS_SOURCE = 'ons-wards-2013';

/** Newest first. */
export function editionsOf(sources: readonly Source[], family: string): Source[] {
  const dated = new RegExp(`^${family}-\\d{4}(-\\d{2})?$`);
  return sources
    .filter(({ id }) => dated.test(id) && id !== FORMER_WARDS_SOURCE)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}
