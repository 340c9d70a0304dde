import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { finishReplacing } from '../../src/pipeline/replaceData.ts';
import { snapshot, temporaryFolder } from '../pipeline/temporaryFolder.ts';
import { diskSteps } from './diskSteps.ts';
import { lines, spendWorld } from './spendWorld.ts';

const KILLER = join(import.meta.dirname, 'killAtStep.ts');
const ROUNDS = 6;

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
  // Most of a short import is compiling it: a process that ends by itself leaves that work to the next ones.
  const env = { ...process.env, NODE_COMPILE_CACHE: temporaryFolder() };
  /** "new" or "old"; fails where the data are neither. */
  const state = (where: string): 'old' | 'new' => {
    const now = snapshot(world.dataDir);
    const isNew = JSON.stringify(now) === JSON.stringify(fresh);
    expect(now, where).toEqual(isNew ? fresh : old);
    return isNew ? 'new' : 'old';
  };
  const foldersOfData = () => readdirSync(world.root).filter((name) => name.startsWith('data'));
  return { world, command, env, reset, state, foldersOfData };
}

describe('an import of payments', () => {
  it('killed before any of its steps leaves the data old or new', {
    timeout: 300_000,
  }, async () => {
    const outcomes: string[] = [];
    let isInSwap = 0;
    let steps = 0;
    // A world each for the odd and the even steps, so that two cores share the work.
    const worlds = [readyWorld(20), readyWorld(20)];
    await Promise.all(
      worlds.map(async ({ world, command, env, reset, state, foldersOfData }, first) => {
        const run = (step: number) =>
          spawn(process.execPath, ['--import', KILLER, ...command], {
            stdio: ['ignore', 'pipe', 'ignore'],
            env: { ...env, KILL_AT_STEP: String(step) },
          });
        reset();
        steps = Number(/steps: (\d+)/.exec(await text(run(0).stdout))?.[1]);
        expect(steps).toBeGreaterThan(15);
        for (let step = 1 + first; step <= steps; step += worlds.length) {
          reset();
          const [, signal] = await once(run(step), 'exit');
          expect(signal, `step ${step}`).toBe('SIGKILL');
          if (!existsSync(world.dataDir)) isInSwap++;
          finishReplacing(world.dataDir);
          outcomes[step - 1] = state(`killed at step ${step} of ${steps}`);
          // The next import goes through, and clears away what the killed one left.
          world.run();
          expect(state(`after step ${step}`)).toBe('new');
          expect(foldersOfData()).toEqual(['data']);
        }
      }),
    );
    // Old up to the swap and new from then on, and the swap itself was met.
    expect(outcomes).toHaveLength(steps);
    expect(outcomes.join(' ')).toMatch(/^(old )+new( new)*$/);
    expect(isInSwap).toBe(1);
  });

  it('killed at random leaves the data old or new', { timeout: 300_000 }, async () => {
    const { world, command, env, reset, state } = readyWorld(8000);
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    const random = seeded(seed);
    spawnSync(process.execPath, command, { env });
    reset();
    const start = performance.now();
    spawnSync(process.execPath, command, { env });
    const whole = performance.now() - start;
    for (let round = 0; round < ROUNDS; round++) {
      reset();
      const child = spawn(process.execPath, command, { stdio: 'ignore', env });
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
    reset();
    const counter = diskSteps(0, 'ENOSPC');
    world.run();
    counter.restore();
    let failed = 0;
    for (let step = 1; step <= counter.count; step++) {
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
      const where = `disk full at step ${step} of ${counter.count}`;
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
    expect(stderr).toMatch(/^no space left to write: EFBIG[^\n]*the data are as they were\n$/);
    expect(status).toBe(1);
    expect(state('limit on the size of files')).toBe('old');
    expect(foldersOfData()).toEqual(['data']);
  });
});

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
