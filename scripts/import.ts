import { DATASETS, runImport } from '../src/import/runImport.ts';
import { DataError } from '../src/tables/DataError.ts';
import { commandLine, fail } from './commandLine.ts';

const USAGE =
  'npm run import -- <dataset> <folder> [--obtained <yyyy-mm-dd>], or ' +
  'npm run import -- spend --body <id> [--dry-run] [--report <folder>] [--month <yyyy-mm>] <files or folder>';

const { positionals, values } = commandLine(
  USAGE,
  {
    obtained: { type: 'string' },
    data: { type: 'string' },
    body: { type: 'string' },
    report: { type: 'string' },
    month: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  Number.POSITIVE_INFINITY,
);
const { DATA_DIR } = process.env;
const [name, folder, ...more] = positionals;
const today = new Date().toISOString().slice(0, 10);
const dataset = DATASETS.find((known) => known === name);

if (dataset === undefined)
  fail(`unknown dataset: ${name ?? '(none)'} (one of ${DATASETS.join(', ')}); ${USAGE}`);
if (folder === undefined) fail(`no folder of the publication given; ${USAGE}`);
if (values.obtained !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(values.obtained))
  fail(
    `not a date: ${values.obtained} (option --obtained); say when the files were obtained, e.g. 2026-11; ${USAGE}`,
  );

if (values.month !== undefined && !/^20\d{2}-(0[1-9]|1[0-2])$/.test(values.month))
  fail(`not a month: ${values.month} (option --month); e.g. 2011-06; ${USAGE}`);

try {
  const common = {
    dataDir: values.data ?? DATA_DIR ?? 'data',
    obtained: values.obtained ?? today,
    keepsKnownDates: values.obtained === undefined,
    log: (line: string) => console.log(line),
  };
  if (dataset === 'spend') {
    if (values.body === undefined) fail(`no body given; ${USAGE}`);
    const refused = runImport({
      ...common,
      dataset,
      body: values.body,
      month: values.month,
      paths: [folder, ...more],
      reportDir: values.report ?? 'import-reports',
      today,
      dryRun: values['dry-run'] ?? false,
    });
    if (refused.length > 0)
      fail(
        `MUCH WAS REFUSED, what could be read is ${values['dry-run'] ? 'shown' : 'in'}: ${refused.join('; ')}`,
      );
  } else {
    if (
      (dataset === 'spend-summary' || dataset === 'contract-register') &&
      values.body === undefined
    )
      fail(`no body given; ${USAGE}`);
    runImport({
      ...common,
      dataset,
      folder,
      ...(values.body !== undefined && { body: values.body }),
    });
  }
} catch (error) {
  if (error instanceof DataError) fail(error.message);
  if (isOutOfSpace(error))
    fail(
      `no space left to write: ${error.message}; make room and try again, the data are as they were`,
    );
  throw error;
}

/** The disk, a quota or the largest size of a file the system allows. */
function isOutOfSpace(error: unknown): error is NodeJS.ErrnoException {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
}
