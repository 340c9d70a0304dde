import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, smallWorld } from './smallPublication.ts';
import { snapshot, temporaryFolder } from './temporaryFolder.ts';

const WARDS = 'wards_2025_england.csv';
const MAP = 'wards_2025_england_bgc.geojson';
const LSOA_MAP = 'lsoa21_england_bgc.geojson';
const WEIGHTS = 'lsoa21_to_ward_postcode_weights_codepoint_2025-10.csv';
const FIT = 'ashby/lsoa21_lookup_ashby.csv';
const E2025 = 'lsoa_england_2025.csv';
const E2015 = 'lsoa_england_2015.csv';

interface Refusal {
  what: string;
  dataset: 'geography' | 'deprivation';
  file: string;
  damage: (path: string) => void;
  message: string;
}

const replace = (from: string, to: string) => (path: string) => edit(path, from, to);
const append = (line: string) => (path: string) =>
  writeFileSync(path, `${readFileSync(path, 'utf8')}${line}\n`);
const write = (bytes: string | Uint8Array) => (path: string) => writeFileSync(path, bytes);

/** Changes the list of features. */
function features(
  change: (
    list: { properties: Record<string, string>; geometry: { coordinates: number[][][] } }[],
  ) => void,
) {
  return (path: string) => {
    const json = JSON.parse(readFileSync(path, 'utf8'));
    change(json.features);
    writeFileSync(path, JSON.stringify(json));
  };
}

