import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { snapshot } from '../import/temporaryFolder.ts';
import { lines, spendWorld } from './spendWorld.ts';

const row = (day: number, month: string, payee = 'Firm A') =>
  `Parks,Works,${day}/${month},T${day},${day}.00,${payee}`;

it('a dry run shows columns and first rows of each shape, the months and the totals', () => {
  const world = spendWorld();
  world.file(
    'april.csv',
    lines(...[1, 2, 3, 4, 5, 6, 30].map((day) => row(day, '04/2025', `Firm ${day}`))),
  );
  world.file('june.csv', lines(row(1, '06/2025')));
  world.file('july.csv', 'Supplier,Amount,Paid on\nFirm B,2.50,07/31/2025\n');
  world.run([world.folder], { dryRun: true });
  const at = world.log.findIndex((line) => line.startsWith('shape 1'));
  expect(world.log.slice(at, at + 11)).toEqual([
    'shape 1 of 2, 2 lists, first of them april.csv',
    '  columns: date = Payment Date (day first), payee = Supplier Name, amount = Net Amount (net), department = Service, category = Expenditure Category, transaction = Transaction Number',
    '  first rows as read, of april.csv:',
    '    row 2 | 2025-04-01 | £1.00 | Firm 1 | Parks | Works | T1',
    '    row 3 | 2025-04-02 | £2.00 | Firm 2 | Parks | Works | T2',
    '    row 4 | 2025-04-03 | £3.00 | Firm 3 | Parks | Works | T3',
    '    row 5 | 2025-04-04 | £4.00 | Firm 4 | Parks | Works | T4',
    '    row 6 | 2025-04-05 | £5.00 | Firm 5 | Parks | Works | T5',
    'shape 2 of 2, july.csv',
    '  columns: date = Paid on (month first), payee = Supplier, amount = Amount',
    '  first rows as read, of july.csv:',
  ]);
  expect(world.log).toContain('    row 2 | 2025-07-31 | £2.50 | Firm B');
  const note = 'no column of category or description: what is not bought cannot be told apart';
  expect(world.log.filter((line) => line.includes(note))).toEqual([
    expect.stringMatching(/^july\.csv: /),
  ]);
  expect(world.report('txt')).toContain(`july.csv: ${note}`);
  expect(world.log).toContain('months: April to July 2025, WITHOUT May 2025');
  expect(world.total()).toContain('9 kept £54.50');
  world.run();
  expect(world.log.join('\n')).not.toContain('first rows as read');
});

it('a dry run says first what does not agree, then the shapes with the columns nothing is read from', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    'Supplier,Supplier Number,Amount,Paid on\nFirm B,77,2.50,31/07/2025\nTotal,,3.00,\n',
  );
  world.run([world.folder], { dryRun: true });
  const at = (text: string) => world.log.findIndex((line) => line.includes(text));
  expect(at('DOES NOT AGREE')).toBe(0);
  expect(at('shape 1 of 1')).toBeGreaterThan(0);
  expect(world.log).toContain('  not used: Supplier Number');
  world.file('a.csv', 'Supplier,Amount,Paid on\nFirm B,2.50,2025-07-31\n');
  world.run([world.folder], { dryRun: true });
  expect(world.log).toContain('  columns: date = Paid on (ISO), payee = Supplier, amount = Amount');
  world.file('a.csv', 'Supplier,Amount,Paid on\nFirm B,2.50,31 July 2025\n');
  world.run([world.folder], { dryRun: true });
  expect(world.log).toContain('  columns: date = Paid on, payee = Supplier, amount = Amount');
  expect(world.report('html')).toContain('A dry run: the data are as they were.');
});

it('a dry run shows the data as they would be, and leaves them as they were', () => {
  const world = spendWorld();
  world.file('april.csv', lines(row(1, '04/2025')));
  world.run();
  const before = snapshot(world.dataDir);
  world.file('may.csv', lines(row(1, '05/2025')));
  const kept = join(world.root, 'kept');
  let shown = '';
  world.run([world.folder], {
    dryRun: true,
    preview: (dataDir) => {
      shown = dataDir;
      cpSync(dataDir, kept, { recursive: true });
    },
  });
  expect(snapshot(world.dataDir)).toEqual(before);
  expect(existsSync(shown)).toBe(false);
  const label = 'of all that would then be held';
  world.run([join(world.folder, 'may.csv')], { dryRun: true });
  expect(world.report('txt')).toContain(`Largest payees kept, not in doubt, ${label}\n`);
  expect(world.report('html')).toContain(`the largest payees, ${label}</h2>`);
  world.run();
  expect(snapshot(kept)).toEqual(snapshot(world.dataDir));
  expect(readFileSync(join(kept, 'sources.json'), 'utf8')).toContain('may.csv');
});
