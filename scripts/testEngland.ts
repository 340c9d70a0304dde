import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { loadFonts } from '../src/pages/_fonts.ts';
import { BriefingPress } from '../src/publish/briefings/BriefingPress.ts';
import { DataFolder } from '../src/tables/DataFolder.ts';
import { readGround } from '../src/tables/Ground.ts';
import { readDistricts } from '../src/tables/readGeography.ts';
import { commandLine } from './commandLine.ts';
import { englandReport } from './england/englandReport.ts';
import { type Tried, tryPlace } from './england/tryPlace.ts';

/*
 * Every district of England through every stage before pages: npm run test:england [-- --only <codes>]. The result
 * is written to docs/england.md. The work is shared out among one process for each processor, each of
 * which reads England once.
 */
const { DATA_DIR = 'data' } = process.env;
const REPORT = 'docs/england.md';
const NO_MORE = 'no more';

if (process.send === undefined) await lead();
else await work();

async function lead(): Promise<void> {
  const USAGE = 'npm run test:england [-- --only <district codes, parted by commas>]';
  const { values } = commandLine(USAGE, { only: { type: 'string' } }, 0);
  const all = [...readDistricts(new DataFolder(DATA_DIR)).keys()];
  const codes = values.only?.split(',') ?? all;
  const start = performance.now();
  const results = await shareOut(codes, (tried, done) => {
    const trouble =
      tried.stopped ?? (tried.oddities.length > 0 ? `${tried.oddities.length} odd` : '');
    if (trouble !== '')
      console.log(`${done} of ${codes.length}  ${tried.code} ${tried.name}: ${trouble}`);
    else if (process.stderr.isTTY) console.error(`${done} of ${codes.length}  ${tried.name}`);
  });
  results.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const { name, oddities } of results)
    for (const oddity of oddities.slice(0, 3)) console.log(`${name}: ${oddity}`);
  const minutes = (performance.now() - start) / 60_000;
  if (values.only === undefined) writeFileSync(REPORT, englandReport(results));
  const bad = results.filter(({ stopped, oddities }) => stopped !== null || oddities.length > 0);
  console.log(
    `${results.length - bad.length} of ${results.length} districts went through (${minutes.toFixed(1)} min)`,
  );
  if (bad.length > 0) process.exitCode = 1;
}

/** Hands each process its next district when it is done with the last one. Throws where a process dies. */
function shareOut(
  codes: readonly string[],
  report: (tried: Tried, done: number) => void,
): Promise<Tried[]> {
  const results: Tried[] = [];
  let next = 0;
  const processes = Math.min(availableParallelism(), codes.length);
  const runs = Array.from({ length: processes }, () => {
    const worker = fork(import.meta.filename);
    return new Promise<void>((resolve, reject) => {
      const give = () => worker.send(codes[next++] ?? NO_MORE);
      worker.on('message', (tried: Tried | 'ready') => {
        if (tried !== 'ready') report(tried, results.push(tried));
        give();
      });
      worker.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`a process of test:england ended with ${code}`)),
      );
    });
  });
  return Promise.all(runs).then(() => results);
}

async function work(): Promise<void> {
  const options = {
    ground: readGround(DATA_DIR),
    press: new BriefingPress(loadFonts()),
  };
  process.on('message', (code: string) => {
    if (code === NO_MORE) process.disconnect();
    else process.send?.(tryPlace(code, options));
  });
  process.send?.('ready');
}