const REFUSALS: Refusal[] = [
  {
    what: 'a file of an edition that was not entered',
    dataset: 'deprivation',
    file: 'lsoa_england_2030.csv',
    damage: write('lsoa_code,imd_rank\nE01900001,1\n'),
    message: 'no reader knows this file: lsoa_england_2030.csv',
  },
  {
    what: 'a file no import knows',
    dataset: 'geography',
    file: 'wards_2030_england.csv',
    damage: write('ward_code\nE05900001\n'),
    message: 'no reader knows this file: wards_2030_england.csv',
  },
  {
    what: 'a ward missing in the boundaries',
    dataset: 'geography',
    file: MAP,
    damage: features((list) => list.pop()),
    message: `ward without boundary: E05900004 (${MAP} feature 3, property code); it stands in ${WARDS}`,
  },
  {
    what: 'a ward missing in the weights',
    dataset: 'geography',
    file: WEIGHTS,
    damage: replace(
      'E01900001,E05900001,20,0.6667\nE01900001,E05900002,10,0.3333',
      'E01900001,E05900002,10,1',
    ),
    message: `missing ward: E05900001 (${WEIGHTS} row 5, column ward_code); no LSOA has a share in it`,
  },
  {
    what: 'an unknown ward code',
    dataset: 'geography',
    file: WEIGHTS,
    damage: replace('E01900002,E05900002', 'E01900002,E05999999'),
    message: `unknown ward code: E05999999 (${WEIGHTS} row 4, column ward_code); the ward table has no such ward`,
  },
  {
    what: 'several wrong rows, which are all counted',
    dataset: 'geography',
    file: WEIGHTS,
    damage: (path) => {
      edit(path, 'E01900002,E05900002', 'E01900002,E05999999');
      edit(path, 'E01900003,E05900003', 'E01900003,E05x');
    },
    message: `unknown ward code: E05999999 (${WEIGHTS} row 4, column ward_code); the ward table has no such ward; and 1 more rejected rows`,
  },
  {
    what: 'a malformed code',
    dataset: 'geography',
    file: WARDS,
    damage: replace('E05900003', 'E5900003'),
    message: `malformed ward code: E5900003 (${WARDS} row 4, column code)`,
  },
  {
    what: 'a row with too few cells',
    dataset: 'geography',
    file: WARDS,
    damage: append('"Lost","E07000901"'),
    message: `2 cells where the header has 4: (empty) (${WARDS} row 6, column code)`,
  },
  {
    what: 'weights that do not sum to 1',
    dataset: 'geography',
    file: WEIGHTS,
    damage: replace('E05900002,10,0.3333', 'E05900002,10,0.3'),
    message: `weights of E01900001 do not sum to 1: 0.9667 (${WEIGHTS} row 2, column share)`,
  },
  {
    what: 'shares that are not those of the counts',
    dataset: 'geography',
    file: WEIGHTS,
    damage: (path) => {
      edit(path, '20,0.6667', '20,0.5');
      edit(path, '10,0.3333', '10,0.5');
    },
    message: `share of E01900001 in E05900001 is not its count over 30: 0.5 (${WEIGHTS} row 2, column share)`,
  },
  {
    what: 'a row that contradicts another',
    dataset: 'geography',
    file: WARDS,
    damage: append('"Other","E07000901","Ashby","E05900001"'),
    message: `duplicate ward code with other content: E05900001 (${WARDS} row 6, column code); it stands first at 2`,
  },
  {
    what: 'a feature that contradicts another',
    dataset: 'geography',
    file: MAP,
    damage: features((list) => {
      const copy = structuredClone(list[0]);
      if (copy?.geometry.coordinates[0]?.[2] !== undefined)
        copy.geometry.coordinates[0][2][1] = 53.2;
      if (copy !== undefined) list.push(copy);
    }),
    message: `duplicate ward code with other content: E05900001 (${MAP} feature 5, property code); it stands first at 1`,
  },
  {
    what: 'codes of two wards swapped on the map',
    dataset: 'geography',
    file: MAP,
    damage: features((list) => {
      const [hill, mill] = list;
      if (hill === undefined || mill === undefined) return;
      [hill.properties.code, mill.properties.code] = [
        mill.properties.code ?? '',
        hill.properties.code ?? '',
      ];
    }),
    message: `ward name does not belong to code E05900002: Hill (${MAP} feature 1, property name); ${WARDS} calls it Mill & "Weir": do not use this file until it is known which shape is which; and 1 more rejected rows`,
  },
  {
    what: 'a swapped ward name in a lookup',
    dataset: 'geography',
    file: FIT,
    damage: replace('"Hill","E05900001"', '"Quay, North","E05900001"'),
    message: `ward name does not belong to code E05900001: Quay, North (${FIT} row 2, column ward24_name); the ward table calls it Hill`,
  },
  {
    what: 'a ring that is not closed',
    dataset: 'geography',
    file: MAP,
    damage: features((list) => list[1]?.geometry.coordinates[0]?.pop()),
    message: `ring not closed: [-1.9,53] … [-1.9,53.1] (${MAP} feature 2, property geometry)`,
  },
  {
    what: 'a ring of three points',
    dataset: 'geography',
    file: LSOA_MAP,
    damage: features((list) => list[0]?.geometry.coordinates[0]?.splice(1, 2)),
    message: `ring of fewer than 4 points: [[-2,53],[-2,53.1],[-2,53]] (${LSOA_MAP} feature 1, property geometry)`,
  },
  {
    what: 'a polygon inside out',
    dataset: 'geography',
    file: MAP,
    damage: features((list) => list[2]?.geometry.coordinates[0]?.reverse()),
    message: `polygon inside out: [-1.8,53] (${MAP} feature 3, property geometry); wind it as the other polygons of the file`,
  },
  {
    what: 'latitude before longitude',
    dataset: 'geography',
    file: MAP,
    damage: features((list) => {
      for (const point of list[0]?.geometry.coordinates[0] ?? []) point.reverse();
    }),
    message: `point outside England: [53,-2] (${MAP} feature 1, property geometry); longitude, latitude in degrees (WGS84)`,
  },
  {
    what: 'wards that leave a gap in their district',
    dataset: 'geography',
    file: MAP,
    damage: features((list) => {
      const ring = list[3]?.geometry.coordinates[0];
      if (ring !== undefined) ring[1] = [-1.601, 53];
    }),
    message: `wards do not tile their district: E07000902 differs by -0.25 % (districts_2025_england_bgc.geojson feature 2, property geometry); a ward of ${MAP} is missing, doubled or misdrawn`,
  },
  {
    what: 'an empty file',
    dataset: 'geography',
    file: 'lsoa_population.csv',
    damage: write(''),
    message: 'empty file: 0 rows (lsoa_population.csv row 1, column 1)',
  },
  {
    what: 'a header without rows',
    dataset: 'geography',
    file: 'lsoa_population.csv',
    damage: write('lsoacd,population\n'),
    message: 'empty file: a header and no rows (lsoa_population.csv row 2, column lsoacd)',
  },
  {
    what: 'a missing file',
    dataset: 'geography',
    file: MAP,
    damage: (path) => rmSync(path),
    message: `missing file: ${MAP} (${MAP}); expected in `,
  },
  {
    what: 'another layout',
    dataset: 'geography',
    file: WARDS,
    damage: replace('"ladnm"', '"district"'),
    message: `missing column: ladnm (${WARDS} row 1, column ladnm); the header is name,lad,district,code`,
  },
  {
    what: 'Windows-1252 bytes',
    dataset: 'geography',
    file: WARDS,
    damage: (path) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace('Church', 'Chürch'), 'latin1'),
    message: `not UTF-8: byte 0xFC (${WARDS} row 4, column 4); save as UTF-8`,
  },
  {
    what: 'UTF-16',
    dataset: 'geography',
    file: WARDS,
    damage: (path) => writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`, 'utf16le'),
    message: `not UTF-8: UTF-16 bytes (${WARDS} row 1, column 1); save as UTF-8`,
  },
  {
    what: 'a truncated map',
    dataset: 'geography',
    file: MAP,
    damage: (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 300)),
    message: 'not readable as JSON: SyntaxError: ',
  },
  {
    what: 'an LSOA without population',
    dataset: 'geography',
    file: 'lsoa_population.csv',
    damage: replace('E01900003,1200\n', ''),
    message: `LSOA of 2021 is missing: E01900003 (lsoa_population.csv, column lsoacd); it stands in ${LSOA_MAP}`,
  },
  {
    what: 'a rank out of range',
    dataset: 'deprivation',
    file: E2025,
    damage: replace('20.5,3,1', '20.5,5,1'),
    message: `imd_rank out of range 1 to 4: 5 (${E2025} row 4, column imd_rank)`,
  },
  {
    what: 'a rank left out',
    dataset: 'deprivation',
    file: E2025,
    damage: replace('30.5,2,1', '30.5,3,1'),
    message: `ranks do not run from 1 to 4: 3 (${E2025} row 3, column imd_rank); after 1 better ranks it should be 2`,
  },
  {
    what: 'a score out of order',
    dataset: 'deprivation',
    file: E2015,
    damage: replace('20.5,3,1', '35.5,3,1'),
    message: `score out of the order of ranks: 35.5 (${E2015} row 4, column imd_score); rank 3 scores more than rank 2 with 30.5 in row 3`,
  },
  {
    what: 'an LSOA missing in an edition',
    dataset: 'deprivation',
    file: E2025,
    damage: (path) =>
      writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 4).join('\n')),
    message: `edition 2025 ranks 4 LSOAs, not: 3 (${E2025} row 4, column lsoa_code)`,
  },
  {
    what: 'an LSOA that is not of the set',
    dataset: 'deprivation',
    file: E2015,
    damage: replace('E01900009', 'E01900007'),
    message:
      'LSOA of 2011 is missing: E01900007 (england/lsoa11-ward-weights.csv, column lsoa_code); it stands in lsoa_england_2015.csv',
  },
  {
    what: 'an unknown district',
    dataset: 'deprivation',
    file: E2025,
    damage: replace('E07000902,Borrow,10.5', 'E07000999,Borrow,10.5'),
    message: `unknown district code: E07000999 (${E2025} row 5, column lad_code); if it was recoded, add it to districtCodeChanges.ts`,
  },
  {
    what: 'an LSOA in another district',
    dataset: 'deprivation',
    file: E2025,
    damage: replace('E07000902,Borrow,10.5', 'E07000901,Ashby,10.5'),
    message: `other district of LSOA E01900004: E07000901 (${E2025} row 5, column lad_code); england/lsoas.csv has E07000902`,
  },
  {
    what: 'a swapped LSOA name',
    dataset: 'deprivation',
    file: E2025,
    damage: replace('Ashby 002A', 'Ashby 001A'),
    message: `LSOA name does not belong to code E01900002: Ashby 001A (${E2025} row 3, column lsoa_name); england/lsoas.csv calls it Ashby 002A`,
  },
  {
    what: 'an edition without populations that should have them',
    dataset: 'deprivation',
    file: E2015,
    damage: replace('1000,200,300,500.0', ',200,300,500.0'),
    message: `not a number: (empty) (${E2015} row 2, column population)`,
  },
];

describe('a publication is refused for', () => {
  it.each(REFUSALS)('$what', ({ dataset, file, damage, message }) => {
    const world = smallWorld(temporaryFolder());
    world.run('geography');
    world.run('deprivation');
    const before = snapshot(world.dataDir);
    damage(join(world[dataset], file));
    let said = '';
    try {
      world.run(dataset, '2026-12');
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said.startsWith(message) ? message : said).toBe(message);
    expect(said).not.toContain('\n');
    expect(snapshot(world.dataDir)).toEqual(before);
  });

  it('deprivation before geography', () => {
    const world = smallWorld(temporaryFolder());
    expect(() => world.run('deprivation')).toThrow(
      'missing table: england/districts.csv (england/districts.csv); import its publication (npm run import)',
    );
  });
});
