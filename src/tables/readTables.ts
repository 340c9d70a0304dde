import { DataFolder } from './DataFolder.ts';
import { readBoundaries } from './readBoundaries.ts';
import { readClaims } from './readClaims.ts';
import { readContext } from './readContext.ts';
import { readCoops } from './readCoops.ts';
import { readEngland, readGeographyTables } from './readEngland.ts';
import { readPlace } from './readPlaces.ts';
import { readPlaceTables } from './readPlaceTables.ts';
import { readSources } from './readSources.ts';
import { readSpend } from './readSpend.ts';
import { requireContextSources } from './requireContextSources.ts';
import type { Tables } from './Tables.ts';

/**
 * Everything the site is built from, read from the data folder and checked again in full, because tables
 * can be edited by hand between import and build. Takes about two seconds. Throws a DataError, one line
 * with cause, value, file, row and column, for the first fault.
 */
export function readTables(dataDir: string, placeCode: string): Tables {
  const folder = new DataFolder(dataDir);
  const place = readPlace(dataDir, placeCode);
  // The editions are most of the bytes: a fault in the geography shows without waiting for them.
  const geography = readGeographyTables(folder);
  const boundaries = readBoundaries(folder, geography, placeCode);
  const england = readEngland(folder, geography);
  const placeTables = readPlaceTables(folder, place, england);
  const coops = readCoops(folder, geography, placeCode);
  const context = readContext(folder, geography.districts, placeCode);
  const spend = readSpend(folder, place, england, placeTables);
  const sources = readSources(dataDir, placeTables, coops, spend);
  requireContextSources(sources, context);
  const claims = readClaims(folder, placeCode);
  return { england, place: placeTables, boundaries, coops, context, claims, spend, sources };
}
