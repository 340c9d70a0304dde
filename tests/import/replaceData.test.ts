import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { finishReplacing, replaceData } from '../../src/import/replaceData.ts';
import { edit, smallWorld } from './smallPublication.ts';
import { snapshot, temporaryFolder } from './temporaryFolder.ts';

function folders() {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'a.csv'), 'old');
  writeFileSync(join(dataDir, 'b.csv'), 'stays');
  const next = (text: string) => {
    cpSync(dataDir, `${dataDir}.next`, { recursive: true });
    writeFileSync(join(`${dataDir}.next`, 'a.csv'), text);
  };
  return { dataDir, next, a: () => readFileSync(join(dataDir, 'a.csv'), 'utf8') };
}

describe('replaceData', () => {
  it('changes what it is given and nothing else, and leaves nothing behind', () => {
    const { dataDir } = folders();
    replaceData(dataDir, ['a.csv'], new Map([['c/d.csv', 'new']]));
    expect(Object.keys(snapshot(dataDir))).toEqual(['b.csv', 'c/d.csv']);
    expect(existsSync(`${dataDir}.next`) || existsSync(`${dataDir}.previous`)).toBe(false);
  });

  it('throws away what a killed import had half written', () => {
    const { dataDir, next, a } = folders();
    next('half');
    writeFileSync(join(`${dataDir}.next`, '.importing'), '999999999');
    finishReplacing(dataDir);
    expect(a()).toBe('old');
    expect(existsSync(`${dataDir}.next`)).toBe(false);
  });

  it('puts the new folder in place if killed between the two renames', () => {
    const { dataDir, next, a } = folders();
    next('new');
    renameSync(dataDir, `${dataDir}.previous`);
    finishReplacing(dataDir);
    expect(a()).toBe('new');
    expect(existsSync(`${dataDir}.previous`)).toBe(false);
  });

  it('refuses to run beside another import', () => {
    const { dataDir, next, a } = folders();
    next('other');
    writeFileSync(join(`${dataDir}.next`, '.importing'), String(process.ppid));
    expect(() => replaceData(dataDir, [], new Map([['a.csv', 'mine']]))).toThrow(
      'another import is running',
    );
    expect(a()).toBe('old');
  });
});

describe('an import killed at any moment', () => {
  it('leaves the data old or new', { timeout: 60_000 }, async () => {
    const world = smallWorld(temporaryFolder());
    world.run('geography');
    // Enough other files that the copy takes as long as reading does.
    mkdirSync(join(world.dataDir, 'other'));
    for (let i = 0; i < 400; i++)
      writeFileSync(join(world.dataDir, `other/${i}.csv`), `row\n${i}\n`);
    const old = snapshot(world.dataDir);
    edit(join(world.geography, 'lsoa_population.csv'), 'E01900001,1000', 'E01900001,1001');

    const pristine = `${world.dataDir}-old`;
    cpSync(world.dataDir, pristine, { recursive: true });
    world.run('geography');
    const fresh = snapshot(world.dataDir);
    expect(fresh).not.toEqual(old);

    const command = [
      'scripts/import.ts',
      'geography',
      world.geography,
      '--obtained',
      '2026-11',
      '--data',
      world.dataDir,
    ];
    // The first leaves what it compiled to the others, which are as quick as the second.
    await timed(command);
    const whole = await timed(command);
    const outcomes = { old: 0, new: 0 };
    for (let round = 0; round < 7; round++) {
      replaceFolder(pristine, world.dataDir);
      const child = spawn(process.execPath, command, { stdio: 'ignore' });
      const ended = once(child, 'exit');
      // From before the first write to after the last.
      await wait(whole * (0.3 + (0.75 * round) / 6));
      child.kill('SIGKILL');
      await ended;
      finishReplacing(world.dataDir);
      const now = snapshot(world.dataDir);
      const isNew = JSON.stringify(now) === JSON.stringify(fresh);
      outcomes[isNew ? 'new' : 'old']++;
      expect(now).toEqual(isNew ? fresh : old);
    }
    expect(outcomes.old).toBeGreaterThan(0);
  });
});

async function timed(command: string[]): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, command, { stdio: 'ignore' }), 'exit');
  return performance.now() - start;
}

function replaceFolder(from: string, to: string): void {
  renameSync(to, `${to}-${performance.now()}`);
  cpSync(from, to, { recursive: true });
}
