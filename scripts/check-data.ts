import { performance } from 'node:perf_hooks';
import { chosenPlace } from '../src/pipeline/chosenPlace.ts';
import { DataError } from '../src/pipeline/DataError.ts';
import { finishReplacing } from '../src/pipeline/replaceData.ts';
import { readTables } from '../src/pipeline/tables/readTables.ts';

const { DATA_DIR = 'data', PLACE } = process.env;

try {
  finishReplacing(DATA_DIR);
  const code = chosenPlace(DATA_DIR, PLACE);
  const { england, place, sources } = readTables(DATA_DIR, code);
  const lsoas = Object.values(england.deprivation).reduce((sum, rows) => sum + rows.length, 0);
  const wards = [...england.wards.values()].filter((ward) => ward.districtCode === code).length;
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
