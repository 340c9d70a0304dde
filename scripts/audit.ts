import { performance } from 'node:perf_hooks';
import { buildFigures } from '../src/indicators/buildFigures.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readTables } from '../src/tables/readTables.ts';
import { compareFigures } from './audit/compareFigures.ts';
import { runQueries } from './audit/runQueries.ts';
import { commandLine } from './commandLine.ts';

commandLine('npm run audit', {}, 0);
const { DATA_DIR = 'data', PLACE } = process.env;
const MOST_LINES = 40;

try {
  const code = chosenPlace(DATA_DIR, PLACE);
  const figures = buildFigures(readTables(DATA_DIR, code));
  const { agreeing, faults } = compareFigures(figures, await runQueries(DATA_DIR, code));
  for (const [indicator, { agree, all }] of agreeing)
    console.log(`${indicator}: ${agree} of ${all} agree`);
  const agree = [...agreeing.values()].reduce((sum, count) => sum + count.agree, 0);
  console.log(
    `${agree} of ${figures.length} figures computed a second time agree (${(performance.now() / 1000).toFixed(1)} s)`,
  );
  for (const fault of faults.slice(0, MOST_LINES)) console.error(fault);
  if (faults.length > MOST_LINES) console.error(`and ${faults.length - MOST_LINES} more`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
