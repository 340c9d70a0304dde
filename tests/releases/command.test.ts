import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releaseNext } from '../../scripts/releaseNext.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';
import { snapshot, temporaryFolder } from '../import/temporaryFolder.ts';
import { ground } from '../indicators/preston.ts';
import { runCommand } from '../setup/runCommand.ts';

/** The Isles of Scilly: of a small place both commands are quick, and none of its releases is closed. */
const CODE = 'E06000053';
const RELEASES = `places/${CODE}/releases`;

describe('npm run release', () => {
  it('closes a release, takes up what was written for it, and never does so twice', {
    timeout: 600_000,
  }, async () => {
    const dataDir = join(temporaryFolder(), 'data');
    cpSync('data', dataDir, { recursive: true });
    const env = { PLACE: CODE, DATA_DIR: dataDir };
    await runCommand(process.execPath, ['scripts/place.ts', CODE], { env });
    const command = (...args: string[]) =>
      runCommand(process.execPath, ['scripts/release.ts', '--data', dataDir, ...args], { env });
    // As the command does it, but on England’s tables that are read already.
    const release = (isTried: boolean) =>
      releaseNext(
        {
          ...{ dataDir, place: CODE, number: '2027.1', date: '2027-02-01' },
          ...{ today: '2027-03-01', isTried },
        },
        () =>
          readTablesOf({ ...ground, folder: new DataFolder(dataDir) }, readPlace(dataDir, CODE)),
      );
    const untouched = snapshot(dataDir);

    cpSync('tests/releases/made', join(dataDir, RELEASES), { recursive: true });
    const before = snapshot(dataDir);
    const next = join(dataDir, RELEASES, 'next.json');
    const tried = (await release(true)).join('\n');
    expect(tried).toMatch(/^new: \d+ of [\s\S]*dry run: .* is as it was$/);
    expect(Object.keys(snapshot(dataDir))).toEqual(Object.keys(before));

    const closed = await release(false);
    expect(closed.at(-1)).toContain('closed release 2027.1 of 2027-02-01');
    expect(existsSync(next)).toBe(false);
    expect(JSON.parse(readFileSync(join(dataDir, RELEASES, 'release.json'), 'utf8'))).toEqual({
      number: '2027.1',
      date: '2027-02-01',
    });
    const kept = JSON.parse(readFileSync(join(dataDir, RELEASES, '2027.1.json'), 'utf8'));
    expect(kept.remarks).toEqual(['What a reader should know of it.']);
    const after = snapshot(dataDir);
    for (const [path, hash] of Object.entries(untouched))
      if (path !== `${RELEASES}/release.json`) expect(after[path], path).toBe(hash);

    const again = await command('2027.1');
    expect(again.stderr).toMatch(/^release number is taken: 2027\.1 [^\n]*\n$/);
    expect(again.code).not.toBe(0);
    expect((await command()).stderr).toMatch(/^release number is taken: 2027\.1 /);
    expect(snapshot(dataDir)).toEqual(after);
  });
});
