import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctedCoops } from '../../src/indicators/coops/correctedCoops.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readCoops } from '../../src/tables/readCoops.ts';
import { readDistricts, readWards } from '../../src/tables/readGeography.ts';
import { readPostcodes } from '../../src/tables/readPostcodes.ts';
import type { CoopRow } from '../../src/tables/Tables.ts';
import { edit } from '../import/smallPublication.ts';

const PLACE = 'E07000123';
const COOPS = 'england/coops.csv';
const CORRECTIONS = `places/${PLACE}/coops.csv`;
const ELSEWHERE = `places/${PLACE}/coops-elsewhere.csv`;
const POSTCODES = `places/${PLACE}/postcodes.csv`;
let dataDir = '';

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'coops-'));
  mkdirSync(join(dataDir, `places/${PLACE}`), { recursive: true });
  for (const file of ['england/wards.csv', 'england/districts.csv', COOPS])
    cpSync(join('data', file), join(dataDir, file));
  for (const file of [CORRECTIONS, ELSEWHERE, POSTCODES])
    cpSync(join('data', file), join(dataDir, file));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function read() {
  const folder = new DataFolder(dataDir);
  const districts = readDistricts(folder);
  const wards = readWards(folder, districts);
  readPostcodes(folder, PLACE, wards);
  return readCoops(folder, { districts, wards }, PLACE);
}

describe('a table of co-operatives edited by hand is refused for', () => {
  const refusals: [string, string, string, string, string][] = [
    [
      'a ward of another district',
      COOPS,
      'E05012193,E07000123',
      'E05012193,E07000126',
      'other district of ward E05012193',
    ],
    [
      'an unknown ward',
      COOPS,
      'E05012193,E07000123',
      'E05999999,E07000123',
      'unknown ward code: E05999999',
    ],
    ['another group', COOPS, 'Workers,worker', 'Workers,other', 'other group: other'],
    ['a made-up flag', COOPS, ',po-box', ',po-bag', 'unknown flag: po-bag'],
    ['a way of placing there is not', COOPS, ',cache,', ',guess,', 'unknown way of placing: guess'],
    ['a date turned round', COOPS, '1863-08-11', '11-08-1863', 'not a date: 11-08-1863'],
    [
      'a correction of nothing',
      CORRECTIONS,
      'R006360,2017',
      'R006360,2022',
      'no such organisation in edition 2022: R006360',
    ],
    [
      'a correction without evidence',
      CORRECTIONS,
      /"The edition gives.*"/.exec(readFileSync(`data/${CORRECTIONS}`, 'utf8'))?.[0] ?? '',
      '',
      'empty cell',
    ],
    [
      'a corrected field there is not',
      CORRECTIONS,
      'district_code,E07000128',
      'town,E07000128',
      'unknown field: town',
    ],
    [
      'a corrected district there is not',
      CORRECTIONS,
      'E07000128',
      'E07999999',
      'unknown code: E07999999',
    ],
    ['a co-op in no edition', ELSEWHERE, 'R005446', 'R999999', 'unknown organisation: R999999'],
    [
      'a postcode in another place',
      POSTCODES,
      'E05012198,E07000123',
      'E05010225,E07000126',
      'unknown ward code: E05010225',
    ],
  ];
  it.each(refusals)('%s', (_what, file, from, to, message) => {
    const path = join(dataDir, file);
    const sound = readFileSync(path);
    edit(path, from, to);
    let said = '';
    try {
      read();
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    } finally {
      writeFileSync(path, sound);
    }
    expect(said).toContain(message);
    expect(said).toContain(`(${file} row`);
  });

  it('nothing where it is sound', () => {
    expect(read().rows.length).toBeGreaterThan(25_000);
  });
});

describe('a correction', () => {
  const row = (edition: string) =>
    ({ edition, cukId: 'R000001', wardCode: 'E05012196', districtCode: PLACE }) as CoopRow;
  const made = (field: 'district_code' | 'ward_code', value: string | null) =>
    correctedCoops({
      rows: [row('2016'), row('2017')],
      corrections: [{ cukId: 'R000001', editions: ['2017'], field, value, evidence: 'seen' }],
      dates: [],
      elsewhere: [],
      backgrounds: [],
    }).map(({ districtCode, wardCode }) => [districtCode, wardCode]);

  it('of the district takes the ward with it, in its own editions only', () => {
    expect(made('district_code', 'E07000126')).toEqual([
      [PLACE, 'E05012196'],
      ['E07000126', null],
    ]);
    expect(made('district_code', null)[1]).toEqual([null, null]);
  });

  it('of the ward leaves the district', () => {
    expect(made('ward_code', 'E05012193')[1]).toEqual([PLACE, 'E05012193']);
    expect(made('ward_code', null)[1]).toEqual([PLACE, null]);
  });
});
