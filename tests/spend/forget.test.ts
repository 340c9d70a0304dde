import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesSchema } from '../../src/model/Source.ts';
import { snapshot } from '../import/temporaryFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { lines, spendWorld } from './spendWorld.ts';

const A = 'Parks,Works,04/05/2025,T1,10.00,Firm A';
const B = 'Parks,Works,05/05/2025,T2,20.00,Firm B';
const C = 'Parks,Works,05/05/2024,T3,30.00,Firm C';

function world3() {
  const world = spendWorld();
  world.file('a.csv', lines(A, B));
  world.file('b.csv', lines(B));
  world.file('deep/c.csv', lines(C));
  return world;
}

describe('a file that is forgotten', () => {
  it('leaves the data as if it had never been imported, and says what went', () => {
    const [with3, with2] = [world3(), world3()];
    with2.run([join(with2.folder, 'b.csv')]);
    with3.run();
    expect(with3.rows().filter(({ scope }) => scope === 'duplicate')).toHaveLength(1);
    const ofImport = with3.report('txt');
    with3.run([], { forget: ['c.csv', 'a.csv'] });
    expect(snapshot(with3.dataDir)).toEqual(snapshot(with2.dataDir));
    for (const line of [
      'a.csv: TO FORGET, its 2 payments of £30.00; what another file has, too, stays',
      'deep/c.csv: TO FORGET, its 1 payment of £30.00; what another file has, too, stays',
      'payments held, repeated rows counted once: 3 payments of £60.00 before, 1 payment of £20.00 after',
    ])
      expect(with3.log).toContain(line);
    expect(with3.report('txt', '-forget')).toContain('a.csv: FORGOTTEN, its 2 payments');
    expect(with3.log).toContain('forgotten: a.csv');
    expect(with3.report('txt')).toBe(ofImport);
  });

  it('may be the last: no table and no source stays', () => {
    const world = spendWorld();
    const before = snapshot(world.dataDir);
    world.file('a.csv', lines(A));
    world.run();
    world.run([], { forget: ['a.csv'] });
    const after = snapshot(world.dataDir);
    delete after['sources.json'];
    expect(after).toEqual(before);
    const text = readFileSync(join(world.dataDir, 'sources.json'), 'utf8');
    expect(sourcesSchema.parse(JSON.parse(text))).toEqual([]);
  });

  it('may be replaced by others in the same run', () => {
    const world = world3();
    world.run();
    world.run([world.file('new.csv', lines(A))], { forget: ['a.csv', 'b.csv'] });
    expect(world.rows().map(({ file }) => file)).toEqual(['deep/c.csv', 'new.csv']);
  });

  it('that would take figures away is refused, and the report says so first', () => {
    const world = world3();
    world.run();
    const before = snapshot(world.dataDir);
    expect(() =>
      world.run([], { forget: ['c.csv'], withdrawn: () => ['May 2024 of Ashby'] }),
    ).toThrow('figures that stand would be withdrawn');
    expect(snapshot(world.dataDir)).toEqual(before);
    const said = 'NOTHING WAS DONE, the data are as they were';
    expect(world.report('txt', '-forget').split('\n')[2]).toMatch(
      new RegExp(`^${said}.* May 2024 of Ashby$`),
    );
    expect(world.report('html', '-forget')).toContain(`<p class="loud">${said}`);
  });

  it('has to be known, and one', () => {
    const world = world3();
    world.file('other/c.csv', lines('Parks,Works,06/05/2024,T3,30.00,Firm C'));
    world.run();
    const before = snapshot(world.dataDir);
    expect(() => world.run([], { forget: ['x.csv'] })).toThrow(
      'no payments of such a file: x.csv (sources.json); known: a.csv, b.csv, deep/c.csv, other/c.csv',
    );
    expect(() => world.run([], { forget: ['c.csv'] })).toThrow(
      'several files of that name: c.csv (sources.json); known: deep/c.csv, other/c.csv',
    );
    expect(snapshot(world.dataDir)).toEqual(before);
  });

  it('is named to the command', async () => {
    const world = world3();
    world.run();
    const { code, stdout, stderr } = await runCommand(process.execPath, [
      ...['scripts/import.ts', 'spend', '--body', 'ashby', '--forget', 'a.csv'],
      ...['--data', world.dataDir, '--report', world.reportDir],
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'a.csv: TO FORGET, its 2 payments of £30.00; what another file has, too, stays',
    );
    expect(world.rows().map(({ payee }) => payee)).toEqual(['Firm C', 'Firm B']);
  });
});
