import { buildFigures } from '../src/indicators/buildFigures.ts';
import { releaseChanges } from '../src/indicators/releases/releaseChanges.ts';
import {
  unexplainedChanges,
  unexplainedInWords,
} from '../src/indicators/releases/unexplainedChanges.ts';
import { placeGaps } from '../src/tables/placeGaps.ts';
import { readRelease } from '../src/tables/readRelease.ts';
import { sourceFingerprints, tableFingerprints } from '../src/tables/releases/fingerprints.ts';
import { readKeptCharts } from '../src/tables/releases/readKeptCharts.ts';
import { readNextRelease, readReleases } from '../src/tables/releases/readReleases.ts';
import type { Tables } from '../src/tables/Tables.ts';
import { placeState } from './placeState.ts';

export interface Asked {
  dataDir: string;
  /** Code of the district. */
  place: string;
  /** Says in one line that the data are sound. */
  isBrief: boolean;
  /** yyyy-mm-dd */
  today: string;
}

export interface Checked {
  /** Figures that changed since the last release for no reason on record, in words; the data are not sound then. */
  faults: readonly string[];
  /** What there is to say of sound data, line by line. */
  lines: readonly string[];
}

/** Checks all that a build of a place reads. Throws a DataError for the first fault in a table. */
export async function checkPlace(
  { dataDir, place: code, isBrief, today }: Asked,
  readTables: (dataDir: string, place: string) => Tables,
): Promise<Checked> {
  const tables = readTables(dataDir, code);
  const { england, place, sources } = tables;
  const closed = readReleases(dataDir, code);
  readKeptCharts(dataDir, closed);
  await readRelease(dataDir, code);
  const last = closed.at(-1);
  // Figures take longer to compute than tables to read; without a release there is nothing to hold them to.
  const figures = last === undefined && isBrief ? [] : buildFigures(tables);
  if (last !== undefined) {
    const { changed } = releaseChanges(last.rows, figures);
    const now = {
      sources: sourceFingerprints(sources),
      tables: tableFingerprints(dataDir, code),
    };
    const faults = unexplainedChanges(changed, last, now, readNextRelease(dataDir, code)).map(
      (change) => unexplainedInWords(change, last.number),
    );
    if (faults.length > 0) return { faults, lines: [] };
  }
  const lsoas = Object.values(england.deprivation).reduce((sum, rows) => sum + rows.length, 0);
  const wards = [...england.wards.values()].filter((ward) => ward.districtCode === code).length;
  return {
    faults: [],
    lines: [
      ...(isBrief ? [] : placeState(tables, figures, placeGaps(dataDir, place.place), today)),
      `data is sound: ${place.place.name} with ${wards} of ${england.wards.size} wards, ` +
        `${Object.keys(england.deprivation).length} editions with ${lsoas} LSOAs, ${sources.length} sources`,
    ],
  };
}
