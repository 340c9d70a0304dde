import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { csvLine } from '../../src/format/csv.ts';
import { placeGaps } from '../../src/tables/placeGaps.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import { SUPPLIER_COLUMNS } from '../../src/tables/suppliers/supplierColumns.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { supplierWorld } from './supplierWorld.ts';

const SCILLY = { code: 'E06000053', name: 'Isles of Scilly', slug: 'isles-of-scilly' };

it('a new place has a table of suppliers, its header alone', { timeout: 300_000 }, async () => {
  const dataDir = join(temporaryFolder(), 'data');
  cpSync('data', dataDir, { recursive: true });
  const file = join(dataDir, 'places', SCILLY.code, 'suppliers.csv');
  rmSync(file, { force: true });
  const { code, stderr, stdout } = await runCommand(
    process.execPath,
    ['scripts/place.ts', SCILLY.code],
    { env: { DATA_DIR: dataDir } },
  );
  expect([code, stderr]).toEqual([0, '']);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2);
  expect(stdout).toContain('suppliers that were looked up: without it');
});

it('a table of suppliers that waits for its first row is a table, and counts as none', () => {
  const world = supplierWorld(SCILLY);
  const gaps = () =>
    placeGaps(world.dataDir, readPlace(world.dataDir, SCILLY.code)).map(({ what }) => what);
  world.put('suppliers.csv', csvLine(SUPPLIER_COLUMNS));
  expect(world.tables().spend.suppliers).toEqual([]);
  expect(gaps()).toContain('suppliers that were looked up');
  world.suppliers([{ payee: 'Ferry Ltd', district_code: SCILLY.code }]);
  expect(world.tables().spend.suppliers).toMatchObject([{ payee: 'Ferry Ltd' }]);
  expect(gaps()).not.toContain('suppliers that were looked up');
});
