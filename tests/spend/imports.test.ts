import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../src/import/runImport.ts';
import { sourcesSchema } from '../../src/model/Source.ts';
import { snapshot } from '../import/temporaryFolder.ts';
import { lines, spendWorld } from './spendWorld.ts';

const A = 'Parks,Works,04/05/2025,T1,10.00,Firm A';
const B = 'Parks,Works,05/05/2025,T2,20.00,Firm B';
const C = 'Parks,Works,06/05/2025,T3,30.00,Firm C';

describe('an import of payments', () => {
  it('writes a table for each financial year and one source', () => {
    const world = spendWorld();
    world.file('may.csv', lines('Parks,Works,31/03/2025,T0,1.00,Early', A));
    world.run();
    expect(readdirSync(world.placeFolder)).toEqual([
      'bodies.json',
      'payments-ashby-2024-25.csv',
      'payments-ashby-2025-26.csv',
    ]);
    expect(readFileSync(join(world.placeFolder, 'payments-ashby-2025-26.csv'), 'utf8')).toBe(
      'body,file,sheet,row,date,payee,payee_kind,amount_gbp,department,category,description,transaction,transaction_type,currency,payee_register,payee_number,payee_postcode,payee_town,scope,reason,rule\n' +
        'ashby,may.csv,,3,2025-05-04,Firm A,organisation,10.00,Parks,Works,,T1,,,,,,,in,,\n',
    );
    const [source] = sourcesSchema.parse(
      JSON.parse(readFileSync(join(world.dataDir, 'sources.json'), 'utf8')),
    );
    expect(source).toMatchObject({
      id: 'spend-ashby',
      dataPeriod: '2025-03-31 to 2025-05-04',
      files: [{ name: 'may.csv', rows: 3 }],
      notes: [
        'Amounts exclude VAT.',
        'Payments below £500 are not published.',
        'The publisher leaves out: salaries.',
      ],
    });
  });

  it('twice changes nothing, and in parts gives what it gives in one', () => {
    const [once, parts] = [spendWorld(), spendWorld()];
    for (const world of [once, parts]) {
      world.file('a.csv', lines(A, B, A));
      world.file('b.csv', lines(B, C));
      world.file('c.csv', lines(A, 'Rates,NNDR,07/05/2025,T4,5.00,=SUM(A1)'));
    }
    once.run();
    const first = snapshot(once.dataDir);
    once.run();
    expect(snapshot(once.dataDir)).toEqual(first);
    for (const name of ['c.csv', 'a.csv', 'b.csv']) parts.run([join(parts.folder, name)]);
    expect(snapshot(parts.dataDir)).toEqual(first);
  });

  it('takes a corrected file in the place of the one of its name', () => {
    const world = spendWorld();
    world.file('may.csv', lines(A, B));
    world.run();
    world.file('may.csv', lines(A, 'Parks,Works,05/05/2025,T2,25.00,Firm B'));
    world.run();
    expect(world.rows().map((row) => row['amount_gbp'])).toEqual(['10.00', '25.00']);
    const revised = world.file('may-revised.csv', lines(A));
    world.run([revised]);
    expect(world.rows().map((row) => row['amount_gbp'])).toEqual(['10.00']);
    expect(world.log).toContain('may.csv: superseded by may-revised.csv');
  });

  it('knows further words for a newer edition, and follows them through copies of other names', () => {
    const old = lines(A);
    const corrected = lines(A, 'Parks,Works,05/05/2025,T2,25.00,Firm B');
    for (const name of [
      'may-final.csv',
      'may amended version.csv',
      'may republished June 2025.csv',
    ]) {
      const world = spendWorld();
      world.file('may.csv', old);
      world.file('copy of spend.csv', corrected);
      world.file(name, corrected);
      world.run();
      expect(
        world.rows().map(({ file }) => file),
        name,
      ).toEqual([name, name]);
    }
    // A browser numbers a second part and a second edition alike.
    const parts = spendWorld();
    parts.file('may.csv', old);
    parts.file('may (1).csv', lines('Parks,Works,05/05/2025,T2,25.00,Firm B'));
    parts.run();
    expect(parts.rows()).toHaveLength(2);
  });

  it('says where a corrected file comes under quite another name, and does not guess', () => {
    const rows = Array.from(
      { length: 10 },
      (_, row) => `Parks,Works,0${1 + (row % 9)}/05/2025,T${row},${10 + row}.00,Firm ${row}`,
    );
    const corrected = [...rows.slice(1), 'Parks,Works,01/05/2025,T0,11.00,Firm 0'];
    // The new name stands before the known one in one case and after it in the other.
    for (const name of ['CALL51571.csv', 'zz.csv']) {
      const world = spendWorld();
      world.file('spend-may.csv', lines(...rows));
      world.run();
      expect(world.log.join()).not.toContain('perhaps');
      world.run([world.file(name, lines(...corrected))]);
      const warning = world.log.find((line) => line.startsWith('perhaps two editions'));
      expect(warning).toMatch(
        /HAVE 9 PAYMENTS IN COMMON, of 10 and 10; what differs counts in both: if one corrects the other, take the older out/,
      );
      expect(warning).toContain(name);
      expect(readFileSync(join(world.reportDir, 'report-ashby.txt'), 'utf8')).toContain(
        'Perhaps two editions of one file:',
      );
      expect(world.rows().filter((row) => row['scope'] === 'in')).toHaveLength(11);
    }
  });

  it('takes a quarter beside its months for what it is', () => {
    const world = spendWorld();
    world.file('april.csv', lines(A));
    world.file('may.csv', lines(B));
    world.file('quarter.csv', lines(A, B, C));
    world.run();
    expect(world.log.join()).not.toContain('perhaps');
  });

  it('in a dry run leaves the data as they were', () => {
    const world = spendWorld();
    world.file('may.csv', lines(A));
    const before = snapshot(world.root);
    world.run([world.folder], { dryRun: true });
    expect(snapshot(world.dataDir)).toEqual(
      Object.fromEntries(
        Object.entries(before)
          .filter(([path]) => path.startsWith('data/'))
          .map(([path, hash]) => [path.slice(5), hash]),
      ),
    );
    expect(readFileSync(join(world.reportDir, 'report-ashby.txt'), 'utf8')).toContain('£10.00');
    expect(readdirSync(world.root).sort()).toEqual(['data', 'files', 'reports']);
  });

  it('clears away what a killed import left, and the data are as they were', () => {
    const world = spendWorld();
    world.file('may.csv', lines(A));
    world.run();
    const before = snapshot(world.dataDir);
    world.file('june.csv', lines(B));
    // What a killed import leaves: a staging folder, and a half-filled copy.
    mkdirSync(`${world.dataDir}.staged-999999999`);
    mkdirSync(`${world.dataDir}.next`);
    writeFileSync(join(`${world.dataDir}.next`, '.importing'), '999999999');
    cpSync(world.placeFolder, join(`${world.dataDir}.next`, 'places'), { recursive: true });
    world.run([world.folder], { dryRun: true });
    expect(snapshot(world.dataDir)).toEqual(before);
    expect(readdirSync(world.root).sort()).toEqual(['data', 'files', 'reports']);
  });
});

