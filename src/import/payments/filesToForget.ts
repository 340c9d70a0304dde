import { basename } from 'node:path';
import type { Source } from '../../model/Source.ts';
import { DataError } from '../../tables/DataError.ts';

/** Entries of held files by name, or by the last part of their path where only one has it. */
export function filesToForget(names: readonly string[], held: Source['files']): Source['files'] {
  return names.map((name) => {
    // Who types a path means the file at its end.
    const end = basename(name);
    const ways = [
      ({ name: known }: { name: string }) => known === name,
      ({ name: known }: { name: string }) => known === end,
      ({ name: known }: { name: string }) => basename(known) === end,
    ];
    const found = ways.map((fits) => held.filter(fits)).find(({ length }) => length > 0) ?? [];
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
