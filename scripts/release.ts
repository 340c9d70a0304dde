import { finishReplacing } from '../src/import/replaceData.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readTables } from '../src/tables/readTables.ts';
import { commandLine } from './commandLine.ts';
import { releaseNext } from './releaseNext.ts';

const USAGE = 'npm run release -- [<number>] [--date <yyyy-mm-dd>] [--dry-run]';

const { positionals, values } = commandLine(
  USAGE,
  { date: { type: 'string' }, data: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  1,
);
const { DATA_DIR, PLACE } = process.env;
const dataDir = values.data ?? DATA_DIR ?? 'data';

try {
  finishReplacing(dataDir);
  const asked = {
    dataDir,
    place: chosenPlace(dataDir, PLACE),
    number: positionals[0],
    date: values.date,
    today: new Date().toISOString().slice(0, 10),
    isTried: values['dry-run'] === true,
  };
  for (const line of await releaseNext(asked, readTables)) console.log(line);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`${error.message}; ${USAGE}`);
  process.exitCode = 1;
}
