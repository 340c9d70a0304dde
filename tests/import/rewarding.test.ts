import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runImport } from '../../src/import/runImport.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readGeographyTables } from '../../src/tables/readEngland.ts';
import { readFormerWards } from '../../src/tables/readFormerWards.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import { runCommand } from '../setup/runCommand.ts';
import { edit, smallWorld, square } from './smallPublication.ts';
import { snapshot, temporaryFolder } from './temporaryFolder.ts';

/*
 * A made re-warding: Ashby's wards Hill and Mill become Hilltop, which takes a third of Mill, and Weir; the district
 * Borrow is abolished and its wards go to Greater Borrow.
 */
const ASHBY = 'E07000901';
const BORROW = 'E07000902';

/** Easting and northing of points at latitude 53.05, west to east. */
const HILL: [number, number] = [403_449, 350_306];
const MILL_WEST: [number, number] = [407_471, 350_318];
const MILL: [number, number] = [410_153, 350_327];

function codePoint(folder: string, wards: readonly [string, string, string]): void {
  mkdirSync(folder, { recursive: true });
  const rows = Array.from({ length: 60 }, (_, i) => {
    const part = i < 20 ? 0 : i < 30 ? 1 : 2;
    const [easting, northing] = [HILL, MILL_WEST, MILL][part] ?? HILL;
    const postcode = `ZZ1 ${Math.floor(i / 10)}${'ABCDEFGHIJ'[i % 10]}A`;
    return `"${postcode}",10,${easting},${northing},"E92000001","E19000001","E18000002","E99999999","${ASHBY}","${wards[part]}"`;
  });
  writeFileSync(join(folder, 'zz.csv'), `${rows.join('\n')}\n`);
}

function reward(geography: string): void {
  const file = (name: string) => join(geography, name);
  const table = file('wards_2025_england.csv');
  edit(
    table,
    '"Hill","E07000901","Ashby","E05900001"',
    '"Hilltop","E07000901","Ashby","E05900011"',
  );
  edit(
    table,
    '"Mill & ""Weir""","E07000901","Ashby","E05900002"',
    '"Weir","E07000901","Ashby","E05900012"',
  );
  // Tables of one place, by its old wards, are not published again.
  rmSync(file('ashby'), { recursive: true });
  const outlines = file('wards_2025_england_bgc.geojson');
  const made = JSON.parse(readFileSync(outlines, 'utf8'));
  const [hill, mill] = made.features;
  hill.properties = { ...hill.properties, name: 'Hilltop', code: 'E05900011' };
  hill.geometry.coordinates = square(-2, -1.87);
  mill.properties = { ...mill.properties, name: 'Weir', code: 'E05900012' };
  mill.geometry.coordinates = square(-1.87, -1.8);
  writeFileSync(outlines, JSON.stringify(made));
  for (const set of ['11', '21']) {
    const weights = file(`lsoa${set}_to_ward_postcode_weights_codepoint_2025-10.csv`);
    edit(weights, 'E01900001,E05900001,20,0.6667', 'E01900001,E05900011,20,1');
    edit(weights, 'E01900001,E05900002,10,0.3333', 'E01900002,E05900011,10,0.25');
    edit(weights, 'E01900002,E05900002,30,1', 'E01900002,E05900012,30,0.75');
  }
  for (const name of [
    'wards_2025_england.csv',
    'wards_2025_england_bgc.geojson',
    'districts_2025_england_bgc.geojson',
    'lsoa21_england_bgc.geojson',
    'lsoa11_to_lsoa21_exact.csv',
  ])
    writeFileSync(
      file(name),
      readFileSync(file(name), 'utf8')
        .replaceAll(BORROW, 'E07000903')
        .replaceAll('"Borrow"', '"Greater Borrow"'),
    );
}

it('keeps the tables there were for a place that is pinned, and counts what became of the wards', async () => {
  const { geography, dataDir, log, run } = smallWorld(temporaryFolder());
  const importInto = (dataset: 'place-postcodes' | 'former-wards', folder: string) =>
    runImport({ dataset, folder, dataDir, obtained: '2027-05', log: (line) => log.push(line) });
  const placeFile = (code: string) => join(dataDir, 'places', `${code}.json`);
  const ashby = JSON.parse(readFileSync(placeFile(ASHBY), 'utf8'));
  const borrow = { ...ashby, code: BORROW, name: 'Borrow', slug: 'borrow' };

  run('geography');
  writeFileSync(placeFile(BORROW), JSON.stringify(borrow));
  const [before, after] = [temporaryFolder(), temporaryFolder()];
  codePoint(before, ['E05900001', 'E05900002', 'E05900002']);
  importInto('place-postcodes', before);
  const keep = () =>
    runCommand(process.execPath, ['scripts/vintage.ts', '2025'], { env: { DATA_DIR: dataDir } });
  expect(await keep()).toMatchObject({ code: 0, stderr: '' });
  expect((await keep()).stderr).toContain('kept already');

  // An abolished district stops the import, which leaves all as it was, until its place is pinned.
  reward(geography);
  const untouched = snapshot(dataDir);
  expect(() => run('geography')).toThrow(
    /place is no district of today: E07000902 .*npm run vintage/,
  );
  expect(snapshot(dataDir)).toEqual(untouched);
  writeFileSync(placeFile(BORROW), JSON.stringify({ ...borrow, vintage: '2025' }));
  run('geography');

  const today = readGeographyTables(new DataFolder(dataDir));
  expect([...today.districts.keys()]).toEqual([ASHBY, 'E07000903']);
  expect(today.wards.has('E05900001')).toBe(false);
  const { vintage } = readPlace(dataDir, BORROW);
  const then = readGeographyTables(new DataFolder(dataDir, vintage));
  expect(then.districts.get(BORROW)).toBe('Borrow');
  expect(then.wards.get('E05900001')?.name).toBe('Hill');
  expect(() => new DataFolder(dataDir, '1999')).toThrow(/unknown vintage: 1999/);

  codePoint(after, ['E05900011', 'E05900011', 'E05900012']);
  importInto('place-postcodes', after);
  writeFileSync(placeFile(ASHBY), JSON.stringify({ ...ashby, wardsSince: null }));
  const kept = join(dataDir, 'vintages/2025');
  expect(() => importInto('former-wards', kept)).toThrow(/year of today’s wards not known: Ashby/);
  writeFileSync(placeFile(ASHBY), JSON.stringify({ ...ashby, wardsSince: 2027 }));
  importInto('former-wards', kept);
  expect(readFormerWards(new DataFolder(dataDir), ASHBY, today.wards)).toEqual([
    part('E05900001', 'Hill', 'E05900011', 20),
    part('E05900002', 'Mill & "Weir"', 'E05900011', 10),
    part('E05900002', 'Mill & "Weir"', 'E05900012', 30),
  ]);
  // The pinned place is none of those whose wards are counted.
  expect(existsSync(join(dataDir, 'places', BORROW, 'former-wards.csv'))).toBe(false);
});

function part(formerCode: string, formerName: string, wardCode: string, postcodes: number) {
  return { formerCode, formerName, until: 2027, wardCode, postcodes };
}
