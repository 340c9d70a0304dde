import type { Source } from '../model/Source.ts';
import { DataError } from './DataError.ts';
import { SOURCES_FILE } from './sourcesFile.ts';

/** Throws `unknown source: x (sources.json, column id)`. */
export function sourceById(sources: readonly Source[], id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined)
    throw new DataError(
      'unknown source',
      id,
      { file: SOURCES_FILE, column: 'id' },
      'import its publication (npm run import)',
    );
  return source;
}
