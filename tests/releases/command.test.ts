import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshot, temporaryFolder } from '../import/temporaryFolder.ts';
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
    const release = (...args: string[]) =>
      runCommand(process.execPath, ['scripts/release.ts', '--data', dataDir, ...args], { env });
    const untouched = snapshot(dataDir);

    cpSync('tests/releases/made', join(dataDir, RELEASES), { recursive: true });
    const before = snapshot(dataDir);
    const next = join(dataDir, RELEASES, 'next.json');
    const tried = await release('2027.1', '--date', '2027-02-01', '--dry-run');
    expect(tried.stdout).toMatch(/^new: \d+ of [\s\S]*dry run: .* is as it was\n$/);
    expect(Object.keys(snapshot(dataDir))).toEqual(Object.keys(before));

    const closed = await release('2027.1', '--date', '2027-02-01');
    expect(closed.stderr).toBe('');
    expect(closed.stdout).toContain('closed release 2027.1 of 2027-02-01');
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

    const again = await release('2027.1');
    expect(again.stderr).toMatch(/^release number is taken: 2027\.1 [^\n]*\n$/);
    expect(again.code).not.toBe(0);
    expect((await release()).stderr).toMatch(/^release number is taken: 2027\.1 /);
    expect(snapshot(dataDir)).toEqual(after);
  });
});