describe('a repeated row', () => {
  it('is one in another file; equal lines of one file are payments of their own', () => {
    const world = spendWorld();
    world.file('a.csv', lines(A, A, B));
    world.file('b.csv', lines(A, A, A, C));
    world.run();
    expect(
      world.rows().map((row) => [row['file'], row['row'], row['scope'], row['reason']]),
    ).toEqual([
      ['a.csv', '2', 'in', ''],
      ['a.csv', '3', 'in', ''],
      ['a.csv', '4', 'in', ''],
      ['b.csv', '2', 'duplicate', 'a.csv row 2'],
      ['b.csv', '3', 'duplicate', 'a.csv row 3'],
      ['b.csv', '4', 'in', ''],
      ['b.csv', '5', 'in', ''],
    ]);
  });

  it('is found among any number of equal ones', () => {
    const world = spendWorld();
    const many = 30_000;
    world.file('a.csv', lines(...new Array<string>(many).fill(A)));
    world.file('b.csv', lines(...new Array<string>(many + 2).fill(A)));
    world.file('c.csv', lines(...new Array<string>(many + 1).fill(A)));
    world.run();
    const repeated = world.rows().filter((row) => row['scope'] === 'duplicate');
    expect(repeated).toHaveLength(2 * many + 1);
    expect(repeated.at(many - 1)?.['reason']).toBe(`a.csv row ${many + 1}`);
    expect(repeated.at(-1)?.['reason']).toBe(`b.csv row ${many + 2}`);
  });

  it('is one in the same file where numbers are unique', () => {
    const world = spendWorld({ transactionNumbers: 'unique' });
    world.file(
      'a.csv',
      lines(A, A, A.replace('T1', 'T9'), A.replace('T1', ''), A.replace('T1', '')),
    );
    world.run();
    expect(world.rows().map((row) => row['scope'])).toEqual(['in', 'duplicate', 'in', 'in', 'in']);
    const again = world.file('b.csv', lines(A, A));
    world.run([again]);
    const rows = world.rows().filter((row) => row['file'] === 'b.csv');
    expect(rows.map((row) => row['reason'])).toEqual(['a.csv row 2', 'a.csv row 2']);
  });
});

