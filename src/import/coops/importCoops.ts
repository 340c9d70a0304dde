import { COOP_EDITIONS } from '../../model/CoopEdition.ts';
import { DataError } from '../../tables/DataError.ts';
import { COOPS_FILE, MUTUALS_FILE } from '../../tables/readCoops.ts';
import type { KnownPlaces } from '../geography/readKnownPlaces.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { CoopLocator } from './CoopLocator.ts';
import { coopsTable } from './coopsTable.ts';
import { DATED_LAYOUT } from './datedLayout.ts';
import type { EditionLayout } from './EditionLayout.ts';
import { LISTED_LAYOUT } from './listedLayout.ts';
import { MUTUALS_LAYOUT } from './mutualsLayout.ts';
import { coopPublications } from './publications.ts';
import { type EditionFile, readCoopEdition } from './readCoopEdition.ts';
import { editionCoordinates, readCoordinateCache } from './readCoordinates.ts';
import { tidyCoops } from './tidyCoops.ts';

/**
 * Editions of the Co-operatives UK open data, and the register of mutuals where it lies in the folder too,
 * → one tidy table each for England. Throws a DataError where there is no edition or the same one twice.
 */
export function importCoops(
  publication: PublicationFolder,
  known: KnownPlaces,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const names = publication.names();
  const editions = [
    ...filesOf(publication, names, DATED_LAYOUT, log),
    ...filesOf(publication, names, LISTED_LAYOUT, log),
  ];
  if (editions.length === 0)
    throw new DataError('missing file', 'coopsuk_<year>_organisations.csv', {
      file: publication.folder,
    });
  checkOnce(editions);
  checkEntered(editions);
  const registers = filesOf(publication, names, MUTUALS_LAYOUT, log);
  const locator = new CoopLocator(
    {
      live: known.postcodes,
      districts: known.placeDistricts,
      cache: readCoordinateCache(publication, log),
      otherEditions: editionCoordinates(editions),
    },
    known.wardFinder,
    known.districtOfWard,
  );
  const tidied = (files: readonly EditionFile[]) =>
    coopsTable(files.flatMap((file) => tidyCoops(file, locator, log)));
  const entries = coopPublications(names);
  return {
    owns: [COOPS_FILE, MUTUALS_FILE],
    files: new Map([
      [COOPS_FILE, tidied(editions)],
      ...(registers.length > 0 ? ([[MUTUALS_FILE, tidied(registers)]] as const) : []),
    ]),
    sourceIds: [...known.coopSourceIds, ...entries.map((entry) => entry.id)],
    sources: describeSources(entries, publication, obtained),
  };
}

function filesOf<Column extends string>(
  publication: PublicationFolder,
  names: readonly string[],
  layout: EditionLayout<Column>,
  log: (line: string) => void,
): EditionFile[] {
  return names
    .filter((name) => layout.fileName.test(name))
    .map((name) => readCoopEdition(publication, name, layout, log));
}

/** Figures are made of the editions that are entered alone: one that is not would stand in the table and be seen nowhere. */
function checkEntered(files: readonly EditionFile[]): void {
  for (const { name, edition } of files)
    if (!COOP_EDITIONS.some(({ id }) => id === edition))
      throw new DataError(
        'edition nobody has entered',
        edition,
        { file: name },
        'enter it in src/model/CoopEdition.ts: when it was drawn up, and whether it has dates',
      );
}

/** An organisation's row is known by edition and id: two files of one year would contradict each other. */
function checkOnce(files: readonly EditionFile[]): void {
  const seen = new Map<string, string>();
  for (const { name, edition } of files) {
    const first = seen.get(edition);
    if (first !== undefined)
      throw new DataError('edition in two files', edition, { file: name }, `also in ${first}`);
    seen.set(edition, name);
  }
}
