import { performance } from 'node:perf_hooks';
import { finishReplacing } from '../src/import/replaceData.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readTables } from '../src/tables/readTables.ts';
import { checkPlace } from './checkPlace.ts';
import { commandLine, fail } from './commandLine.ts';

const { values } = commandLine(
  'npm run check-data [-- --brief]',
  // A build says in one line that the data are sound.
  { brief: { type: 'boolean', default: false } },
  0,
);
const { DATA_DIR = 'data', PLACE } = process.env;

try {
  finishReplacing(DATA_DIR);
  const today = new Date().toISOString().slice(0, 10);
  const tables = readTables(DATA_DIR, chosenPlace(DATA_DIR, PLACE));
  const state = await checkPlace({ dataDir: DATA_DIR, isBrief: values.brief, today }, tables);
  if ('unexplained' in state) fail(state.unexplained.join('\n'));
  console.log(`${state.sound.join('\n')} (${(performance.now() / 1000).toFixed(1)} s)`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
