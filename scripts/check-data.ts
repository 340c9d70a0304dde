import { performance } from 'node:perf_hooks';
import { finishReplacing } from '../src/import/replaceData.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readTables } from '../src/tables/readTables.ts';
import { checkPlace } from './checkPlace.ts';
import { commandLine } from './commandLine.ts';

const { values } = commandLine(
  'npm run check-data [-- --brief]',
  // A build says in one line that the data are sound.
  { brief: { type: 'boolean', default: false } },
  0,
);
const { DATA_DIR = 'data', PLACE } = process.env;

try {
  finishReplacing(DATA_DIR);
  const asked = {
    dataDir: DATA_DIR,
    place: chosenPlace(DATA_DIR, PLACE),
    isBrief: values.brief,
    today: new Date().toISOString().slice(0, 10),
  };
  const { faults, lines } = await checkPlace(asked, readTables);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${lines.join('\n')} (${(performance.now() / 1000).toFixed(1)} s)`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
