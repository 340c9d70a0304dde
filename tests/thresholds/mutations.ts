/** Every threshold a reader sees, as a replacement in the text of its file that a test has to notice. */
export interface Mutation {
  file: string;
  from: string;
  to: string;
  /** Part of the name of the test that has to fail. */
  test: string;
}

const value = (from: string, to: string, test: string): Mutation[] =>
  ['value', 'shortMoney'].map((name) => ({ file: `src/format/${name}.ts`, from, to, test }));
/** Scales have edges alike: only the name of each tells where its own are. */
const scale = (name: string, edges: string, moved: string, test: string): Mutation => {
  const kind = test === 'changes' ? 'diverging' : 'sequential';
  const text = (of: string) => `${name}: ClassScale = {\n  kind: '${kind}',\n  edges: [${of}]`;
  return {
    file: 'src/indicators/deprivation/scales.ts',
    from: text(edges),
    to: text(moved),
    test: `of ${test} begin`,
  };
};

export const MUTATIONS: readonly Mutation[] = [
  {
    file: 'src/stats/rankScale.ts',
    from: 'Math.ceil((10 * rank) / count)',
    to: 'Math.ceil((10.01 * rank) / count)',
    test: 'count a neighbourhood to the most',
  },
  ...value('size >= 1000)', 'size >= 1100)', 'are thousands from'),
  ...value('size >= 999_500)', 'size >= 999_400)', 'are millions from'),
  ...value('1e6) ? 0 : 1', '1e6) ? 0 : 0', 'have one decimal'),
  ...value('size >= 999_950_000)', 'size >= 999_940_000)', 'are billions from'),
  { file: 'src/format/fileSize.ts', from: '< 1000)', to: '< 1100)', test: 'of bytes are' },
  {
    file: 'src/format/fileSize.ts',
    from: '< 1_000_000)',
    to: '<= 1_000_000)',
    test: 'of bytes are',
  },
  { file: 'src/format/number.ts', from: ' nine', to: '', test: 'are words up to nine' },
  scale('PERCENTILE_SCALE', '20, 40, 60, 80', '20, 40, 65, 80', 'positions'),
  scale('SHARE_SCALE', 'Number.MIN_VALUE, 25, 50, 75', 'Number.MIN_VALUE, 25, 55, 75', 'shares'),
  scale(
    'EXTENT_SCALE',
    'Number.MIN_VALUE, 0.25, 0.5, 0.75',
    'Number.MIN_VALUE, 0.25, 0.5, 0.8',
    'extent',
  ),
  scale('SCORE_SCALE', '10, 20, 30, 40', '10, 20, 35, 40', 'scores'),
  scale('RANGE_SCALE', '20, 40, 60, 80', '25, 40, 60, 80', 'ranges'),
  scale('CHANGE_SCALE', '-5, -2, 2, 5', '-5, -3, 2, 5', 'changes'),
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
