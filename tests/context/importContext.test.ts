import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextPeriod } from '../../src/import/context/contextPeriod.ts';
import { runImport } from '../../src/import/runImport.ts';
import { expectWholeAccounts } from '../import/rowAccounts.ts';
import { edit, smallWorld } from '../import/smallPublication.ts';
import { snapshot, temporaryFolder } from '../import/temporaryFolder.ts';
import { parsedCsv } from '../setup/parsedCsv.ts';

const HEADER =
  'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes';
const METADATA = JSON.stringify({
  'ess-beta-metadata': {
    experimentalStatistic: 'T',
    sourceDate: '16/04/2024',
    sourceURL: 'https://example.org/unemployment',
  },
});
const ROWS = [
  'K03000001,Great Britain,Country,Modelled unemployment rate,2022-01-01/P1Y,3.6,Percentage,%,3.5,3.7,,',
  'E92000001,England,Nation,Modelled unemployment rate,2022-01-01/P1Y,3.7,Percentage,%,3.5,3.9,,',
  'W06000099,Cwm,Local Authority District,Modelled unemployment rate,2022-01-01/P1Y,5,Percentage,%,4,6,,',
  'E12000001,North East,Region,Modelled unemployment rate,2022-01-01/P1Y,5,Percentage,%,4,6,,',
  'E07000901,Ashby,Local Authority District,Modelled unemployment rate,2022-01-01/P1Y,4.30000000001,Percentage,%,2.9,5.7,,',
  'E07000901,Ashby,Local Authority District,Modelled unemployment rate,2023-01-01/P1Y,0,Percentage,%,0,1.1,,',
  'E07000901,Ashby,Local Authority District,Modelled unemployment rate,2023-01-01/P1Y,0,Percentage,%,0,1.1,,',
  'E07000902,Borrow,Local Authority District,Modelled unemployment rate,2022-01-01/P1Y,,Percentage,%,,,x,',
  'E07000902,Borrow,Local Authority District,Modelled unemployment rate,2023-01-01/P1Y,,Percentage,%,,,u,',
  'E07000099,Old,Local Authority District,Modelled unemployment rate,2022-01-01/P1Y,4,Percentage,%,3,5,,Obsolete code since 2023 (replaced by E06000999 New)',
];

function madeContext() {
  const world = smallWorld(temporaryFolder());
  world.run('geography');
  const folder = join(temporaryFolder(), 'context');
  mkdirSync(folder);
  const table = join(folder, 'ons_modelled-unemployment.csv');
  writeFileSync(table, `\ufeff${[HEADER, ...ROWS].join('\n')}\n`);
  writeFileSync(join(folder, 'ons_modelled-unemployment.json'), METADATA);
  const log: string[] = [];
  const run = () =>
    runImport({
      dataset: 'context',
      folder,
      dataDir: world.dataDir,
      obtained: '2026-11',
      log: (line) => log.push(line),
    });
  return { ...world, folder, table, log, run };
}

