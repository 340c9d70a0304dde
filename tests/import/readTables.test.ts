import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionById } from '../../src/model/Edition.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readWardOutlines } from '../../src/tables/readBoundaries.ts';
import { readEdition } from '../../src/tables/readDeprivation.ts';
import {
  readDistricts,
  readLsoas,
  readWardPopulation,
  readWards,
  readWeights,
} from '../../src/tables/readGeography.ts';
import { readPlaceTables } from '../../src/tables/readPlaceTables.ts';
import { checkSources } from '../../src/tables/readSources.ts';
import { readTables } from '../../src/tables/readTables.ts';
import { readSourcesFile } from '../../src/tables/sourcesFile.ts';
import { tables } from '../indicators/preston.ts';
import { edit } from './smallPublication.ts';

const PLACE = 'E07000123';
let dataDir = '';

beforeAll(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'tables-')), 'data');
  for (const file of new Set(REFUSALS.map((refusal) => refusal.file)))
    cpSync(join('data', file), join(dataDir, file));
  // Read with the table of wards.
  cpSync(join('data', POPULATION), join(dataDir, POPULATION));
});
afterAll(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }));

interface Refusal {
  what: string;
  file: string;
  damage: (path: string) => void;
  message: string;
}

const replace = (from: string, to: string) => (path: string) => edit(path, from, to);
const append = (text: string) => (path: string) =>
  writeFileSync(path, readFileSync(path, 'utf8') + text);
const write = (bytes: string) => (path: string) => writeFileSync(path, bytes);

interface WardMap {
  objects: {
    wards: { geometries: { id: string; properties: { name: string }; arcs: number[][] }[] };
  };
  arcs: number[][][];
}
/** Changes the ward map; `number` is the number from 1 of the ward with a code. */
function wardMap(
  change: (
    map: WardMap,
    geometry: (code: string) => WardMap['objects']['wards']['geometries'][number],
  ) => void,
) {
  return (path: string) => {
    const map = JSON.parse(readFileSync(path, 'utf8')) as WardMap;
    change(map, (code) => {
      const found = map.objects.wards.geometries.find((geometry) => geometry.id === code);
      if (found === undefined) throw new Error(`no such ward: ${code}`);
      return found;
    });
    writeFileSync(path, JSON.stringify(map));
  };
}
const MAP = 'england/wards.topojson';
const E2019 = 'england/deprivation/2019.csv';
const POPULATION = 'england/ward-population.csv';
const WEIGHTS = 'england/lsoa21-ward-weights.csv';
const CENSUS = `places/${PLACE}/ward-census-2021.csv`;
const BEST_FIT = `places/${PLACE}/lsoa-best-fit.csv`;
const EDITION = editionById('2019');

/** Reads the one table, against all others as they are: what `readTables` does with each of them. */
const READERS: Readonly<Record<string, (folder: DataFolder) => unknown>> = {
  [MAP]: (folder) => readWardOutlines(folder, tables.england.wards),
  'england/wards.csv': (folder) =>
    readWardPopulation(folder, readWards(folder, tables.england.districts)),
  [WEIGHTS]: (folder) => readWeights(folder, '2021', tables.england.wards),
  [E2019]: (folder) => readEdition(folder, EDITION, tables.england.editionDistricts['2019']),
  'england/districts.csv': readDistricts,
  'england/lsoas.csv': (folder) => readLsoas(folder, tables.england.districts),
  [CENSUS]: (folder) => readPlaceTables(folder, tables.place.place, tables.england),
  [BEST_FIT]: (folder) => readPlaceTables(folder, tables.place.place, tables.england),
  'sources.json': ({ path }) =>
    checkSources(readSourcesFile(path), tables.place, tables.coops, tables.spend),
};

