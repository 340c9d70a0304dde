import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Papa from 'papaparse';
import { TextWriter } from '../src/import/payments/TextWriter.ts';
import { median } from '../src/stats/quantile.ts';
import { commandLine, fail } from './commandLine.ts';
import { peakMegabytes } from './peakMemory.ts';

/**
 * How an import of payments compares with parsing alone, and how much memory it takes:
 * `npm run bench:spend -- [rows] [files] [--shape plain|signs]`. The same generated files are read three ways, each in a
 * process of its own whose peak resident memory the kernel reports: nothing, papaparse alone, and the import.
 */
const PLACE = 'E07000901';
const USAGE = 'npm run bench:spend [-- <rows> [<files>] [--shape plain|signs]]';
/** "signs" has dates and amounts as Manchester writes them: 02.09.2019 and "£500.00". */
const SHAPES = ['plain', 'signs'] as const;
type Shape = (typeof SHAPES)[number];
/** What the import may take in one file, and in twelve, where rows are compared with those of other files. */
const GOALS = { one: { times: 12, megabytes: 300 }, twelve: { times: 20, megabytes: 600 } };
/** Categories of one payee: in Oxford’s files 3,685 payees have 6,935. */
const USES = 2;
/** An odd number, so that one of them is the median. */
const TURNS = 3;
const { positionals, values } = commandLine(
  USAGE,
  // The command starts itself with one of these and the folder of the generated files.
  {
    shape: { type: 'string' },
    parse: { type: 'string' },
    import: { type: 'string' },
    nothing: { type: 'string' },
  },
  2,
);

if (values.parse !== undefined) await parseAlone(values.parse);
else if (values.import !== undefined) await importAll(values.import);
else if (values.nothing !== undefined) report(0, process.cpuUsage());
else {
  const [rows = 1_000_000, files = 1] = positionals.map(Number);
  const shape = SHAPES.find((known) => known === (values.shape ?? 'plain'));
  if (shape === undefined) fail(`no such shape: ${values.shape}; ${USAGE}`);
  if (!(rows >= 1 && files >= 1)) fail(`not a number of rows or files; ${USAGE}`);
  compare(rows, files, shape);
}

