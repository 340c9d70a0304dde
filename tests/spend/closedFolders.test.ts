import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { diskTrouble } from '../../scripts/diskTrouble.ts';
import { snapshot } from '../import/temporaryFolder.ts';
import { lines, spendWorld } from './spendWorld.ts';

const NOBODY = 65_534;
const IS_ROOT = process.getuid?.() === 0;

/** A world with the payments of one file, and another file to import. */
function begun() {
  const world = spendWorld();
  world.file('a.csv', lines('Parks,Works,04/05/2025,T1,10.00,Firm A'));
  world.run();
  world.file('b.csv', lines('Parks,Works,05/05/2025,T2,20.00,Firm B', 'Parks,Works,,T,1.00,x'));
  return { world, before: snapshot(world.dataDir) };
}

/** The error of an import of all files, as the command would say it. */
function troubleOf(world: ReturnType<typeof spendWorld>): string | null {
  try {
    world.run();
  } catch (error) {
    return diskTrouble(error);
  }
  return null;
}

/** Runs as a user who owns nothing, where the tests run as one whom no right stops. */
function asNobody<Result>(run: () => Result): Result {
  if (!IS_ROOT) return run();
  process.seteuid?.(NOBODY);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

describe('an import into a folder that the system itself keeps closed', () => {
  const opened: string[] = [];
  afterEach(() => {
    for (const folder of opened.splice(0)) chmodSync(folder, 0o755);
  });
  const close = (folder: string) => {
    chmodSync(folder, 0o555);
    opened.push(folder);
  };

  it('beside the data says so in a sentence, and the data are as they were', () => {
    const { world, before } = begun();
    for (const folder of [world.root, world.reportDir]) chmodSync(folder, 0o777);
    close(world.root);
    expect(asNobody(() => troubleOf(world))).toMatch(/^not allowed: [^\n]*ask for the right/);
    expect(snapshot(world.dataDir)).toEqual(before);
  });

  it('of the data is done, and the next one says that what was before cannot be removed', () => {
    const { world, before } = begun();
    rmSync(world.reportDir, { recursive: true });
    mkdirSync(world.reportDir);
    for (const folder of [world.root, world.reportDir]) chmodSync(folder, 0o777);
    close(world.placeFolder);
    expect(asNobody(() => troubleOf(world))).toBeNull();
    const now = snapshot(world.dataDir);
    expect(now).not.toEqual(before);
    opened.push(world.placeFolder.replace(world.dataDir, `${world.dataDir}.previous`));
    expect(asNobody(() => troubleOf(world))).toMatch(/^not allowed: [^\n]*data\.previous/);
    expect(snapshot(world.dataDir)).toEqual(now);
  });

  it('or onto a disk that is full, says so', () => {
    const { world, before } = begun();
    // The rejected rows go to a device that has no room, as the system says.
    symlinkSync('/dev/full', join(world.reportDir, 'rejected-ashby.part'));
    expect(troubleOf(world)).toMatch(/^no space left to write: [^\n]*; make room and try again$/);
    expect(snapshot(world.dataDir)).toEqual(before);
  });
});
