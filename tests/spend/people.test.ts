import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HEADER, spendWorld } from './spendWorld.ts';

const FILE = [
  `${HEADER},Narrative`,
  'Care,Allowances,04/05/2025,T1,10.00,Mrs Doris Oldroyd,Week 3 of D OLDROYD',
  'Care,Allowances,05/05/2025,T2,20.00,"OLDROYD, MR A",',
  'Care,Allowances,05/05/2025,T3,30.00,Foster Carer,',
  'Care,Works,05/05/2025,T4,40.00,Oldroyd Roofing Ltd,Roof of Oldroyd House',
  'Care,Allowances,soon,T5,50.00,Mr Alan Privatt,for Alan Privatt',
  'Care,Allowances,06/05/2025,T6,60.00,Mr Alan\u0007 Privatt,',
].join('\r\n');

it('nobody’s name is kept: neither in the tables, nor in reports, log or the file of rejected rows', () => {
  const world = spendWorld();
  world.file('a.csv', `${FILE}\r\n`);
  world.run();
  expect(world.rows().map((row) => [row['payee'], row['amount_gbp'], row['description']])).toEqual([
    ['(individual)', '10.00', 'Week 3 of D (individual)'],
    ['(individual)', '20.00', ''],
    ['Foster Carer', '30.00', ''],
    ['Oldroyd Roofing Ltd', '40.00', 'Roof of Oldroyd House'],
  ]);
  const rejected = readFileSync(world.rejected() ?? '', 'utf8');
  expect(rejected).toContain('soon,(individual),50.00');
  const written = [
    ...readdirSync(world.reportDir).map((name) =>
      readFileSync(join(world.reportDir, name), 'utf8'),
    ),
    ...world.log,
  ].join('\n');
  expect(written).not.toMatch(/Doris|Privatt|OLDROYD, MR/i);
  world.run([world.folder], { dryRun: true });
  expect(world.log.join('\n')).not.toMatch(/Doris|Privatt|OLDROYD, MR/i);
});

it('names that an earlier import left in a table go with the next, and files that overlap still count once', () => {
  const world = spendWorld();
  world.file('a.csv', `${FILE}\r\n`);
  world.run();
  const table = join(world.placeFolder, 'payments-ashby-2025-26.csv');
  const before = readFileSync(table, 'utf8');
  writeNames(table, before);
  world.run([world.file('b.csv', `${FILE}\r\n\r\n`)]);
  expect(readFileSync(table, 'utf8')).not.toMatch(/Doris/);
  expect(world.rows().map(({ scope }) => scope === 'duplicate')).toEqual([
    ...[false, false, false, false],
    ...[true, true, true, true],
  ]);
});

function writeNames(path: string, text: string): void {
  writeFileSync(path, text.replace('(individual),', 'Mrs Doris Oldroyd,'));
}
