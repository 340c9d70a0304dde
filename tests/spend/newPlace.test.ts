import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTables } from '../../src/tables/readTables.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { runCommand } from '../setup/runCommand.ts';

const SCILLY = 'E06000053';

it('a new place has a table of suppliers that waits for its first row', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  cpSync('data', dataDir, { recursive: true });
  const file = join(dataDir, 'places', SCILLY, 'suppliers.csv');
  rmSync(file, { force: true });
  const place = () =>
    runCommand(process.execPath, ['scripts/place.ts', SCILLY], { env: { DATA_DIR: dataDir } });
  const first = await place();
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(existsSync(file)).toBe(true);
  expect(first.stdout).toContain('suppliers that were looked up: without it');
  expect(readTables(dataDir, SCILLY).spend.suppliers).toEqual([]);
  // The first row makes it count, and running the command again leaves it alone.
  const row = `${[
    ...['Ferry Ltd', '', 'Ferry Ltd', 'company', '', '', '', 'town', 'uk', '', '', 'weak'],
    ...['its website', 'unknown', '', '', '', '2026-11', ''],
  ].join(',')}\n`;
  const text = readFileSync(file, 'utf8') + row;
  writeFileSync(file, text);
  const second = await place();
  expect(second.stdout).not.toContain('suppliers that were looked up');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readTables(dataDir, SCILLY).spend.suppliers).toMatchObject([{ payee: 'Ferry Ltd' }]);
});
