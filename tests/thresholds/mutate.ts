/**
 * Moves every threshold a reader sees, runs the tests that hold them and expects each to fail. Run by hand,
 * `npx node tests/thresholds/mutate.ts`, on a clean checkout. The files are put back whatever happens.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand } from '../setup/runCommand.ts';

interface Mutation {
  file: string;
  from: string;
  to: string;
  /** Part of the name of the test that has to fail. */
  test: string;
}

const value = (from: string, to: string, test: string): Mutation[] =>
  ['value', 'shortMoney'].map((name) => ({ file: `src/format/${name}.ts`, from, to, test }));
const scale = (from: string, to: string, test: string): Mutation => ({
  file: 'src/indicators/deprivation/scales.ts',
  from,
  to,
  test: `of ${test} begin`,
});

const MUTATIONS: readonly Mutation[] = [
  {
    file: 'src/stats/rankScale.ts',
    from: 'Math.ceil((10 * rank) / count)',
    to: 'Math.ceil((10.01 * rank) / count)',
    test: 'count a neighbourhood to the most',
  },
  ...value('size >= 1000)', 'size >= 1100)', 'are thousands from'),
  ...value('size >= 999_500)', 'size >= 999_400)', 'are millions from'),
  ...value('/ 1e6, 1)', '/ 1e6, 0)', 'have one decimal'),
  ...value('size >= 999_950_000)', 'size >= 999_940_000)', 'are billions from'),
  { file: 'src/format/fileSize.ts', from: '< 1000)', to: '< 1100)', test: 'of bytes are' },
  {
    file: 'src/format/fileSize.ts',
    from: '< 1_000_000)',
    to: '<= 1_000_000)',
    test: 'of bytes are',
  },
  { file: 'src/format/number.ts', from: ' nine', to: '', test: 'are words up to nine' },
  scale(
    "edges: [20, 40, 60, 80],\n  darkest: 'low'",
    "edges: [20, 40, 65, 80],\n  darkest: 'low'",
    'positions',
  ),
  scale('edges: [Number.MIN_VALUE, 25, 50, 75]', 'edges: [Number.MIN_VALUE, 25, 55, 75]', 'shares'),
  scale('0.25, 0.5, 0.75]', '0.25, 0.5, 0.8]', 'extent'),
  scale('edges: [10, 20, 30, 40]', 'edges: [10, 20, 35, 40]', 'scores'),
  scale(
    "edges: [20, 40, 60, 80],\n  darkest: 'high'",
    "edges: [25, 40, 60, 80],\n  darkest: 'high'",
    'ranges',
  ),
  scale('edges: [-5, -2, 2, 5]', 'edges: [-5, -3, 2, 5]', 'changes'),
  {
    file: 'src/components/ward/wardSentences.ts',
    from: 'spread < 5)',
    to: 'spread < 8)',
    test: 'name no domain',
  },
  {
    file: 'src/components/ward/wardSentences.ts',
    from: 'ALMOST_NONE_PCT = 0.05',
    to: 'ALMOST_NONE_PCT = 0.06',
    test: 'tell none from almost none',
  },
  {
    file: 'src/charts/kinds/wardStreets.ts',
    from: 'ALIKE_POINTS = 10',
    to: 'ALIKE_POINTS = 12',
    test: 'call neighbourhoods alike',
  },
  {
    file: 'src/components/progress/progressStrip.ts',
    from: 'CLOSE_POINTS = 20',
    to: 'CLOSE_POINTS = 30',
    test: 'the money is called known',
  },
  {
    file: 'src/components/find/formerWardWords.ts',
    from: 'LEAST_SHARE = 0.02',
    to: 'LEAST_SHARE = 0.01',
    test: 'have a part from 2%',
  },
  {
    file: 'src/components/find/formerWardWords.ts',
    from: 'NEARLY_ALL = 0.95',
    to: 'NEARLY_ALL = 0.94',
    test: 'are nearly all in one ward',
  },
  {
    file: 'src/import/geography/AreaFinder.ts',
    from: 'TOLERANCE_METRES = 20',
    to: 'TOLERANCE_METRES = 200',
    test: 'is in one of the',
  },
  {
    file: 'src/stats/deprivationMeasures.ts',
    from: 'band <= 30)',
    to: 'band <= 29)',
    test: 'count it wholly to the extent',
  },
  {
    file: 'src/stats/deprivationMeasures.ts',
    from: 'band <= 10)',
    to: 'band <= 11)',
    test: 'count it wholly to the extent',
  },
  {
    file: 'src/components/find/formerWardWords.ts',
    from: 'share > 0.5)',
    to: 'share >= 0.5)',
    test: 'are nearly all in one ward',
  },
  {
    file: 'src/stats/poissonInterval.ts',
    from: 'BYAR_FROM = 10',
    to: 'BYAR_FROM = 11',
    test: 'have exact limits',
  },
];

/** The names of the tests that fail with all of these thresholds moved. */
async function failing(mutations: readonly Mutation[]): Promise<string[]> {
  const before = new Map<string, string>();
  const report = 'tests/.output/thresholds.json';
  try {
    for (const { file, from, to } of mutations) {
      const text = readFileSync(file, 'utf8');
      if (!before.has(file)) before.set(file, text);
      if (!text.includes(from)) throw new Error(`no such threshold: ${from} (${file})`);
      writeFileSync(file, text.replace(from, to));
    }
    await runCommand('npx', [
      ...['vitest', 'run', '--project', 'code', 'tests/thresholds'],
      ...['--reporter=json', `--outputFile=${report}`],
    ]);
  } finally {
    for (const [file, text] of before) writeFileSync(file, text);
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
