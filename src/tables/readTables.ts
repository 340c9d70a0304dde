import { type AboutPlace, aboutPlaceSchema } from '../model/AboutPlace.ts';
import { coopSourceId } from '../model/CoopEdition.ts';
import { memoize } from '../model/memoize.ts';
import type { Place } from '../model/Place.ts';
import type { Source } from '../model/Source.ts';
import { CONTEXT_SERIES, DEFLATOR_SOURCE, RESIDENTS_SOURCE } from './context/contextSeries.ts';
import { WARD_CLAIMANTS_SOURCE } from './context/wardClaimants.ts';
import type { DataFolder } from './DataFolder.ts';
import { type Ground, readGround } from './Ground.ts';
import { readBoundaries } from './readBoundaries.ts';
import { readClaims } from './readClaims.ts';
import { readResidentsTable } from './readContext.ts';
import { readCoops } from './readCoops.ts';
import { readJsonFile } from './readJsonFile.ts';
import { readPlace } from './readPlaces.ts';
import { readPlaceTables } from './readPlaceTables.ts';
import { checkSources, sourcesOfPlace } from './readSources.ts';
import { readSpend } from './readSpend.ts';
import { readWardClaimantsTable } from './readWardClaimants.ts';
import { sourceById } from './sourceById.ts';
import { farPostcodeAreas } from './suppliers/farPostcodeAreas.ts';
import type { ContextTables, Tables } from './Tables.ts';

/** Worked out only where a postcode asks for it, and once. */
const farAreas = memoize(({ coopRows, wardOutlines }: Ground, placeCode: string) =>
  farPostcodeAreas(placeCode, coopRows, wardOutlines),
);

/**
 * Everything the site is built from, read from the data folder and checked again in full, because tables
 * can be edited by hand between import and build. Takes about two seconds. Throws a DataError, one line
 * with cause, value, file, row and column, for the first fault.
 */
export function readTables(dataDir: string, placeCode: string): Tables {
  const place = readPlace(dataDir, placeCode);
  return readTablesOf(readGround(dataDir, place.vintage), place);
}

/** The tables of one place on ground that is already read. Throws a DataError as `readTables` does. */
export function readTablesOf(ground: Ground, place: Place): Tables {
  const { folder, england, regions, sources } = ground;
  const boundaries = readBoundaries(folder, england.lsoas, ground.wardOutlines, place.code);
  const placeTables = readPlaceTables(folder, place, england);
  const coops = readCoops(folder, england, place.code, ground.coopRows);
  const context = {
    ...ground.context,
    residents: readResidentsTable(folder, place.code),
    wardClaimants: readWardClaimantsTable(folder, england.wards, place.code),
  };
  const far = {
    areas: () => farAreas(ground, place.code),
    sources: [...new Set(ground.coopRows.map(({ edition }) => coopSourceId(edition)))],
  };
  const spend = readSpend(folder, place, england, placeTables, far, regions);
  checkSources(sources, placeTables, coops, spend);
  requireContextSources(sources, context);
  const claims = readClaims(folder, place.code);
  const about = readAboutPlace(folder, place.code);
  return {
    england,
    englandWards: ground.englandWards,
    census: ground.census,
    place: placeTables,
    boundaries,
    coops,
    context,
    claims,
    about,
    spend,
    sources: sourcesOfPlace(sources, { place: placeTables, coops, context, spend }),
  };
}

/** What the page about the site has of the place's own story; null where it has none. */
function readAboutPlace(folder: DataFolder, placeCode: string): AboutPlace | null {
  const file = `places/${placeCode}/about.json`;
  return folder.has(file) ? readJsonFile(folder.path, file, aboutPlaceSchema, 'about') : null;
}

/** Throws `unknown source: …` if a series is there without the publication it came from. */
function requireContextSources(
  sources: readonly Source[],
  { rows, deflator, residents, wardClaimants }: ContextTables,
): void {
  const held = new Set(rows.map(({ series }) => series));
  for (const { id, sourceId } of CONTEXT_SERIES) if (held.has(id)) sourceById(sources, sourceId);
  if (deflator.length > 0) sourceById(sources, DEFLATOR_SOURCE);
  if (wardClaimants.length > 0) sourceById(sources, WARD_CLAIMANTS_SOURCE);
  if (residents.length > 0) sourceById(sources, RESIDENTS_SOURCE);
}