function compare(rows: number, files: number, shape: Shape): void {
  const work = mkdtempSync(join(tmpdir(), 'bench-spend-'));
  try {
    generate(work, rows, files, shape);
    const baseline = run('--nothing', work);
    // By turns, and the median of each is printed: a machine that is busy for a while does not make the import slow.
    const pairs = Array.from({ length: TURNS }, () => {
      layOut(work);
      return { parse: run('--parse', work), full: run('--import', work) };
    });
    const line = (name: string, turns: readonly Measured[]) => {
      const middle = (of: keyof Measured) => median(turns.map((turn) => turn[of]));
      const cells = [
        [middle('seconds').toFixed(1), 's'],
        [middle('cpuSeconds').toFixed(1), 's on the processor'],
        [(middle('seconds') / (rows / 1e6)).toFixed(2), 's a million'],
        [(middle('peakMb') - baseline.peakMb).toFixed(0), 'MB over an idle process'],
      ] as const;
      const shown = cells.map(([value, unit]) => `${value.padStart(8)} ${unit}`);
      console.log(name.padEnd(18) + shown.join(''));
    };
    line(
      'papaparse alone',
      pairs.map(({ parse }) => parse),
    );
    line(
      'import',
      pairs.map(({ full }) => full),
    );
    const goal = files === 1 ? GOALS.one : GOALS.twelve;
    const ratios = pairs.map(({ parse, full }) => full.cpuSeconds / parse.cpuSeconds);
    const megabytes = pairs.map(({ full }) => full.peakMb - baseline.peakMb);
    const verdict = (measured: readonly number[], most: number, unit: string) => {
      const middle = median(measured);
      const shown = (value: number) => value.toFixed(value < 100 ? 1 : 0);
      return (
        `${shown(middle)}${unit} (goal ${most}: ${middle <= most ? 'met' : 'MISSED'}; ` +
        `${shown(Math.min(...measured))} to ${shown(Math.max(...measured))} in ${TURNS} turns)`
      );
    };
    console.log(verdict(ratios, goal.times, ' times papaparse on the processor'));
    console.log(verdict(megabytes, goal.megabytes, ' MB'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

interface Measured {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
}

function run(kind: string, work: string): Measured {
  const child = spawnSync(process.execPath, [import.meta.filename, kind, work], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '');
}

/** Rows as councils publish them: quoted cells, thousands commas, refunds, redactions, many descriptions. */
function generate(work: string, rows: number, files: number, shape: Shape): void {
  mkdirSync(join(work, 'files'));
  const started = performance.now();
  let seed = 7;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let bytes = 0;
  for (let file = 0; file < files; file++) {
    const writer = new TextWriter(
      join(work, 'files', `payments-${String(file).padStart(3, '0')}.csv`),
    );
    writer.write(
      'Body Name,Service Area,Expenditure Category,Payment Date,Transaction Number,Amount,Supplier Name,Description\r\n',
    );
    const from = Math.floor((rows * file) / files);
    const to = Math.floor((rows * (file + 1)) / files);
    for (let row = from; row < to; row++) {
      const year = 2015 + Math.floor((row / rows) * 10);
      const date = [1 + random(28), 1 + random(12), year]
        .map((part) => String(part).padStart(2, '0'))
        .join(shape === 'signs' ? '.' : '/');
      const pounds = random(20_000);
      const amount = `${pounds}.${String(random(100)).padStart(2, '0')}`;
      const shown =
        shape === 'signs'
          ? `"£${pounds.toLocaleString('en-GB')}.50"`
          : pounds > 9_999
            ? `"${pounds.toLocaleString('en-GB')}.50"`
            : row % 90 === 0
              ? `-${amount}`
              : amount;
      const supplier = random(4000);
      const payee =
        row % 50 === 0
          ? 'Redacted Personal Data'
          : row % 10 === 0
            ? `"Firm ${supplier}, Sons & Co"`
            : `Supplier ${supplier} Limited`;
      const category = (supplier + random(USES)) % 200;
      writer.write(
        `Ashby Borough Council,Service ${category % 60},Category ${category},${date},${1_000_000 + row},${shown},${payee},Works order ${random(900_000)} at site ${random(500)}\r\n`,
      );
    }
    writer.close();
    bytes += statSync(writer.path).size;
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${rows.toLocaleString('en-GB')} rows in ${files} files, ${(bytes / 1e6).toFixed(0)} MB, generated in ${seconds.toFixed(0)} s`,
  );
}

/** A data folder with the made place alone: an import that finds payments of the body reads those, too. */
function layOut(work: string): void {
  for (const folder of ['data', 'reports'])
    rmSync(join(work, folder), { recursive: true, force: true });
  const data = join(work, 'data', 'places');
  mkdirSync(join(data, PLACE), { recursive: true });
  writeFileSync(
    join(data, `${PLACE}.json`),
    JSON.stringify({
      code: PLACE,
      name: 'Ashby',
      slug: 'ashby',
      county: null,
      about: 'Made up.',
      wardsSince: 2019,
      corrections: null,
    }),
  );
  writeFileSync(
    join(data, PLACE, 'bodies.json'),
    JSON.stringify([
      {
        id: 'ashby',
        name: 'Ashby Borough Council',
        kind: 'council',
        thresholdGbp: 500,
        vat: 'excluded',
        leavesOut: [],
        licence: 'made up',
        licenceUrl: null,
        attribution: 'made up',
        address: null,
      },
    ]),
  );
}

async function parseAlone(work: string): Promise<void> {
  const { readdirSync } = await import('node:fs');
  const started = performance.now();
  const before = process.cpuUsage();
  let rows = 0;
  for (const name of readdirSync(join(work, 'files')))
    await new Promise<void>((resolve, reject) => {
      Papa.parse<string[]>(createReadStream(join(work, 'files', name)), {
        chunk: ({ data }) => {
          rows += data.length;
        },
        complete: () => resolve(),
        error: reject,
      });
    });
  if (rows === 0) throw new Error('nothing parsed');
  report((performance.now() - started) / 1000, process.cpuUsage(before));
}

async function importAll(work: string): Promise<void> {
  const { runImport } = await import('../src/import/runImport.ts');
  const started = performance.now();
  const before = process.cpuUsage();
  runImport({
    dataset: 'spend',
    body: 'ashby',
    paths: [join(work, 'files')],
    dataDir: join(work, 'data'),
    reportDir: join(work, 'reports'),
    obtained: '2026-11',
    today: '2026-11-01',
    log: (line) => console.log(line),
  });
  report((performance.now() - started) / 1000, process.cpuUsage(before));
}

/** Time by the clock, time of all threads on a processor, and peak memory as the kernel counted it. */
function report(seconds: number, { user, system }: NodeJS.CpuUsage): void {
  console.log(
    JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMb: peakMegabytes() }),
  );
}
