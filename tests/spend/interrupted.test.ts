import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { finishReplacing } from '../../src/pipeline/replaceData.ts';
import { snapshot } from '../pipeline/temporaryFolder.ts';
import { lines, spendWorld } from './spendWorld.ts';

const PRELOAD = join(import.meta.dirname, 'interruptStep.ts');
const ROUNDS = 8;

/** Ten years of one file are in the data, and the import replaces it and adds another; what was and what will be. */
function readyWorld(rows: number) {
  const world = spendWorld();
  const payments = (amount: number) =>
    lines(
      ...Array.from(
        { length: rows },
        (_, row) => `Parks,Works,04/05/${2016 + (row % 3)},T${row},${amount + row}.00,Firm ${row}`,
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
  const command = [
    ...['scripts/import.ts', 'spend', '--body', 'ashby', '--obtained', '2026-11'],
    ...['--data', world.dataDir, '--report', world.reportDir, world.folder],
  ];
  const first = spawnSync(process.execPath, ['--import', PRELOAD, ...command], {
    encoding: 'utf8',
  });
  const steps = Number(/steps: (\d+)/.exec(first.stdout)?.[1]);
  const fresh = snapshot(world.dataDir);
  expect(fresh).not.toEqual(old);
  const reset = () => {
    for (const name of readdirSync(world.root))
      if (name !== 'pristine' && name !== 'files')
        rmSync(join(world.root, name), { recursive: true });
    cpSync(pristine, world.dataDir, { recursive: true });
  };
  return { world, old, fresh, command, steps, reset, isNew: () => same(world.dataDir, fresh) };
}

function same(folder: string, expected: Record<string, string>): boolean {
  return JSON.stringify(snapshot(folder)) === JSON.stringify(expected);
}

function runAt(step: number, how: 'SIGKILL' | 'ENOSPC', command: readonly string[]) {
  return spawnSync(process.execPath, ['--import', PRELOAD, ...command], {
    encoding: 'utf8',
    env: { ...process.env, INTERRUPT_STEP: String(step), INTERRUPT_WITH: how },
  });
}

describe('an import of payments', () => {
  it('killed before any of its steps leaves the data old or new', { timeout: 300_000 }, () => {
    const { world, old, fresh, command, steps, reset, isNew } = readyWorld(30);
    expect(steps).toBeGreaterThan(15);
    const outcomes: string[] = [];
    let isWithoutData = 0;
    for (let step = 1; step <= steps; step++) {
      reset();
      expect(runAt(step, 'SIGKILL', command).signal, `step ${step}`).toBe('SIGKILL');
      if (!existsSync(world.dataDir)) isWithoutData++;
      finishReplacing(world.dataDir);
      outcomes.push(isNew() ? 'new' : 'old');
      expect(snapshot(world.dataDir), `killed at step ${step} of ${steps}`).toEqual(
        isNew() ? fresh : old,
      );
      if (step % 5 !== 0) continue;
      // The next import goes through, and clears away what the killed one left.
      world.run();
      expect(snapshot(world.dataDir)).toEqual(fresh);
      expect(readdirSync(world.root).sort()).toEqual(['data', 'files', 'pristine', 'reports']);
    }
    // Old up to the swap and new from then on, and the swap itself was met.
    expect(outcomes.join(' ')).toMatch(/^(old )+new( new)*$/);
    expect(isWithoutData).toBe(1);
  });

  it('killed at random leaves the data old or new', { timeout: 300_000 }, async () => {
    const { world, old, fresh, command, reset, isNew } = readyWorld(20_000);
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    const random = seeded(seed);
    const start = performance.now();
    reset();
    spawnSync(process.execPath, command);
    const whole = performance.now() - start;
    for (let round = 0; round < ROUNDS; round++) {
      reset();
      const child = spawn(process.execPath, command, { stdio: 'ignore' });
      const ended = once(child, 'exit');
      const delay = whole * (0.25 + 0.8 * random());
      await wait(delay);
      child.kill('SIGKILL');
      await ended;
      finishReplacing(world.dataDir);
      expect(
        snapshot(world.dataDir),
        `SEED=${seed}, round ${round}, killed after ${delay.toFixed(0)} ms`,
      ).toEqual(isNew() ? fresh : old);
    }
    world.run();
    expect(snapshot(world.dataDir)).toEqual(fresh);
  });

  it('says in one line that the disk is full, at any step, and leaves the data as they were', {
    timeout: 300_000,
  }, () => {
    const { world, old, fresh, command, steps, reset, isNew } = readyWorld(30);
    const failed: number[] = [];
    for (let step = 1; step <= steps; step++) {
      reset();
      const { status, stderr } = runAt(step, 'ENOSPC', command);
      const where = `disk full at step ${step} of ${steps}`;
      if (status !== 0) {
        failed.push(step);
        expect(stderr, where).toMatch(/^no space left to write: ENOSPC.*data are as they were\n$/);
      }
      // Nothing has to be tidied up: this is what a build right after would read.
      expect(snapshot(world.dataDir), where).toEqual(status === 0 ? fresh : old);
      expect(isNew(), where).toBe(status === 0);
      const left = readdirSync(world.root).filter((name) => name.startsWith('data'));
      expect(left, where).toEqual(['data']);
    }
    expect(failed.length).toBeGreaterThan(12);
  });

  it.skipIf(process.platform === 'win32')(
    'stopped by a limit on the size of files leaves the data as they were',
    { timeout: 120_000 },
    () => {
      const { world, old, command, reset } = readyWorld(3000);
      reset();
      // 64 or 128 kB, as the shell counts: less than a table of a year.
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', 'ulimit -f 128; exec "$@"', 'sh', process.execPath, ...command],
        { encoding: 'utf8' },
      );
      expect(stderr).toMatch(/^no space left to write: EFBIG/);
      expect(status).toBe(1);
      expect(snapshot(world.dataDir)).toEqual(old);
      expect(readdirSync(world.root).filter((name) => name.startsWith('data'))).toEqual(['data']);
    },
  );
});

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
