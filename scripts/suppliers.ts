import { formatNumber } from '../src/format/number.ts';
import { nextSuppliers } from '../src/indicators/spend/nextSuppliers.ts';
import { spendInputs } from '../src/indicators/spend/SpendInputs.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { DataError } from '../src/tables/DataError.ts';
import { readTables } from '../src/tables/readTables.ts';
import { commandLine, fail } from './commandLine.ts';
import { unplacedLine } from './localShares.ts';

const USAGE = 'npm run suppliers -- next [--body <id>] [--rows <n>]';
const { DATA_DIR = 'data', PLACE } = process.env;
const { positionals, values } = commandLine(
  USAGE,
  { body: { type: 'string' }, rows: { type: 'string', default: '40' } },
  1,
);

if (positionals[0] !== 'next') fail(`unknown command: ${positionals[0] ?? '(none)'}; ${USAGE}`);
const rows = Number(values.rows);
if (!Number.isInteger(rows) || rows < 1) fail(`not a number of rows: ${values.rows}; ${USAGE}`);

try {
  const inputs = spendInputs(readTables(DATA_DIR, chosenPlace(DATA_DIR, PLACE)));
  const { council, spans } = inputs;
  if (council === null) fail('no payments of a council are held; import them first');
  if (values.body !== undefined && values.body !== council.body.id)
    fail(`unknown body: ${values.body} (known: ${council.body.id}); ${USAGE}`);
  const { coveragePct, lowerPct, next, outOfReachGbp } = nextSuppliers(spans);
  const { district } = inputs;
  const pounds = (value: number) => `£${formatNumber(value, 0)}`;
  const pct = (value: number) => `${formatNumber(value, 1)}%`;
  console.log(
    `${council.body.name}: ${pct(coveragePct)} of in-scope pounds located, ${pct(lowerPct)} at least in ${district.name}.`,
    `\nEach payee adds its points to what is located, and to the lower bound, too, where it is in ${district.name}; the two shares are those with all above it.`,
  );
  for (const text of unplacedLine(spans)) console.log(text);
  for (const payee of next.slice(0, rows)) {
    const { amountGbp, addsPct, coveragePct: located, lowerPct: most, note } = payee;
    console.log(
      `${pounds(amountGbp).padStart(14)}  +${formatNumber(addsPct, 2)} points → located ${pct(located)}, lower bound up to ${pct(most)}  ${payee.payee}${note === null ? '' : ` (${note})`}`,
    );
  }
  if (next.length > rows) console.log(`and ${next.length - rows} more`);
  if (outOfReachGbp > 0)
    console.log(
      `${pounds(outOfReachGbp)} went to payees that are not listed: no look-up reaches them.`,
    );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  fail(error.message);
}
