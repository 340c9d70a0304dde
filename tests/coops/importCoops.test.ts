import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sourcesSchema } from '../../src/model/Source.ts';
import { edit } from '../import/smallPublication.ts';
import { snapshot, temporaryFolder } from '../import/temporaryFolder.ts';
import { coopWorld, dated } from './madeEditions.ts';

function imported(prepare: (world: ReturnType<typeof coopWorld>) => void = () => {}) {
  const world = coopWorld(temporaryFolder());
  prepare(world);
  world.importCoops();
  const text = (path: string) => readFileSync(join(world.dataDir, path), 'utf8');
  const table = (path: string) =>
    Papa.parse<Record<string, string>>(text(path), { header: true, skipEmptyLines: true }).data;
  const row = (edition: string, id: string) =>
    table('england/coops.csv').find((line) => line['edition'] === edition && line['cuk_id'] === id);
  return { ...world, text, table, row };
}

describe('an import of co-operatives', () => {
  it('accounts for every row', () => {
    const { log } = imported();
    expect(log).toContain(
      'coopsuk_2016_organisations.csv: 10 read = 6 kept + 2 excluded (1 in Scotland, 1 in no ward of England) + 1 blank + 1 identical duplicates (3 of 2)',
    );
    expect(log).toContain(
      'coopsuk_2022q2_listed.csv: 4 read = 3 kept + 1 excluded (1 in Northern Ireland)',
    );
    expect(log).toContain(
      'postcode_coordinates_cache.json: 5 read = 4 kept + 1 excluded (1 without coordinates)',
    );
  });

  it('places each by its postcode, and says by what', () => {
    const { row } = imported();
    const placed = (edition: string, id: string) => {
      const found = row(edition, id);
      return [found?.['located_by'], found?.['ward_code'], found?.['district_code']];
    };
    // The post town says Borrow.
    expect(placed('2016', 'R000001')).toEqual(['code-point', 'E05900001', 'E07000901']);
    expect(placed('2016', 'R000004')).toEqual(['cache', 'E05900004', 'E07000902']);
    expect(placed('2022', 'R000009')).toEqual(['edition', 'E05900003', 'E07000902']);
    expect(row('2016', 'R000001')?.['postcode']).toBe('ZZ1 1AA');
  });

  it('uses another edition’s coordinates of the same postcode', () => {
    const { row } = imported(({ coops }) =>
      edit(join(coops, 'coopsuk_2016_organisations.csv'), 'ZZ2 2AB', 'ZZ4 4AA'),
    );
    expect(row('2016', 'R000004')).toMatchObject({
      located_by: 'other-edition',
      ward_code: 'E05900003',
    });
  });

  it('marks what is wrong with a row, and places no PO box and nothing by a town’s middle', () => {
    const { row } = imported();
    const nowhere = { located_by: '', ward_code: '', district_code: '' };
    expect(row('2016', 'R000003')).toMatchObject({ ...nowhere, flags: 'po-box' });
    expect(row('2016', 'R000005')).toMatchObject({ ...nowhere, flags: 'malformed-postcode' });
    expect(row('2022', 'R000010')).toMatchObject({ ...nowhere, flags: 'no-postcode' });
    expect(row('2016', 'R000008')).toMatchObject({
      ward_code: 'E05900002',
      flags: 'postcode-not-live|other-nation|dates-contradict',
    });
  });

  it('puts workers before clubs before others', () => {
    const { table } = imported();
    const groups = table('england/coops.csv').map((row) => [row['cuk_id'], row['group']].join(' '));
    expect(groups).toEqual([
      'R000001 club',
      'R000002 worker',
      'R000003 other',
      'R000004 worker',
      'R000005 other',
      'R000008 other',
      'R000001 club',
      'R000009 other',
      'R000010 other',
    ]);
  });

  it('turns dates round, and keeps a hostile name as text', () => {
    const { row, text } = imported();
    expect(row('2016', 'R000001')?.['incorporated']).toBe('1901-11-02');
    expect(row('2016', 'R000004')).toMatchObject({ dissolved: '2015-12-31', status: 'dead' });
    expect(row('2016', 'R000002')?.['name']).toBe(`'=HYPERLINK("http://x")`);
    expect(row('2022', 'R000001')?.['name']).toBe('Hill Club');
    expect(text('england/coops.csv')).not.toContain('High St');
  });

  it('reads Windows-1252 where a file is not UTF-8', () => {
    const { row, log } = imported(({ coops }) => {
      const path = join(coops, 'coopsuk_2016_organisations.csv');
      writeFileSync(
        path,
        Buffer.from(readFileSync(path, 'utf8').replaceAll('Hill Club', 'Café'), 'latin1'),
      );
    });
    expect(log).toContain('coopsuk_2016_organisations.csv: read as Windows-1252');
    expect(row('2016', 'R000001')?.['name']).toBe('Café');
  });

  it('gives the same bytes twice, and replaces its own sources only', () => {
    const { dataDir, importCoops, text } = imported();
    const ids = () => sourcesSchema.parse(JSON.parse(text('sources.json'))).map(({ id }) => id);
    const [before, sources] = [snapshot(dataDir), ids()];
    importCoops();
    expect(snapshot(dataDir)).toEqual(before);
    expect(ids()).toEqual(sources);
    expect(sources).toEqual(
      expect.arrayContaining(['coops-uk-2016', 'coops-uk-2022', 'ons-wards-2025']),
    );
  });
});