describe('series by local authority, made', () => {
  it('become a tidy table, every row accounted for', () => {
    const { dataDir, log, run } = madeContext();
    run();
    expect(readFileSync(join(dataDir, 'england/context.csv'), 'utf8')).toBe(
      [
        'series,area_code,period,day,value,lower,upper,status',
        'unemployment-rate,E07000901,2022,,4.3,2.9,5.7,',
        'unemployment-rate,E07000901,2023,,0,0,1.1,',
        'unemployment-rate,E07000902,2022,,,,,missing',
        'unemployment-rate,E07000902,2023,,,,,suppressed',
        'unemployment-rate,E92000001,2022,,3.7,3.5,3.9,',
        '',
      ].join('\n'),
    );
    expect(log[0]).toBe(
      'ons_modelled-unemployment.csv: 10 read = 5 kept + 4 excluded (1 of several nations, 1 in Wales, ' +
        '1 of regions and combined authorities, 1 of districts since merged into larger ones) + ' +
        '1 identical duplicates (8 of 7)',
    );
  });

  it('leave their date, address and standing with the source', () => {
    const { dataDir, run } = madeContext();
    run();
    const sources = JSON.parse(readFileSync(join(dataDir, 'sources.json'), 'utf8')) as {
      id: string;
      edition: string;
      address: string;
      notes: string[];
      files: { name: string }[];
    }[];
    const source = sources.find(({ id }) => id === 'ons-modelled-unemployment');
    expect(source?.edition).toBe('16 April 2024');
    expect(source?.address).toBe('https://example.org/unemployment');
    expect(source?.notes.join(' ')).toContain('official statistics in development');
    expect(source?.files.map(({ name }) => name)).toEqual([
      'ons_modelled-unemployment.csv',
      'ons_modelled-unemployment.json',
    ]);
  });

  it.each([
    [
      'E07000901,Ashby,',
      'E07000901,Borrow,',
      'district name does not belong to code E07000901: Borrow',
    ],
    ['E07000902,Borrow,', 'E07000977,Borrow,', 'unknown district code: E07000977'],
    ['2022-01-01/P1Y,4.3', '2022-04-01/P1Y,4.3', 'unknown period: 2022-04-01/P1Y'],
    ['4.30000000001', '9.3', 'value outside its limits: 9.3'],
    ['2.9,5.7', '2.9,', 'one limit without the other: 2.9'],
    [',,,x,', ',,,,', 'no value and no mark for its absence: (empty)'],
    [',,,x,', ',,,z,', 'unknown status: z'],
    ['4.30000000001', 'n/a', 'not a number: n/a'],
    [
      '2023-01-01/P1Y,0,',
      '2022-01-01/P1Y,0,',
      'duplicate series, area and period with other content',
    ],
  ])('are refused where %s reads %s, and data stay as they were', (from, to, message) => {
    const { dataDir, table, run } = madeContext();
    run();
    const before = snapshot(dataDir);
    edit(table, from, to);
    expect(run).toThrow(message);
    expect(snapshot(dataDir)).toEqual(before);
  });

  it('are refused without metadata, and a folder without series', () => {
    const { folder, run } = madeContext();
    writeFileSync(join(folder, 'ons_modelled-unemployment.json'), '{"ess-beta-metadata":{}}');
    expect(run).toThrow('malformed metadata');
    const empty = join(temporaryFolder(), 'empty');
    mkdirSync(empty);
    const world = madeContext();
    expect(() =>
      runImport({
        dataset: 'context',
        folder: empty,
        dataDir: world.dataDir,
        obtained: '2026-11',
        log: () => undefined,
      }),
    ).toThrow('missing file');
  });
});

describe('periods as published', () => {
  it('become years, financial years and days, and nothing else', () => {
    expect(contextPeriod('2004-01-01/P1Y', 'year')).toEqual({ period: '2004', day: '' });
    expect(contextPeriod('2011-04-01/P1Y', 'financial-year')?.period).toBe('2011-12');
    expect(contextPeriod('1999-04-01/P1Y', 'financial-year')?.period).toBe('1999-00');
    expect(contextPeriod('2025-04-30', 'day')).toEqual({ period: '2025', day: '2025-04-30' });
    for (const text of ['2004', '2004-01-01/P3M', '2004-04-01/P1Y', '2004-02-30', ''])
      expect(contextPeriod(text, 'year')).toBeNull();
    expect(contextPeriod('2004-02-30', 'day')).toBeNull();
    expect(contextPeriod('2004-01-01/P1Y', 'financial-year')).toBeNull();
  });
});

describe('the series as published', () => {
  it('give the committed rows, nothing unaccounted for', () => {
    const dataDir = join(temporaryFolder(), 'data');
    for (const known of [
      'england/wards.csv',
      'england/districts.csv',
      'england/lsoas.csv',
      'england/lsoa11-ward-weights.csv',
      'places',
      'sources.json',
    ])
      cpSync(join('data', known), join(dataDir, known), { recursive: true });
    const log: string[] = [];
    runImport({
      dataset: 'context',
      folder: 'tests/fixtures/context',
      dataDir,
      obtained: '2026-11',
      log: (line) => log.push(line),
    });
    const ours = (path: string) => {
      const committed = new Set(parsedCsv(join('data', path)).map((row) => JSON.stringify(row)));
      const rows = parsedCsv(join(dataDir, path));
      expect(rows.filter((row) => !committed.has(JSON.stringify(row)))).toEqual([]);
      return rows;
    };
    const deflators = ours('england/gdp-deflator.csv');
    expect(deflators).toHaveLength(20);
    expect(new Set(deflators.map((row) => row['is_forecast']))).toEqual(new Set(['true', 'false']));
    const residents = ours('places/E07000123/residents.csv');
    expect(residents).toHaveLength(15);
    expect(new Set(residents.map((row) => row['vintage']))).toEqual(
      new Set(['rebased', 'older', 'census-2021']),
    );
    const rows = ours('england/context.csv');
    expect(rows.length).toBeGreaterThan(700);
    expect(new Set(rows.map((row) => row['status']))).toEqual(
      new Set(['', 'missing', 'suppressed', 'small-sample']),
    );
    expect(expectWholeAccounts(log)).toBe(9);
  });
});
