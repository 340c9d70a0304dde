import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { lines, spendWorld } from './spendWorld.ts';

/** One of two rows has no day, and that file of rejected rows with the day written in. */
function mended() {
  const world = spendWorld();
  const original = world.file(
    'a.csv',
    lines('Parks,Works,04/05/2025,T1,10.00,Firm A', 'Parks,Works,soon,T2,90.00,Firm B'),
  );
  expect(world.run([original])).toEqual(['a.csv: 1 of 2 rows refused, £90.00 of £100.00']);
  const path = world.rejected() ?? '';
  const written = readFileSync(path, 'utf8');
  const text = written.replaceAll(',soon,Firm B', ',05/05/2025,Firm B');
  expect(text).not.toBe(written);
  writeFileSync(path, text);
  return { world, original, path, text, written };
}

it('a mended file of rejected rows is never written over', () => {
  const { world, original, path, text, written } = mended();
  for (const dryRun of [true, false]) {
    world.run([original], { dryRun });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readFileSync(path.replace('.csv', '-2.csv'), 'utf8')).toBe(written);
  }
});

it('a row that stands mended beside its file is refused no more, and counts once', () => {
  const { world, original, path } = mended();
  expect(world.run([original, path])).toEqual([]);
  expect(world.rows().map(({ payee, amount_gbp }) => `${payee} ${amount_gbp}`)).toEqual([
    'Firm A 10.00',
    'Firm B 90.00',
  ]);
  expect(world.report('txt')).toMatch(/rejected: mended in rejected-ashby-\w+\.csv +1 +£90\.00/);
  expect(world.report('txt')).not.toContain('MUCH WAS REFUSED');
});

it('nor where the mended file is held already and its file comes alone', () => {
  const { world, original, path } = mended();
  world.run([original, path]);
  expect(world.run([original])).toEqual([]);
  expect(world.log.join('\n')).toContain('has the 1 rejected row of this import mended');
  expect(world.rows()).toHaveLength(2);
});

it('but a row that is mended to nothing is still refused', () => {
  const { world, original, path, written } = mended();
  writeFileSync(path, written.replaceAll(',soon,Firm B', ',later,Firm B'));
  expect(world.run([original, path]).join()).toContain('a.csv: 1 of 2 rows refused');
});

it('reports and rejected rows among the files are named and passed over', () => {
  const world = spendWorld();
  const bad = lines('Parks,Works,04/05/2025,T1,10.00,Firm A', 'Parks,Works,soon,T2,0.90,Firm B');
  world.file('a.csv', bad);
  world.run();
  const before = world.total();
  cpSync(world.reportDir, world.folder, { recursive: true });
  world.run();
  for (const ending of ['csv', 'txt'])
    expect(world.log).toContain(`report-ashby.${ending}: a report of an import, passed over`);
  expect(world.log).toContain(
    `${basename(world.rejected() ?? '')}: rejected rows as they were written, passed over; mend it first`,
  );
  expect(world.total()).toBe(before);
});

it('a report is never written over somebody’s file of its name', () => {
  const world = spendWorld();
  const text = lines('Parks,Works,04/05/2025,T1,10.00,Firm A');
  const file = world.file('a.csv', text);
  world.run([file]);
  writeFileSync(join(world.reportDir, 'report-ashby.csv'), text);
  expect(() => world.run([file])).toThrow('a file that is no report stands where the report goes');
  expect(readFileSync(join(world.reportDir, 'report-ashby.csv'), 'utf8')).toBe(text);
});

it('a report says that it is not finished until the data are written', () => {
  const world = spendWorld();
  const file = world.file('a.csv', lines('Parks,Works,04/05/2025,T1,10.00,Firm A'));
  let seen = '';
  world.run([file], {
    withdrawn: () => {
      seen = world.report('txt');
      return [];
    },
  });
  expect(seen).toContain('NOT FINISHED');
  for (const ending of ['txt', 'html'] as const)
    expect(world.report(ending)).not.toContain('NOT FINISHED');
});

/** The same once both are held. */
function held() {
  const world = mended();
  world.world.run([world.original, world.path]);
  return world;
}
const CORRECTED = lines(
  'Parks,Works,04/05/2025,T1,10.00,Firm A',
  'Parks,Works,06/05/2025,T2,90.00,Firm B',
);
const shown = ({ world }: ReturnType<typeof mended>) =>
  world.rows().map(({ payee, date, scope }) => `${payee} ${date} ${scope}`);

it('a mended row goes once the publisher has corrected its own', () => {
  const made = held();
  made.world.run([made.world.file('a.csv', CORRECTED)]);
  expect(shown(made)).toEqual(['Firm A 2025-05-04 in', 'Firm B 2025-05-06 in']);
  expect(made.world.log.join('\n')).toMatch(
    /rejected-ashby-\w+\.csv: 1 mended row of £90\.00 GO, for a\.csv has them right now/,
  );
  const sources = readFileSync(join(made.world.dataDir, 'sources.json'), 'utf8');
  expect(sources).not.toContain('rejected-');
});

it('nor does it come in beside the corrected one', () => {
  const made = mended();
  made.world.run([made.world.file('a.csv', CORRECTED), made.path]);
  expect(shown(made)).toEqual(['Firm A 2025-05-04 in', 'Firm B 2025-05-06 in']);
});

it('it stays while its own is still rejected, in the same row or under the same number', () => {
  const made = held();
  const more = 'Parks,Works,02/05/2025,T0,5.00,Firm Z';
  made.world.run([
    made.world.file(
      'a.csv',
      lines(more, 'Parks,Works,04/05/2025,T1,10.00,Firm A', 'Parks,Works,soon,T2,90.00,Firm B'),
    ),
  ]);
  expect(shown(made)).toContain('Firm B 2025-05-05 in');
});

it('it goes with its file where that is taken out', () => {
  const made = held();
  made.world.run([], { forget: ['a.csv'] });
  expect(made.world.rows()).toEqual([]);
  expect(made.world.log.join('\n')).toContain('1 mended row of £90.00 GO, for a.csv is taken out');
});
