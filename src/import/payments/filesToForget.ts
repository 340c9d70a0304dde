import { basename } from 'node:path';
import type { Source } from '../../model/Source.ts';
import { DataError } from '../../tables/DataError.ts';

/** Entries of held files by name, or by the last part of their path where only one has it. */
export function filesToForget(names: readonly string[], held: Source['files']): Source['files'] {
  return names.map((name) => {
    const exact = held.filter((file) => file.name === name);
    const found = exact.length > 0 ? exact : held.filter((file) => basename(file.name) === name);
    const [only, other] = found;
    if (only === undefined || other !== undefined)
      throw new DataError(
        other === undefined ? 'no payments of such a file' : 'several files of that name',
        name,
        { file: 'sources.json' },
        `known: ${(other === undefined ? held : found).map((file) => file.name).join(', ') || 'none'}`,
      );
    return only;
  });
}
