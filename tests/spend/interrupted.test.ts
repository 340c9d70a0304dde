import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { finishReplacing } from '../../src/import/replaceData.ts';
import { snapshot } from '../import/temporaryFolder.ts';
import { diskSteps } from './diskSteps.ts';
import { lines, spendWorld } from './spendWorld.ts';

const KILLER = join(import.meta.dirname, 'killAtStep.ts');
const ROUNDS = 3;

/** A data folder with the payments of one file; the import to be interrupted replaces that file and adds another. */
function readyWorld(rows: number) {
  const world = spendWorld();
  const payments = (amount: number) =>
    lines(
      ...Array.from(
        { length: rows },
        (_, row) => `Parks,Works,04/05/2025,T${row},${amount + row}.00,Firm ${row}`,
      ),
      'Parks,Works,00:00:00,T,1.00,Firm',
    );
  world.file('a.csv', payments(1));
  world.run();
  const old = snapshot(world.dataDir);
  const pristine = join(world.root, 'pristine');
  cpSync(world.dataDir, pristine, { recursive: true });
  world.file('a.csv', payments(5000));
  world.file('b.csv', lines('Parks,Works,04/05/2025,T9,10.00,Firm B'));
  world.run();
  const fresh = snapshot(world.dataDir);
  expect(fresh).not.toEqual(old);
  const reset = () => {
    for (const name of readdirSync(world.root))
      if (name !== 'pristine' && name !== 'files')
        rmSync(join(world.root, name), { recursive: true });
    cpSync(pristine, world.dataDir, { recursive: true });
  };
  const command = [
    ...['scripts/import.ts', 'spend', '--body', 'ashby', '--obtained', '2026-11'],
    ...['--data', world.dataDir, '--report', world.reportDir, world.folder],
  ];
  /** "new" or "old"; fails where the data are neither. */
  const state = (where: string): 'old' | 'new' => {
    const now = snapshot(world.dataDir);
    const isNew = JSON.stringify(now) === JSON.stringify(fresh);
    expect(now, where).toEqual(isNew ? fresh : old);
    return isNew ? 'new' : 'old';
  };
  const foldersOfData = () => readdirSync(world.root).filter((name) => name.startsWith('data'));
  return { world, command, reset, state, foldersOfData };
}

describe('an import of payments', () => {
  it('stopped dead before any of its steps leaves the data old or new', () => {
    const { world, reset, state, foldersOfData } = readyWorld(20);
    const steps = stepsOf(world, reset);
    const outcomes: string[] = [];
    let isInSwap = 0;
    for (let step = 1; step <= steps; step++) {
      reset();
      const disk = diskSteps(step, 'frozen');
      expect(() => world.run(), `step ${step}`).toThrow();
      disk.restore();
      if (!existsSync(world.dataDir)) isInSwap++;
      finishReplacing(world.dataDir);
      outcomes.push(state(`stopped at step ${step} of ${steps}`));
      // The next import goes through, and clears away what the stopped one left.
      world.run();
      expect(state(`after step ${step}`)).toBe('new');
      expect(foldersOfData()).toEqual(['data']);
    }
    // Old up to the swap and new from then on, and the swap itself was met.
    expect(outcomes.join(' ')).toMatch(/^(old )+new( new)*$/);
    expect(isInSwap).toBe(1);
  });

  it('killed leaves the same', { timeout: 300_000 }, async () => {
    const { world, command, reset, state, foldersOfData } = readyWorld(20);
    const steps = stepsOf(world, reset);
    // Those round the swap at the end, and some before.
    for (const step of [3, steps - 3, steps - 2, steps - 1]) {
      reset();
      const frozen = diskSteps(step, 'frozen');
      expect(() => world.run()).toThrow();
      frozen.restore();
      // Folders and files are named by the process that fills them.
      const named = (paths: object) =>
        Object.keys(paths).map((path) => path.replace(/staged-\d+/, 'staged'));
      const stopped = named(snapshot(world.root));
      reset();
      const child = spawn(process.execPath, ['--import', KILLER, ...command], {
        // A pipe: what is printed to anything else counts as written to the disk.
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, KILL_AT_STEP: String(step) },
      });
      const [, signal] = await once(child, 'exit');
      expect(signal, `step ${step}`).toBe('SIGKILL');
      expect(named(snapshot(world.root))).toEqual(stopped);
      finishReplacing(world.dataDir);
      state(`killed at step ${step} of ${steps}`);
      world.run();
      expect(state(`after step ${step}`)).toBe('new');
      expect(foldersOfData()).toEqual(['data']);
    }
  });

  it('killed at random leaves the data old or new', { timeout: 300_000 }, async () => {
    const { world, command, reset, state } = readyWorld(5000);
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    const random = seeded(seed);
    const run = () => spawn(process.execPath, command, { stdio: 'ignore' });
    reset();
    const start = performance.now();
    await once(run(), 'exit');
    const whole = performance.now() - start;
    for (let round = 0; round < ROUNDS; round++) {
      reset();
      const child = run();
      const ended = once(child, 'exit');
      const delay = whole * (0.3 + 0.75 * random());
      await wait(delay);
      child.kill('SIGKILL');
      await ended;
      finishReplacing(world.dataDir);
      state(`SEED=${seed}, round ${round}, killed after ${delay.toFixed(0)} of ${whole} ms`);
    }
    world.run();
    expect(state(`SEED=${seed}`)).toBe('new');
  });

  it('that meets a full disk at any step leaves the data as they were', () => {
    const { world, reset, state, foldersOfData } = readyWorld(20);
    const steps = stepsOf(world, reset);
    let failed = 0;
    for (let step = 1; step <= steps; step++) {
      reset();
      const disk = diskSteps(step, 'ENOSPC');
      let error: unknown;
      try {
        world.run();
      } catch (thrown) {
        error = thrown;
      } finally {
        disk.restore();
      }
      const where = `disk full at step ${step} of ${steps}`;
      if (error !== undefined) {
        expect(error, where).toMatchObject({ code: 'ENOSPC' });
        failed++;
      }
      // Nothing has to be tidied up first: this is what a build right after would read.
      expect(state(where)).toBe(error === undefined ? 'new' : 'old');
      expect(foldersOfData(), where).toEqual(['data']);
    }
    expect(failed).toBeGreaterThan(10);
  });

  it('that the system refuses to write more says so in one line', { timeout: 120_000 }, () => {
    const { command, reset, state, foldersOfData } = readyWorld(4000);
    reset();
    // 64 or 128 kB, as the shell counts: less than the table of the year.
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 128; exec "$@"', 'sh', process.execPath, ...command],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^no space left to write: [^\n]*the data are as they were\n$/);
    expect(status).toBe(1);
    expect(state('limit on the size of files')).toBe('old');
    expect(foldersOfData()).toEqual(['data']);
  });
});

/** How many calls that change the disk an import takes. */
function stepsOf(world: ReturnType<typeof spendWorld>, reset: () => void): number {
  reset();
  const counter = diskSteps(0, 'ENOSPC');
  world.run();
  counter.restore();
  expect(counter.count).toBeGreaterThan(15);
  return counter.count;
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
