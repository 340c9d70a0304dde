import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longitudeLatitude } from '../../src/import/postcodes/importPlacePostcodes.ts';
import { runImport } from '../../src/import/runImport.ts';
import { smallWorld, square } from './smallPublication.ts';
import { snapshot, temporaryFolder } from './temporaryFolder.ts';

/** A row of Code-Point Open: the quality, the health areas and the county do not matter here. */
function row(postcode: string, [easting, northing]: [number, number], ward: string, lad: string) {
  return `"${postcode}",10,${easting},${northing},"E92000001","E19000001","E18000002","E99999999","${lad}","${ward}"`;
}

/** Centres of the four square wards of the small world at latitude 53.05, west to east. */
const HILL: [number, number] = [403_449, 350_306];
const MILL: [number, number] = [410_153, 350_327];
const CHURCH: [number, number] = [416_856, 350_358];

function world() {
  const made = smallWorld(temporaryFolder());
  made.run('geography');
  const codePoint = join(temporaryFolder(), 'codepoint');
  mkdirSync(codePoint, { recursive: true });
  const run = (dataset: 'place-postcodes' | 'former-wards', rows: string[] | object) => {
    const name = dataset === 'place-postcodes' ? 'zz.csv' : 'wards_pre2019_ashby.geojson';
    writeFileSync(
      join(codePoint, name),
      Array.isArray(rows) ? `${rows.join('\n')}\n` : JSON.stringify(rows),
    );
    runImport({
      dataset,
      folder: codePoint,
      dataDir: made.dataDir,
      obtained: '2026-11',
      log: (line) => made.log.push(line),
    });
  };
  const table = (name: string) =>
    readFileSync(join(made.dataDir, 'places/E07000901', name), 'utf8');
  return { ...made, run, table };
}

/** Ashby has sixty postcodes by the weights: twenty in Hill, forty in Mill. */
function sixty(): string[] {
  const letters = 'ABCDEFGHIJ';
  return Array.from({ length: 60 }, (_, i) => {
    const postcode = `ZZ1 ${Math.floor(i / 10)}${letters[i % 10]}A`;
    return i < 20
      ? row(postcode, HILL, 'E05900001', 'E07000901')
      : row(postcode, MILL, 'E05900002', 'E07000901');
  });
}

describe('live postcodes of a place', () => {
  it('get their LSOA from its outline, and those that begin alike elsewhere are kept apart', () => {
    const made = world();
    made.run('place-postcodes', [
      ...sixty(),
      row('ZZ1 9ZZ', CHURCH, 'E05900003', 'E07000902'),
      row('ZZ2 9ZZ', CHURCH, 'E05900003', 'E07000902'),
    ]);
    const lines = made.table('postcodes.csv').trim().split('\n');
    expect(lines[0]).toBe('postcode,lsoa_code,ward_code,district_code,latitude,longitude');
    expect(lines).toHaveLength(61);
    expect(lines[1]).toMatch(/^ZZ1 0AA,E01900001,E05900001,E07000901,53\.0\d+,-1\.9\d+$/);
    expect(lines[60]).toMatch(/^ZZ1 5JA,E01900002,E05900002,E07000901,/);
    // ZZ2 begins like none of Ashby's.
    expect(made.table('nearby-postcodes.csv')).toBe('postcode,district_code\nZZ1 9ZZ,E07000902\n');
    expect(made.log).toContain('zz.csv: 62 read = 62 kept');
  });

  it('are refused where some are missing, with how many, and the tables stay as they were', () => {
    const made = world();
    const before = snapshot(made.dataDir);
    expect(() => made.run('place-postcodes', sixty().slice(1))).toThrow(
      /not all postcodes are there: 59 of 60 of Ashby .*add the files of the other letters/,
    );
    expect(() =>
      made.run('place-postcodes', [row('ZZ1 9ZZ', CHURCH, 'E05900003', 'E07000902')]),
    ).toThrow(/no postcode of a configured place/);
    expect(() =>
      made.run('place-postcodes', [...sixty(), row('ZZ1 9ZZ', CHURCH, 'E05900003', 'E07000901')]),
    ).toThrow(/unknown ward code: E05900003/);
    expect(() =>
      made.run('place-postcodes', [
        ...sixty().slice(1),
        row('ZZ1 0AA', [500_000, 100_000], 'E05900001', 'E07000901'),
      ]),
    ).toThrow(/postcode in no LSOA of its district: ZZ1 0AA/);
    expect(snapshot(made.dataDir)).toEqual(before);
  });

  it('are brought from the National Grid as Ordnance Survey does, within five metres', () => {
    // The worked point of its guide to coordinate systems, as WGS84.
    const [longitude, latitude] = longitudeLatitude(651_410, 313_177);
    expect(Math.abs(latitude - 52.65798) * 111_320).toBeLessThan(5);
    expect(Math.abs(longitude - 1.71604) * 67_500).toBeLessThan(5);
  });
});

describe('former wards', () => {
  const outlines = (east: number) => ({
    type: 'FeatureCollection',
    features: [
      ['E05800001', 'Old Hill', square(-2, -1.87)],
      ['E05800002', 'Old Mill', square(-1.87, east)],
    ].map(([WD13CD, WD13NM, coordinates]) => ({
      type: 'Feature',
      properties: { WD13CD, WD13NM },
      geometry: { type: 'Polygon', coordinates },
    })),
  });

  it('are counted by the postcodes of today', () => {
    const made = world();
    made.run('place-postcodes', sixty());
    made.run('former-wards', outlines(-1.8));
    expect(made.table('former-wards.csv')).toBe(
      'former_code,former_name,until,ward_code,postcodes\nE05800001,Old Hill,2019,E05900001,20\nE05800002,Old Mill,2019,E05900002,40\n',
    );
  });

  it('are refused without postcodes, and where the outlines are not those of the place', () => {
    const made = world();
    expect(() => made.run('former-wards', outlines(-1.8))).toThrow('no postcodes to count by');
    made.run('place-postcodes', sixty());
    expect(() => made.run('former-wards', outlines(-1.86))).toThrow(
      'postcodes in no former ward: 40 of 60',
    );
  });
});
