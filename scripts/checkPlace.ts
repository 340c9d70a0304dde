import { buildFigures } from '../src/indicators/buildFigures.ts';
import { releaseChanges } from '../src/indicators/releases/releaseChanges.ts';
import {
  unexplainedChanges,
  unexplainedInWords,
} from '../src/indicators/releases/unexplainedChanges.ts';
import { placeGaps } from '../src/tables/placeGaps.ts';
import { readRelease } from '../src/tables/readRelease.ts';
import { fingerprintsOf } from '../src/tables/releases/fingerprints.ts';
import { readKeptCharts } from '../src/tables/releases/readKeptCharts.ts';
import { readNextRelease, readReleases } from '../src/tables/releases/readReleases.ts';
import type { Tables } from '../src/tables/Tables.ts';
import { placeState } from './placeState.ts';

interface PlaceCheck {
  dataDir: string;
  /** Says in one line that the data are sound. */
  isBrief: boolean;
  /** yyyy-mm-dd */
  today: string;
}

/** What there is to say of sound data, or the figures that changed since the last release for no reason on record. */
type PlaceState = { sound: readonly string[] } | { unexplained: readonly string[] };

/**
 * Checks what a build of a place reads beside its tables, which are checked as they are read, and holds its figures to the
 * last release. Throws a DataError for the first fault.
 */
export async function checkPlace(
  { dataDir, isBrief, today }: PlaceCheck,
  tables: Tables,
): Promise<PlaceState> {
  const { england, place, sources } = tables;
  const { code } = place.place;
  const closed = readReleases(dataDir, code);
  readKeptCharts(dataDir, closed);
  await readRelease(dataDir, code);
  const last = closed.at(-1);
  // Figures take longer to compute than tables to read; without a release there is nothing to hold them to.
  const figures = last === undefined && isBrief ? [] : buildFigures(tables);
  if (last !== undefined) {
    const { changed } = releaseChanges(last.rows, figures);
    const now = fingerprintsOf(dataDir, code, sources);
    const unexplained = unexplainedChanges(changed, last, now, readNextRelease(dataDir, code)).map(
      (change) => unexplainedInWords(change, last.number),
    );
    if (unexplained.length > 0) return { unexplained };
  }
  const lsoas = Object.values(england.deprivation).reduce((sum, rows) => sum + rows.length, 0);
  const wards = [...england.wards.values()].filter((ward) => ward.districtCode === code).length;
  return {
    sound: [
      ...(isBrief ? [] : placeState(tables, figures, placeGaps(dataDir, place.place), today)),
      `data is sound: ${place.place.name} with ${wards} of ${england.wards.size} wards, ` +
        `${Object.keys(england.deprivation).length} editions with ${lsoas} LSOAs, ${sources.length} sources`,
    ],
  };
}
