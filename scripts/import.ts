import { DATASETS, runImport } from '../src/import/runImport.ts';
import { memoize } from '../src/model/memoize.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readMoneyTables } from '../src/tables/readMoneyTables.ts';
import { findBody } from '../src/tables/spend/readBodies.ts';
import { commandLine, fail } from './commandLine.ts';
import { diskTrouble } from './diskTrouble.ts';
import { lesserMonths } from './lesserMonths.ts';
import { localShareLines, unplacedLines } from './localShares.ts';
import { ProgressLine } from './ProgressLine.ts';
import { moneyFigures, withdrawnFigures } from './withdrawnFigures.ts';

const USAGE =
  'npm run import -- <dataset> <folder> [--obtained <yyyy-mm-dd>] [--withdraw], or ' +
  'npm run import -- spend --body <id> [--dry-run] [--report <folder>] [--month <yyyy-mm>] [--forget <file>] [--withdraw] <files or folder>';

const { positionals, values } = commandLine(
  USAGE,
  {
    obtained: { type: 'string' },
    data: { type: 'string' },
    body: { type: 'string' },
    report: { type: 'string' },
    month: { type: 'string' },
    forget: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
    withdraw: { type: 'boolean', default: false },
  },
  Number.POSITIVE_INFINITY,
);
const { DATA_DIR } = process.env;
const [name, folder, ...more] = positionals;
const today = new Date().toISOString().slice(0, 10);
const dataset = DATASETS.find((known) => known === name);

if (dataset === undefined)
  fail(`unknown dataset: ${name ?? '(none)'} (one of ${DATASETS.join(', ')}); ${USAGE}`);
const { forget = [] } = values;
if (forget.length > 0 && dataset !== 'spend') fail(`only payments can be forgotten; ${USAGE}`);
if (folder === undefined && forget.length === 0)
  fail(`no folder of the publication given; ${USAGE}`);
if (values.obtained !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(values.obtained))
  fail(
    `not a date: ${values.obtained} (option --obtained); say when the files were obtained, e.g. 2026-11; ${USAGE}`,
  );

if (values.month !== undefined && !/^20\d{2}-(0[1-9]|1[0-2])$/.test(values.month))
  fail(`not a month: ${values.month} (option --month); e.g. 2011-06; ${USAGE}`);

const line = new ProgressLine(process.stderr, () => performance.now());
const log = (text: string) => {
  line.clear();
  console.log(text);
};

// Payments and sums of them change figures of money alone.
const isOfMoney = dataset === 'spend' || dataset === 'spend-summary';

try {
  const common = {
    dataDir: values.data ?? DATA_DIR ?? 'data',
    obtained: values.obtained ?? today,
    keepsKnownDates: values.obtained === undefined,
    log,
    // Whoever names a file to be forgotten means the months it takes with it.
    ...(!values.withdraw && {
      withdrawn: (before: string, after: string, only: string | undefined) => [
        ...withdrawnFigures(before, after, only, isOfMoney ? moneyFigures : undefined),
        ...(forget.length === 0 ? lesserMonths(before, after, only) : []),
      ],
    }),
  };
  if (dataset === 'spend') {
    const { body } = values;
    if (body === undefined) fail(`no body given; ${USAGE}`);
    const { refused, contradictions } = runImport({
      ...common,
      dataset,
      body,
      month: values.month,
      paths: folder === undefined ? [] : [folder, ...more],
      forget,
      progress: (progress) => line.show(progress),
      preview: (next) => {
        const read = memoize(readMoneyTables);
        localShareLines(next, body, read).forEach(log);
        const { place } = findBody(common.dataDir, body);
        for (const gone of [
          ...withdrawnFigures(common.dataDir, next, place, (dataDir, code) =>
            moneyFigures(dataDir, code, read),
          ),
          ...lesserMonths(common.dataDir, next, place),
        ])
          log(`would be withdrawn: ${gone}`);
      },
      reportDir: values.report ?? 'import-reports',
      today,
      dryRun: values['dry-run'] ?? false,
    });
    line.clear();
    if (values['dry-run'] !== true) unplacedLines(common.dataDir, body).forEach(log);
    const where = `what could be read is ${values['dry-run'] ? 'shown' : 'in'}`;
    const unsettled = [
      ...(refused.length > 0 ? [`MUCH WAS REFUSED, ${where}: ${refused.join('; ')}`] : []),
      ...(contradictions.length > 0
        ? [`TO SETTLE BEFORE IT IS BELIEVED, ${where}:\n  ${contradictions.join('\n  ')}`]
        : []),
    ];
    if (unsettled.length > 0) fail(unsettled.join('\n'));
  } else {
    if (folder === undefined) fail(`no folder of the publication given; ${USAGE}`);
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
  line.clear();
  if (error instanceof DataError) fail(error.message);
  const trouble = diskTrouble(error);
  if (trouble !== null) fail(`${trouble}; the data are as they were`);
  throw error;
}