describe('the scope', () => {
  it('keeps every row, with its reason', () => {
    const world = spendWorld({
      scopeRules: [{ field: 'category', holds: 'suspense', reason: null }],
    });
    const row = (service: string, category: string, payee: string) =>
      `${service},${category},04/05/2025,T,1.00,${payee}`;
    world.file(
      'a.csv',
      lines(
        row('Finance', 'Ctax Precept May', 'Ashby County Council'),
        row('Finance', 'Fees', 'HMRC'),
        row('HR', 'Pension Fund Contributions', 'County Pension Fund'),
        row('HR', 'Agency staff', 'Reed Ltd'),
        row('HR', 'Salaries', 'Net pay'),
        row('Housing', 'Rent Allowances', 'Redacted'),
        row('Finance', 'PWLB interest', 'Debt Management Office'),
        row('Finance', 'Creditors - BACS', 'Firm'),
        row('Finance', 'Invoice suspense', 'Paper Ltd'),
        row('Elevators', 'Private innovation', 'Lift Ltd'),
      ),
    );
    world.run();
    expect(world.rows().map((tidy) => tidy['reason'] || tidy['scope'])).toEqual([
      'precept or transfer to a public body',
      'tax',
      'pension',
      'in',
      'payroll',
      'benefit',
      'treasury',
      'balance sheet',
      'in',
      'in',
    ]);
  });
});

describe('rejected rows', () => {
  it('can be mended and fed back', () => {
    const world = spendWorld();
    world.file(
      'a.csv',
      lines(A, B.replace('05/05/2025', '00:00:00'), 'Parks,Works,2027-01-01,T3,30.00,Firm C'),
    );
    world.run();
    const path = world.rejected();
    if (path === undefined) throw new Error('nothing was rejected');
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n')[1]).toBe(
      'a.csv,,3,a time where the date should be,Payment Date,00:00:00,00:00:00,Firm B,20.00,Parks,Works,,T2,,,,,,',
    );
    writeFileSync(path, text.replace('00:00:00,Firm B', '05/05/2025,Firm B'));
    world.run([path]);
    world.run([path]);
    expect(world.rows().map((row) => row['payee'])).toEqual(['Firm A', 'Firm B']);
  });
});

describe('a body', () => {
  it('has to be known and sound', () => {
    const world = spendWorld({ vat: 'perhaps' });
    world.file('a.csv', lines(A));
    expect(() => world.run()).toThrow(
      /^malformed body: .*bodies\.json, column 0\.vat\); docs\/importing-payments\.md lists all keys/,
    );
    const sound = spendWorld();
    expect(() =>
      runImport({
        dataset: 'spend',
        body: 'nowhere',
        paths: ['x'],
        dataDir: sound.dataDir,
        reportDir: sound.reportDir,
        obtained: '2026',
        today: '2026-11-01',
        log: () => {},
      }),
    ).toThrow('unknown body: nowhere (places/<code>/bodies.json); known: ashby');
  });
});
