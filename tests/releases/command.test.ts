import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPlace } from '../../scripts/checkPlace.ts';
import { releaseNext } from '../../scripts/releaseNext.ts';
import { memoize } from '../../src/model/memoize.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';
import { readReleases } from '../../src/tables/releases/readReleases.ts';
import { snapshot } from '../import/temporaryFolder.ts';
import { ground, tables } from '../indicators/preston.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { sealAgain } from './madeReleases.ts';

/** The Isles of Scilly: of a small place both commands are quick, and none of its releases is closed. */
const CODE = 'E06000053';
const RELEASES = `places/${CODE}/releases`;
const folder = outputFolder('release-command');

let dataDir = '';
let untouched: Record<string, string>;
let env: Record<string, string>;
beforeAll(async () => {
  dataDir = join(folder(), 'data');
  cpSync('data', dataDir, { recursive: true });
  env = { PLACE: CODE, DATA_DIR: dataDir };
  await runCommand(process.execPath, ['scripts/place.ts', CODE], { env });
  untouched = snapshot(dataDir);
  cpSync('tests/releases/made', join(dataDir, RELEASES), { recursive: true });
});
/** England’s tables are read once for all tests, and those of the place anew. */
const readAgain = () =>
  readTablesOf({ ...ground, folder: new DataFolder(dataDir) }, readPlace(dataDir, CODE));
const ASKED = { place: CODE, number: '2027.1', date: '2027-02-01', today: '2027-03-01' };
/** As the command closes a release, once for the tests that need one. */
const close = memoize((folder: string) =>
  releaseNext({ ...ASKED, dataDir: folder, isTried: false }, readAgain),
);

describe('npm run release', () => {
  const command = (...args: string[]) =>
    runCommand(process.execPath, ['scripts/release.ts', '--data', dataDir, ...args], { env });

  it('closes a release, takes up what was written for it, and never does so twice', async () => {
    const before = snapshot(dataDir);
    const next = join(dataDir, RELEASES, 'next.json');
    const tried = await command('2027.1', '--date', '2027-02-01', '--dry-run');
    expect(tried.stderr).toBe('');
    expect(tried.stdout).toMatch(/^new: \d+ of [\s\S]*dry run: .* is as it was\n$/);
    expect(snapshot(dataDir)).toEqual(before);

    const closed = await close(dataDir);
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

describe('npm run check-data', () => {
  const SCORE = `imd-average-score.${CODE}.2019`;
  const ASIDE = { isBrief: true, today: '2027-03-01' };

  it('finds the committed data sound', async () => {
    expect(await checkPlace({ ...ASIDE, dataDir: 'data' }, tables)).toEqual({
      sound: [expect.stringMatching(/^data is sound: Preston with 16 of/)],
    });
  });

  it('names a method that was changed and its version not raised', async () => {
    await close(dataDir);
    const check = () => checkPlace({ ...ASIDE, dataDir }, readAgain());
    expect(await check()).toHaveProperty('sound');
    // As if today’s code made another value than the release holds, from the same sources.
    const file = join(dataDir, RELEASES, '2027.1.csv');
    const was = readFileSync(file, 'utf8');
    const row = new RegExp(`^(${SCORE.replaceAll('.', '\\.')},.*?),12\\.\\d+,`, 'm');
    expect(was).toMatch(row);
    writeFileSync(file, was.replace(row, '$1,0.123,'));
    expect(() => readReleases(dataDir, CODE)).toThrow(/^figures of a release were changed: /);
    sealAgain(dataDir, '2027.1', CODE);
    expect(await check()).toEqual({
      unexplained: [
        expect.stringMatching(
          /^figures changed without a reason: 1 of imd-average-score since release 2027\.1 \(formula imd-average-score\/\d+, same sources, e\.g\. imd-average-score\.E06000053\.2019: value 0\.123 → 12\.\d+.*raise the version of the formula/,
        ),
      ],
    });
  });
});