const REFUSALS: Refusal[] = [
  {
    what: 'a ward missing on the map',
    file: MAP,
    damage: wardMap((map) => {
      map.objects.wards.geometries = map.objects.wards.geometries.filter(
        ({ id }) => id !== 'E05012199',
      );
    }),
    message: `missing ward: E05012199 (${MAP} feature 6825, property id); it stands in england/wards.csv`,
  },
  {
    what: 'a ward missing in the ward table',
    file: 'england/wards.csv',
    damage: replace('E05012199,Garrison,E07000123\n', ''),
    message:
      'unknown ward code: E05012199 (england/ward-population.csv row #, column ward_code); not in england/wards.csv',
  },
  {
    what: 'a ward missing in the weights',
    file: WEIGHTS,
    damage: (path) =>
      writeFileSync(
        path,
        readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => !line.includes(',E05012199,'))
          .join('\n'),
      ),
    message: `missing ward: E05012199 (${WEIGHTS} row #, column ward_code); it stands in england/wards.csv`,
  },
  {
    what: 'an unknown ward in the weights',
    file: WEIGHTS,
    damage: (path) =>
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/\n(E01\d{6}),E05\d{6},/, '\n$1,E05999999,'),
      ),
    message: `unknown ward code: E05999999 (${WEIGHTS} row 2, column ward_code); not in england/wards.csv`,
  },
  {
    what: 'Sharoe Green with the code of Garrison and the other way round',
    file: MAP,
    damage: wardMap((_map, geometry) => {
      const [garrison, sharoeGreen] = [geometry('E05012199'), geometry('E05012208')];
      garrison.id = 'E05012208';
      sharoeGreen.id = 'E05012199';
    }),
    message: `ward name does not belong to code E05012208: Garrison (${MAP} feature #, property name); england/wards.csv calls it Sharoe Green`,
  },
  {
    what: 'a swapped name in the census table',
    file: CENSUS,
    damage: replace('E05012199,Garrison', 'E05012199,Sharoe Green'),
    message: `ward name does not belong to code E05012199: Sharoe Green (${CENSUS} row 8, column ward_name); england/wards.csv calls it Garrison`,
  },
  {
    what: 'a rank out of range',
    file: E2019,
    damage: replace('E01000001,E09000001,6.208,29199', 'E01000001,E09000001,6.208,32845'),
    message: `rank out of range 1 to 32844: 32845 (${E2019} row 2, column rank)`,
  },
  {
    what: 'a changed rank',
    file: E2019,
    damage: replace('E01000001,E09000001,6.208,29199', 'E01000001,E09000001,6.208,29300'),
    message:
      'ranks do not run from 1 to 32844: 29200 (england/deprivation/2019.csv row #, column rank); after 29198 better ranks it should be 29199',
  },
  {
    what: 'a rank that is no number',
    file: E2019,
    damage: replace('E01000001,E09000001,6.208,29199', 'E01000001,E09000001,6.208,n/a'),
    message: `not a whole number: n/a (${E2019} row 2, column rank)`,
  },
  {
    what: 'a duplicated row',
    file: E2019,
    damage: (path) => {
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, `${text}${text.split('\n')[1]}\n`);
    },
    message: `duplicate LSOA code: E01000001 (${E2019} row 32846, column lsoa_code); it stands first in row 2`,
  },
  {
    what: 'a district the edition does not know',
    file: E2019,
    damage: replace('E01000001,E09000001', 'E01000001,E09000099'),
    message: `unknown district code: E09000099 (${E2019} row 2, column district_code); not in england/deprivation/districts.csv for 2019`,
  },
  {
    what: 'a blank line',
    file: 'england/districts.csv',
    damage: append('\n'),
    message:
      '1 cells where the header has 2: (empty) (england/districts.csv row 298, column district_code)',
  },
  {
    what: 'a weight of nothing',
    file: WEIGHTS,
    damage: replace('E01000001,E05009288,34', 'E01000001,E05009288,0'),
    message: `postcodes out of range 1 to …: 0 (${WEIGHTS} row 2, column postcodes)`,
  },
  {
    what: 'an arc that is not there',
    file: MAP,
    damage: wardMap((_map, geometry) => {
      const ring = geometry('E05012199').arcs[0];
      if (ring !== undefined) ring[0] = 999999;
    }),
    message: `arc out of range of E05012199: 999999 (${MAP} feature #, property arcs)`,
  },
  {
    what: 'a ring that is not closed',
    file: MAP,
    damage: wardMap((_map, geometry) => {
      geometry('E05012199').arcs[0]?.pop();
    }),
    message: `ring not closed of E05012199: # (${MAP} feature #, property arcs)`,
  },
  {
    what: 'a ward wound the wrong way, which would cover the world',
    file: MAP,
    damage: wardMap((_map, geometry) => {
      const ward = geometry('E05012199');
      ward.arcs = ward.arcs.map((ring) => ring.map((arc) => ~arc).reverse());
    }),
    message: `wrong winding of E05012199: # (${MAP} feature #, property arcs)`,
  },
  {
    what: 'an empty map',
    file: MAP,
    damage: write(''),
    message: `empty file: 0 geometries (${MAP} row 1, column 1)`,
  },
  {
    what: 'an empty table',
    file: 'england/lsoas.csv',
    damage: write(''),
    message: 'empty file: 0 rows (england/lsoas.csv row 1, column 1)',
  },
  {
    what: 'wrong columns',
    file: 'england/lsoas.csv',
    damage: replace('lsoa_code,lsoa_name', 'lsoa_name,lsoa_code'),
    message:
      'wrong columns: lsoa_name (england/lsoas.csv row 1, column lsoa_name); the header has to be lsoa_code,lsoa_name,district_code,population',
  },
  {
    what: 'another encoding',
    file: 'england/districts.csv',
    damage: (path) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace('Hartlepool', 'Hartlépool'), 'latin1'),
    message: 'not UTF-8: byte 0xE9 (england/districts.csv row 2, column 16); save as UTF-8',
  },
  {
    what: 'a best fit to a ward elsewhere',
    file: BEST_FIT,
    damage: replace('2021,E01025231,E05012193', '2021,E01025231,E05009288'),
    message: `unknown ward code: E05009288 (places/${PLACE}/lsoa-best-fit.csv row #, column ward_code); not a ward of the place`,
  },
  {
    what: 'a source that is not listed',
    file: 'sources.json',
    damage: replace('"id": "iod-2019"', '"id": "iod-2018"'),
    message:
      'unknown source: iod-2019 (sources.json, column id); import its publication (npm run import)',
  },
];

describe('tables are refused for', () => {
  it.each(REFUSALS)('$what', ({ file, damage, message }) => {
    const path = join(dataDir, file);
    const sound = readFileSync(path);
    damage(path);
    let said = '';
    try {
      READERS[file]?.(new DataFolder(dataDir));
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    writeFileSync(path, sound);
    // "#" stands for a number that depends on the publication.
    const pattern = message
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('#', '[-\\d[\\],]+');
    expect(said).toMatch(new RegExp(`^${pattern}$`));
  });

  it('an unknown place', () => {
    expect(() => readTables(dataDir, 'E07000999')).toThrow(
      'unknown place: E07000999 (places/E07000999.json); npm run place -- E07000999 writes it',
    );
  });
});
