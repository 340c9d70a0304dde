import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readGeographyTables } from '../../src/tables/readEngland.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import type { Tables } from '../../src/tables/Tables.ts';
import { outputFolder } from '../setup/outputFolder.ts';

/*
 * A seventh edition of the index and a third census, both made: the one entry of each is written into a copy of the
 * code, and its file is imported there. All that hangs on them is in their entries.
 */
const EDITION = `  {
    id: '2030',
    lsoaSet: '2021',
    lsoaCount: 33755,
    dataPeriod: '2027/28',
    dataYear: 2028,
    denominator: 'mid-2027',
    hasDomains: true,
    hasRates: true,
    isRemade: false,
    publisher: 'Made Department',
    address: null,
    notes: [],
  },
`;
const CENSUS = `  {
    id: '2031',
    lsoaSet: '2021',
    day: '23 March 2031',
    table: 'TS999',
    movedAll: 'a made question',
    notes: [],
  },
`;
const COOP_EDITION = "  { id: '2030', drawnUp: 'mid-2030', year: 2030.5, isDated: false },\n";
const folder = outputFolder('new-edition');
let copy: string;

beforeAll(() => {
  copy = join(folder(), 'copy');
  mkdirSync(copy);
  cpSync('src', join(copy, 'src'), { recursive: true });
  mkdirSync(join(copy, 'tests/import'), { recursive: true });
  cpSync('tests/import/smallPublication.ts', join(copy, 'tests/import/smallPublication.ts'));
  enter(EDITION, join(copy, 'src/model/Edition.ts'));
  enter(CENSUS, join(copy, 'src/model/Census.ts'));
  enter(COOP_EDITION, join(copy, 'src/model/CoopEdition.ts'), '];');
});

function enter(entry: string, file: string, ending = '] as const satisfies'): void {
  const code = readFileSync(file, 'utf8');
  const end = code.indexOf(ending);
  expect(end).toBeGreaterThan(0);
  writeFileSync(file, code.slice(0, end) + entry + code.slice(end));
}

it('an edition is imported with its source once it is entered', async () => {
  const made: typeof import('../import/smallPublication.ts') = await import(
    join(copy, 'tests/import/smallPublication.ts')
  );
  const world = made.smallWorld(join(copy, 'small'));
  world.run('geography');
  world.run('deprivation');
  const text = (path: string) => readFileSync(join(world.dataDir, path), 'utf8');
  expect(text('england/deprivation/2030.csv').trim().split('\n')).toHaveLength(5);
  const sources: { id: string; publisher: string }[] = JSON.parse(text('sources.json'));
  expect(sources.find(({ id }) => id === 'iod-2030')?.publisher).toBe('Made Department');

  const { INDICATORS }: typeof import('../../src/indicators/registry.ts') = await import(
    join(copy, 'src/indicators/registry.ts')
  );
  const without = INDICATORS.filter(
    ({ strand, periods }) =>
      strand === 'neighbourhood' && periods.includes('2025') && !periods.includes('2030'),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
  const { NEWEST_EDITION }: typeof import('../../src/model/Edition.ts') = await import(
    join(copy, 'src/model/Edition.ts')
  );
  expect(NEWEST_EDITION.id).toBe('2030');
});

it('a census is imported once it is entered, and told beside the one before', async () => {
  const from = <Module>(path: string): Promise<Module> => import(join(copy, path));
  const made = await from<typeof import('../import/smallPublication.ts')>(
    'tests/import/smallPublication.ts',
  );
  const { runImport } =
    await from<typeof import('../../src/import/runImport.ts')>('src/import/runImport.ts');
  const census = await from<typeof import('../../src/indicators/census/censusDeprived.ts')>(
    'src/indicators/census/censusDeprived.ts',
  );
  const { readCensus } = await from<typeof import('../../src/tables/readCensus.ts')>(
    'src/tables/readCensus.ts',
  );
  const world = made.smallWorld(join(copy, 'census'));
  world.run('geography');
  const published = join(copy, 'published');
  const publish = (year: string, set: string, lsoas: readonly string[], deprived: number) => {
    const rows = lsoas.map((lsoa) => `${lsoa},100,${100 - deprived},${deprived},0,0,0`);
    const head = `lsoa${set}_code,households,dimensions_0,dimensions_1,dimensions_2,dimensions_3,dimensions_4`;
    writeFileSync(
      join(published, `household_deprivation_${year}_lsoa${set}.csv`),
      `${[head, ...rows].join('\n')}\n`,
    );
  };
  const today = ['E01900001', 'E01900002', 'E01900003', 'E01900004'];
  mkdirSync(published);
  publish('2011', '11', ['E01900001', 'E01900002', 'E01900009'], 40);
  publish('2021', '21', today, 30);
  publish('2031', '21', today, 25);
  const { dataDir } = world;
  const request = { dataset: 'census', folder: published, dataDir, obtained: '2032-11' } as const;
  // Until it is entered its file is named and refused.
  const known = await import('../../src/import/runImport.ts');
  expect(() => known.runImport({ ...request, log: () => undefined })).toThrow(
    /household_deprivation_2031_lsoa21\.csv/,
  );
  runImport({ ...request, log: () => undefined });

  const tables = new DataFolder(dataDir);
  const england = readGeographyTables(tables);
  const place = {
    place: readPlace(dataDir, 'E07000901'),
    bestFit: { 2011: new Map(), 2021: new Map() },
    households: [],
  };
  const drafts = census.censusDrafts({
    england,
    place,
    census: readCensus(tables, england),
  } as unknown as Tables);
  const inAshby = drafts.filter(({ area }) => area.name === 'Ashby');
  const changes = inAshby.filter(({ indicator }) => indicator.id === census.censusChangeId(1));
  expect(changes.map(({ period, value }) => [period, value])).toEqual([
    ['2011-2021', -10],
    ['2021-2031', -5],
  ]);
  expect(changes[1]?.comparability).toContain('a made question moved every place');
  expect(changes[1]?.sources).toContain('census-2031-household-deprivation');
});

it('a list of co-ops without residents of its time leaves the newest rate where it is', async () => {
  const { coopsSentence }: typeof import('../../src/site/home/homeSentences.ts') = await import(
    join(copy, 'src/site/home/homeSentences.ts')
  );
  const { plainText }: typeof import('../../src/site/prose/Prose.ts') = await import(
    join(copy, 'src/site/prose/Prose.ts')
  );
  const { NEWEST_COOP_EDITION }: typeof import('../../src/model/CoopEdition.ts') = await import(
    join(copy, 'src/model/CoopEdition.ts')
  );
  expect(NEWEST_COOP_EDITION.id).toBe('2030');
  const made = { numerator: 12, value: 16, lower: 8, upper: 24 };
  const site = {
    figures: {
      find: (_: string, __: string, period: string) => (period === '2023' ? made : undefined),
    },
    tables: { place: { place: { name: 'Madeham', code: 'E07900001' } } },
  } as unknown as Parameters<typeof coopsSentence>[0];
  expect(plainText(coopsSentence(site))).toMatch(
    /^A list of 2023 has 12 registered co-ops in Madeham; England’s rate would give about 16\./,
  );
});