describe('later downloads, tried on made files only', () => {
  it('take the codes the publisher gives where no table places a postcode', () => {
    const header = dated([]).trim();
    const { row } = imported(({ coops }) =>
      writeFileSync(
        join(coops, 'coopsuk_2017_organisations.csv'),
        [
          `${header.replace('"Sector - Simplified, High Level"', 'FCA Reporting Classification')},Ward Code,LSOA Code,Local Authority District Code`,
          'R000020,9,FCA,New,,Society,1 St,Ashby,ZZ8 8AA,England,x,Social clubs,Workers,Live,1/3/2020,,E05900003,E01900003,E07000902',
          'R000021,9,FCA,Old Ward,,Society,1 St,Ashby,ZZ8 8AB,England,x,Social clubs,Workers,Live,1/3/2020,,E05000001,E01900003,E07000902',
        ].join('\n'),
      ),
    );
    expect(row('2017', 'R000020')).toMatchObject({
      located_by: 'publisher',
      ward_code: 'E05900003',
      sector: 'Social clubs',
    });
    expect(row('2017', 'R000021')).toMatchObject({ located_by: '', flags: 'unplaced' });
  });

  it('put the register of mutuals into a table of its own', () => {
    const { table, log } = imported(({ coops }) =>
      writeFileSync(
        join(coops, 'fca_mutuals_2026.csv'),
        `Society Number,Society Name,Full Registation Number,Registered As,Society Address,Registration Date,Deregistration Date,Registration Act,Society Status
1,Hill Growers Limited,1R,Co-operative Society,"1 High St, Ashby ZZ1 1AA",01/08/2018,,Act,Registered
2,Mill Credit Union Limited,2C,Credit Union,"2 Mill, Ashby ZZ1 1AB",01/08/2008,02/03/2019,Act,Deregistered
3,Ashby Building Society,3B,Building Society,"3 Mill, Ashby ZZ1 1AB",01/08/1908,,Act,Registered
`,
      ),
    );
    expect(log).toContain(
      'fca_mutuals_2026.csv: 3 read = 2 kept + 1 excluded (1 registered as Building Society)',
    );
    expect(table('england/mutuals.csv')).toMatchObject([
      { cuk_id: '1R', ward_code: 'E05900001', status: 'live', incorporated: '2018-08-01' },
      { cuk_id: '2C', ward_code: 'E05900002', status: 'dead', dissolved: '2019-03-02' },
    ]);
  });
});

describe('a refused import of co-operatives', () => {
  const refusals: [string, string, string, string][] = [
    ['a day that is none', '28/02/2014', '30/02/2014', 'not a date: 30/02/2014'],
    ['another status', 'Consumers,Live,2/11', 'Consumers,Alive,2/11', 'unknown status: Alive'],
    ['a malformed id', 'R000002,2R', 'R2,2R', 'malformed organisation id: R2'],
    ['a contradiction', 'R000002,2R', 'R000001,2R', 'duplicate organisation id with other content'],
    ['an empty name', 'Quay Traders', '', 'empty cell'],
    ['a missing cell', 'R000007,7R,', 'R000007,', '15 cells where the header has 16'],
    ['a missing column', 'UK Nation', 'Nation', 'missing column: UK Nation'],
  ];
  it.each(refusals)('for %s leaves the data as they were', (_what, from, to, message) => {
    const world = coopWorld(temporaryFolder());
    world.importCoops();
    const before = snapshot(world.dataDir);
    const file = 'coopsuk_2016_organisations.csv';
    edit(join(world.coops, file), from, to);
    expect(() => world.importCoops()).toThrow(message);
    expect(() => world.importCoops()).toThrow(file);
    expect(snapshot(world.dataDir)).toEqual(before);
  });

  it('says that an edition is there twice, or that there is none', () => {
    const world = coopWorld(temporaryFolder());
    writeFileSync(
      join(world.coops, 'coopsuk_2022_organisations.csv'),
      dated(['R000001,,,X,,,,,,,,,,Live,,']),
    );
    expect(() => world.importCoops()).toThrow('edition in two files: 2022');
    const none = coopWorld(temporaryFolder());
    for (const file of ['coopsuk_2016_organisations.csv', 'coopsuk_2022q2_listed.csv'])
      rmSync(join(none.coops, file));
    expect(() => none.importCoops()).toThrow('missing file: coopsuk_<year>_organisations.csv');
  });

  it('reads no list nobody has entered, and passes over no file that no import knows', () => {
    const world = coopWorld(temporaryFolder());
    const add = (name: string) => {
      const path = join(world.coops, name);
      writeFileSync(path, readFileSync(join(world.coops, 'coopsuk_2022q2_listed.csv')));
      return () => rmSync(path);
    };
    const before = snapshot(world.dataDir);
    const takeLater = add('coopsuk_2027q1_listed.csv');
    expect(() => world.importCoops()).toThrow(
      /^edition nobody has entered: 2027 \(coopsuk_2027q1_listed\.csv\); enter it in src\/model\/CoopEdition\.ts/,
    );
    takeLater();
    const takeUnknown = add('coops-of-2027.csv');
    expect(() => world.importCoops()).toThrow(/^no reader knows this file: coops-of-2027\.csv/);
    takeUnknown();
    expect(snapshot(world.dataDir)).toEqual(before);
    // What is read by hand, or by another import, may lie beside it.
    for (const name of ['README.md', 'ashby_audited.csv', 'ashby_literature.csv']) add(name);
    world.importCoops();
  });

  it('says that coordinates are malformed', () => {
    const world = coopWorld(temporaryFolder());
    writeFileSync(join(world.coops, 'postcode_coordinates_cache.json'), '{"x": ["a"]}');
    expect(() => world.importCoops()).toThrow('malformed coordinates');
  });
});
