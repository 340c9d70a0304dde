import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../import/temporaryFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { lines, spendWorld } from './spendWorld.ts';

const A = 'Parks,Works,04/05/2025,T1,10.00,Firm A';
const B = 'Parks,Works,05/05/2025,T2,20.00,Firm B';

describe('a folder', () => {
  it('may hold a pipe, a device, itself and links to nothing: all are passed over and named', () => {
    const world = spendWorld();
    world.file('deep/a.csv', lines(A));
    execFileSync('mkfifo', [join(world.folder, 'pipe.csv')]);
    symlinkSync('/dev/zero', join(world.folder, 'zero.csv'));
    symlinkSync('..', join(world.folder, 'deep', 'round.csv'));
    symlinkSync('nowhere.csv', join(world.folder, 'gone.csv'));
    symlinkSync('circle.csv', join(world.folder, 'circle.csv'));
    world.run();
    expect(world.rows().map(({ file }) => file)).toEqual(['deep/a.csv']);
    for (const line of [
      'pipe.csv: a pipe and no file, passed over',
      'zero.csv: a device and no file, passed over',
      'deep/round.csv: a folder that is read already, passed over',
      'gone.csv: a link to nothing, passed over',
      'circle.csv: a link to nothing, passed over',
    ])
      expect(world.log).toContain(line);
  });

  it('is followed where a link leads to it, and its files are read once', () => {
    const world = spendWorld();
    const elsewhere = join(world.root, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'b.csv'), lines(B));
    world.file('a.csv', lines(A));
    symlinkSync(elsewhere, join(world.folder, 'linked'));
    symlinkSync(join(elsewhere, 'b.csv'), join(world.folder, 'z.csv'));
    world.run();
    expect(world.rows().map(({ payee }) => payee)).toEqual(['Firm A', 'Firm B']);
    expect(world.log).toContain('z.csv: a file that is read already, passed over');
  });

  it('of a pipe alone is refused, and the pipe is never opened', () => {
    const world = spendWorld();
    mkdirSync(world.folder);
    const pipe = join(world.folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    expect(() => world.run([pipe])).toThrow(/^no payments files: /);
  });
});

describe('an empty file', () => {
  it.each([
    ['of no bytes', ''],
    ['of blank lines', '\n,,,\n \n'],
    ['of blank lines beyond a screenful', '\n'.repeat(500)],
  ])('%s stops nothing but itself, and is named', (_, content) => {
    const world = spendWorld();
    world.file('april.csv', content);
    world.file('may.csv', lines(A));
    expect(world.run()).toEqual([]);
    expect(world.rows()).toHaveLength(1);
    expect(world.report('txt')).toContain(
      'To know first\n  april.csv: no payments in it (an empty file)',
    );
  });

  it('alone is refused', () => {
    const world = spendWorld();
    world.file('april.csv', '');
    expect(() => world.run()).toThrow('no payments in any file: an empty file (april.csv)');
  });

  it('does not take the place of one that gave payments', () => {
    const world = spendWorld();
    world.file('april.csv', lines(A));
    world.file('may.csv', lines(B));
    world.run();
    const before = snapshot(world.dataDir);
    world.file('april.csv', '');
    expect(() => world.run()).toThrow(
      /^no payment can be read in a file that gave some before: an empty file \(april\.csv\)/,
    );
    expect(snapshot(world.dataDir)).toEqual(before);
  });

  it('that only begins blank is no empty one', () => {
    const world = spendWorld();
    world.file('april.csv', `${'\n'.repeat(500)}${lines(A)}`);
    expect(() => world.run()).toThrow(/^no header/);
  });
});

it('one page that is no table stops a folder with a word on how the rest comes in', () => {
  const world = spendWorld();
  world.file('good.csv', lines(A));
  world.file('page.csv', '<!DOCTYPE html><html><body>Not found</body></html>');
  expect(() => world.run()).toThrow(
    /\(page\.csv[^)]*\).*\nthe others come in once .* left out, or named under “notPayments”/,
  );
});

it('all files that cannot be read are told in one run, those of one shape together', () => {
  const world = spendWorld();
  const wrong = (amount: number) => `Wen,Firma,Betrag\n04/05/2025,Firm,${amount}.00\n`;
  for (let i = 0; i < 12; i++) world.file(`${String(i).padStart(2, '0')}.csv`, wrong(i));
  world.file('good.csv', lines(A));
  world.file('scan.csv', '%PDF-1.7');
  const before = snapshot(world.dataDir);
  let message = '';
  try {
    world.run();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message.split('\n')).toEqual([
    '13 files or sheets cannot be read; nothing is imported, the data are as they were',
    '  a PDF, not a table: %PDF; ask the publisher for a CSV',
    '    in scan.csv',
    '  none of the headings is known: Wen, Firma, Betrag; put this into bodies.json: "columns": {"Wen":"date","Firma":"payee","Betrag":"amount"}',
    `    12 times, in ${[0, 1, 2, 3, 4, 5, 6, 7].map((i) => `0${i}.csv row 1`).join('; ')}; and 4 more`,
    'the others come in once what cannot be read is mended, left out, or named under “notPayments” in bodies.json with what it is',
  ]);
  expect(snapshot(world.dataDir)).toEqual(before);
});

describe('the command says in one sentence', () => {
  const command = (world: ReturnType<typeof spendWorld>, ...more: string[]) =>
    runCommand(process.execPath, [
      ...['scripts/import.ts', 'spend', '--body', 'ashby', world.folder],
      ...['--data', world.dataDir, ...more],
    ]);

  it('that a report cannot be written where a file is, or among the data, before it reads anything', async () => {
    const world = spendWorld();
    world.file('a.csv', lines(A));
    const before = snapshot(world.dataDir);
    const taken = join(world.root, 'taken');
    writeFileSync(taken, '');
    const onFile = await command(world, '--report', taken);
    expect(onFile.stderr).toMatch(
      /^the folder of the report cannot be written to: EEXIST[^\n]*; give --report another folder\n$/,
    );
    const below = await command(world, '--report', join(taken, 'deeper'));
    expect(below.stderr).toMatch(
      /^the folder of the report cannot be written to: ENOTDIR[^\n]*\n$/,
    );
    const among = await command(world, '--report', join(world.dataDir, 'reports'));
    expect(among.stderr).toMatch(/^a report has no place among the data: [^\n]*\n$/);
    for (const { code, stdout } of [onFile, below, among]) expect([code, stdout]).toEqual([1, '']);
    expect(snapshot(world.dataDir)).toEqual(before);
  });
});
