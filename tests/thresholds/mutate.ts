/**
 * Moves thresholds a reader sees, runs the tests that hold them and expects each to fail. Run by hand,
 * `npm run mutate`, on a clean checkout. The files are put back whatever happens.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { commandLine } from '../../scripts/commandLine.ts';
import { runCommand } from '../setup/runCommand.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';

commandLine('npm run mutate', {}, 0);

/** Files with a threshold moved, as they were. */
const before = new Map<string, string>();
function putBack(): void {
  for (const [file, text] of before) writeFileSync(file, text);
  before.clear();
}
process.on('exit', putBack);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

/** The names of the tests that fail with all of these thresholds moved. */
async function failing(mutations: readonly Mutation[]): Promise<string[]> {
  const others = new Set(mutations.flatMap(({ testFile }) => testFile ?? []));
  const report = 'tests/.output/thresholds.json';
  try {
    for (const { file, from, to } of mutations) {
      const text = readFileSync(file, 'utf8');
      if (!before.has(file)) before.set(file, text);
      if (!text.includes(from)) throw new Error(`no such threshold: ${from} (${file})`);
      writeFileSync(file, text.replace(from, to));
    }
    await runCommand('npx', [
      ...['vitest', 'run', '--project', 'code', 'tests/thresholds', ...others],
      // No other test of these files: some draw all charts there are.
      ...['--testNamePattern', mutations.map(({ test }) => test).join('|')],
      ...['--reporter=json', `--outputFile=${report}`],
    ]);
  } finally {
    putBack();
  }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);
}

// In one run no test has more than one threshold of its own moved: the second would hide behind the first.
const rounds = new Map<number, Mutation[]>();
const moved = new Map<string, number>();
for (const mutation of MUTATIONS) {
  const round = moved.get(mutation.test) ?? 0;
  moved.set(mutation.test, round + 1);
  rounds.set(round, [...(rounds.get(round) ?? []), mutation]);
}
for (const mutations of rounds.values()) {
  const failed = await failing(mutations);
  for (const { file, from, to, test } of mutations) {
    const isSeen = failed.some((name) => name.includes(test));
    console.log(`${isSeen ? 'seen' : 'NOT SEEN'}: ${from} → ${to} (${file}): ${test}`);
    if (!isSeen) process.exitCode = 1;
  }
}
