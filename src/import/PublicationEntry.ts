import type { Source } from '../model/Source.ts';
import type { PublicationFolder } from './PublicationFolder.ts';

/** What is known of a publication beforehand; the files and the date come from the import. */
export interface PublicationEntry extends Omit<Source, 'files' | 'obtained'> {
  /** Which of the files read belong to it. */
  belongs: (name: string) => boolean;
}

/** Entries + what was read → sources; an entry of which nothing was read is left out. */
export function describeSources(
  entries: readonly PublicationEntry[],
  publication: PublicationFolder,
  obtained: string,
): Source[] {
  return entries.flatMap(({ belongs, notes, ...known }) => {
    const files = publication.filesRead(belongs);
    return files.length === 0 ? [] : [{ ...known, obtained, files, notes }];
  });
}
