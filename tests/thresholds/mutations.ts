/** Thresholds a reader sees, each as a replacement in the text of its file that a test has to notice. */
export interface Mutation {
  file: string;
  from: string;
  to: string;
  /** Part of the name of the test that has to fail. */
  test: string;
  /** The file of that test, where it is not one of this folder. */
  testFile?: string;
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

/** Moved up and down, of which one alone might be noticed. */
const bothWays = (
  file: string,
  from: string,
  moved: readonly string[],
  test: string,
  testFile: string,
): Mutation[] => moved.map((to) => ({ file, from, to, test, testFile }));

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
  scale('FIFTH_SCALE', '20, 40, 60, 80', '20, 40, 60, 81', 'fifths of neighbourhoods'),
  scale('PLACE_SCALE', '20, 40, 60, 80', '20, 41, 60, 80', 'places among wards'),
  scale('INCOME_SCALE', '10, 20, 30, 40', '10, 20, 30, 41', 'people on a low income'),
  scale('EMPLOYMENT_SCALE', '5, 10, 15, 20', '5, 10, 16, 20', 'people kept out of work'),
  scale('HOUSEHOLD_SCALE', '20, 40, 60, 80', '20, 40, 60, 81', 'deprived households'),
  scale('SCORE_SCALE', '10, 20, 30, 40', '10, 20, 35, 40', 'scores'),
  scale('RANGE_SCALE', '20, 40, 60, 80', '25, 40, 60, 80', 'ranges'),
  scale('CHANGE_SCALE', '-5, -2, 2, 5', '-5, -3, 2, 5', 'changes'),
  {
    file: 'src/site/ward/wardSentences.ts',
    from: 'spread < 5)',
    to: 'spread < 8)',
    test: 'name no domain',
  },
  {
    file: 'src/site/ward/wardSentences.ts',
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
    file: 'src/site/progress/progressStrip.ts',
    from: 'CLOSE_POINTS = 20',
    to: 'CLOSE_POINTS = 30',
    test: 'the money is called known',
  },
  {
    file: 'src/site/find/formerWardWords.ts',
    from: 'LEAST_SHARE = 0.02',
    to: 'LEAST_SHARE = 0.01',
    test: 'have a part from 2%',
  },
  {
    file: 'src/site/find/formerWardWords.ts',
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
    file: 'src/site/find/formerWardWords.ts',
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
  ...bothWays(
    'src/indicators/deprivation/imdWithinWardRange.ts',
    'LEAST_SHARE = 0.1;',
    ['LEAST_SHARE = 0.11;', 'LEAST_SHARE = 0.09;'],
    'from a tenth of its postcodes',
    'tests/indicators/wardValues.test.ts',
  ),
  ...bothWays(
    'src/indicators/context/claimantRate.ts',
    'LEAST_CLAIMANTS = 10;',
    ['LEAST_CLAIMANTS = 11;', 'LEAST_CLAIMANTS = 9;'],
    'fewer than ten claimants',
    'tests/context/contextFigures.test.ts',
  ),
  ...bothWays(
    'src/tables/suppliers/farPostcodeAreas.ts',
    'FAR_KM = 30;',
    ['FAR_KM = 31;', 'FAR_KM = 29;'],
    'offices are over 30 km',
    'tests/spend/farPostcodes.test.ts',
  ),
  ...bothWays(
    'src/tables/suppliers/farPostcodeAreas.ts',
    'LEAST_OFFICES = 10;',
    ['LEAST_OFFICES = 11;', 'LEAST_OFFICES = 9;'],
    'fewer than ten of its offices',
    'tests/spend/farPostcodes.test.ts',
  ),
  ...bothWays(
    'src/site/ward/wardSentences.ts',
    'LEAST_TOLD_PCT = 5;',
    ['LEAST_TOLD_PCT = 6;', 'LEAST_TOLD_PCT = 4;'],
    'no clause for a part under five',
    'tests/components/wardSentences.test.ts',
  ),
  ...bothWays(
    'src/site/ward/wardSentences.ts',
    'from: 23, to: 27',
    ['from: 22, to: 27', 'from: 24, to: 27', 'from: 23, to: 26', 'from: 23, to: 28'],
    'says a quarter, thirds',
    'tests/components/wardSentences.test.ts',
  ),
  ...bothWays(
    'src/format/value.ts',
    '>= 1e7 ?',
    ['>= 1e8 ?', '>= 9e6 ?'],
    'sum of rounded numbers',
    'tests/format/words.test.ts',
  ),
  ...bothWays(
    'src/charts/map/drawWardShapes.ts',
    'MOST_LISTED = 40;',
    ['MOST_LISTED = 41;', 'MOST_LISTED = 39;'],
    'numbers up to 40',
    'tests/charts/wardMap.test.ts',
  ),
  ...bothWays(
    'src/site/neighbourhood/compassParts.ts',
    'MIDDLE = 0.4;',
    ['MIDDLE = 0.41;', 'MIDDLE = 0.39;'],
    'within four tenths',
    'tests/components/neighbourhoods.test.ts',
  ),
  ...bothWays(
    'src/explore/drawChoice.ts',
    'MOST_ROWS = 40;',
    ['MOST_ROWS = 41;', 'MOST_ROWS = 39;'],
    'row for each of 40',
    'tests/explore/drawnChoices.test.ts',
  ),
  ...bothWays(
    'src/indicators/coops/coopDensity.ts',
    'LEAST_COUNT = 10;',
    ['LEAST_COUNT = 11;', 'LEAST_COUNT = 9;'],
    'give no rate from one to nine',
    'tests/coops/coopFigures.test.ts',
  ),
  ...bothWays(
    'src/indicators/coops/coopExpected.ts',
    'mean < 0.5',
    ['mean < 0.6', 'mean < 0.49'],
    'set the count beside what England',
    'tests/coops/coopFigures.test.ts',
  ),
  ...bothWays(
    'src/site/ward/wardSentences.ts',
    'NEARLY_ALL_PCT = 95;',
    ['NEARLY_ALL_PCT = 94;', 'NEARLY_ALL_PCT = 96;'],
    'rounds no share to nobody',
    'tests/components/wardSentences.test.ts',
  ),
  ...bothWays(
    'src/site/ward/wardSentences.ts',
    'WIDE_PCT = 10;',
    ['WIDE_PCT = 11;', 'WIDE_PCT = 9;'],
    'tells both ends of a share',
    'tests/components/wardSentences.test.ts',
  ),
  ...bothWays(
    'src/site/ward/wardSentences.ts',
    'EVEN_PCT = 30;',
    ['EVEN_PCT = 31;', 'EVEN_PCT = 29;'],
    'people are spread where',
    'tests/components/wardSentences.test.ts',
  ),
  ...bothWays(
    'src/site/ward/changeSentences.ts',
    'MOST_NAMED = 8;',
    ['MOST_NAMED = 9;', 'MOST_NAMED = 7;'],
    'as many as nine wards',
    'tests/components/wardSentences.test.ts',
  ),
  ...bothWays(
    'src/site/neighbourhood/neighbourhoodSentences.ts',
    'share > 0.5',
    ['share > 0.55', 'share > 0.45'],
    'name its wards by its postcodes',
    'tests/components/neighbourhoods.test.ts',
  ),
  ...bothWays(
    'src/indicators/spend/spendWords.ts',
    'MOST_NAMED = 3;',
    ['MOST_NAMED = 4;', 'MOST_NAMED = 2;'],
    'names three in passing',
    'tests/spend/spellings.test.ts',
  ),
];
