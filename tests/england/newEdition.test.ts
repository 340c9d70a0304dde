import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { outputFolder } from '../setup/outputFolder.ts';

/*
 * A seventh edition of the index, made: the one entry is written into a copy of the code, and its file is imported
 * there from a small publication. All that hangs on an edition is in its entry.
 */
const ENTRY = `  {
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
const folder = outputFolder('new-edition');
let copy: string;

beforeAll(() => {
  copy = join(folder(), 'copy');
  mkdirSync(copy);
  cpSync('src', join(copy, 'src'), { recursive: true });
  mkdirSync(join(copy, 'tests/import'), { recursive: true });
  cpSync('tests/import/smallPublication.ts', join(copy, 'tests/import/smallPublication.ts'));
  const file = join(copy, 'src/model/Edition.ts');
  const code = readFileSync(file, 'utf8');
  const end = code.indexOf('] as const satisfies');
  expect(end).toBeGreaterThan(0);
  writeFileSync(file, code.slice(0, end) + ENTRY + code.slice(end));
});

it('is imported with its source once it is entered', async () => {
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
