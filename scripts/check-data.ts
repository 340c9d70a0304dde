import { performance } from 'node:perf_hooks';
import { finishReplacing } from '../src/import/replaceData.ts';
import { buildFigures } from '../src/indicators/buildFigures.ts';
import { releaseChanges } from '../src/indicators/releases/releaseChanges.ts';
import {
  unexplainedChanges,
  unexplainedInWords,
} from '../src/indicators/releases/unexplainedChanges.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { DataError } from '../src/tables/DataError.ts';
import { placeGaps } from '../src/tables/placeGaps.ts';
import { readRelease } from '../src/tables/readRelease.ts';
import { readTables } from '../src/tables/readTables.ts';
import { sourceFingerprints, tableFingerprints } from '../src/tables/releases/fingerprints.ts';
import { readKeptCharts } from '../src/tables/releases/readKeptCharts.ts';
import { readNextRelease, readReleases } from '../src/tables/releases/readReleases.ts';
import { commandLine } from './commandLine.ts';
import { placeState } from './placeState.ts';

const { values } = commandLine(
  'npm run check-data [-- --brief]',
  // A build says in one line that the data are sound.
  { brief: { type: 'boolean', default: false } },
  0,
);
const { DATA_DIR = 'data', PLACE } = process.env;

try {
  finishReplacing(DATA_DIR);
  const code = chosenPlace(DATA_DIR, PLACE);
  const tables = readTables(DATA_DIR, code);
  const { england, place, sources } = tables;
  const lsoas = Object.values(england.deprivation).reduce((sum, rows) => sum + rows.length, 0);
  const wards = [...england.wards.values()].filter((ward) => ward.districtCode === code).length;
  const closed = readReleases(DATA_DIR, code);
  readKeptCharts(DATA_DIR, closed);
  await readRelease(DATA_DIR, code);
  const last = closed.at(-1);
  // Figures take longer to compute than tables to read; without a release there is nothing to hold them to.
  const figures = last === undefined && values.brief ? [] : buildFigures(tables);
  if (last !== undefined) {
    const { changed } = releaseChanges(last.rows, figures);
    const now = {
      sources: sourceFingerprints(sources),
      tables: tableFingerprints(DATA_DIR, code),
    };
    const unexplained = unexplainedChanges(changed, last, now, readNextRelease(DATA_DIR, code));
    for (const change of unexplained) console.error(unexplainedInWords(change, last.number));
    if (unexplained.length > 0) process.exit(1);
  }
  if (!values.brief) {
    const today = new Date().toISOString().slice(0, 10);
    for (const line of placeState(tables, figures, placeGaps(DATA_DIR, place.place), today))
      console.log(line);
  }
  console.log(
    `data is sound: ${place.place.name} with ${wards} of ${england.wards.size} wards, ` +
      `${Object.keys(england.deprivation).length} editions with ${lsoas} LSOAs, ${sources.length} sources ` +
      `(${(performance.now() / 1000).toFixed(1)} s)`,
  );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
