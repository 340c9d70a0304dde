import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import { csvLine } from '../src/format/csv.ts';
import { listInWords } from '../src/format/words.ts';
import { DataError } from '../src/tables/DataError.ts';
import { DataFolder } from '../src/tables/DataFolder.ts';
import { districtAsPlace } from '../src/tables/districtAsPlace.ts';
import { placeGaps } from '../src/tables/placeGaps.ts';
import { readWardOutlines, type WardOutlines } from '../src/tables/readBoundaries.ts';
import { readDistrictRegions } from '../src/tables/readDistrictRegions.ts';
import { readPlainDistricts } from '../src/tables/readEngland.ts';
import { readLsoas, readWards } from '../src/tables/readGeography.ts';
import { readPlace } from '../src/tables/readPlaces.ts';
import { readSimilarAreas } from '../src/tables/readSimilarAreas.ts';
import { releaseFile } from '../src/tables/releases/readReleases.ts';
import { SUPPLIER_COLUMNS, SUPPLIERS_FILE } from '../src/tables/suppliers/supplierColumns.ts';
import { commandLine, fail } from './commandLine.ts';

/*
 * Writes data/places/<code>.json from the tables of England and says what else the place could have. A file
 * that is there already is left as it is, for people may have written in it.
 */
const USAGE = 'npm run place -- <district code>, e.g. npm run place -- E08000006';
const { positionals } = commandLine(USAGE, {}, 1);
const { DATA_DIR = 'data' } = process.env;
const [code] = positionals;
if (code === undefined) fail(`no district code given; ${USAGE}`);

try {
  const file = join(DATA_DIR, 'places', `${code}.json`);
  const isThere = existsSync(file);
  const known = isThere ? readPlace(DATA_DIR, code) : undefined;
  const tables = new DataFolder(DATA_DIR, known?.vintage);
  const districts = readPlainDistricts(tables);
  const regions = readDistrictRegions(tables, districts);
  const place = known ?? districtAsPlace({ england: { districts }, regions }, code);
  const everyWard = readWards(tables, districts);
  if (!isThere) {
    mkdirSync(join(DATA_DIR, 'places', code), { recursive: true });
    writeFileSync(file, `${JSON.stringify(place, null, 2)}\n`);
    // A template for whoever looks suppliers up: the columns, and no row yet.
    const suppliers = join(DATA_DIR, 'places', code, SUPPLIERS_FILE);
    if (!existsSync(suppliers)) writeFileSync(suppliers, csvLine(SUPPLIER_COLUMNS));
  }
  const release = join(DATA_DIR, releaseFile(code));
  if (!existsSync(release)) {
    mkdirSync(dirname(release), { recursive: true });
    const date = new Date().toISOString().slice(0, 10);
    const first = { number: `${date.slice(0, 4)}.1`, date };
    writeFileSync(release, `${JSON.stringify(first, null, 2)}\n`);
  }
  const nameOf = (district: string) => districts.get(district) ?? [];
  const region = regions.get(code)?.regionName ?? 'no region known';
  const wards = [...everyWard.values()].filter((ward) => ward.districtCode === code);
  const lsoas = [...readLsoas(tables, districts).values()].filter(
    (lsoa) => lsoa.districtCode === code,
  );
  const beside = neighbouringDistricts(readWardOutlines(tables, everyWard), code).flatMap(nameOf);
  const alike = (readSimilarAreas(tables, districts).get(code) ?? []).flatMap(nameOf);
  const lines = [
    `${file} ${isThere ? 'was there and is left as it is' : 'is written'}`,
    `${place.name}, ${place.county === null ? 'under no county council' : place.county}, ${region}`,
    `wards: ${wards.length}; neighbourhoods (LSOAs of 2021): ${lsoas.length}`,
    `beside it: ${beside.length === 0 ? 'no district of England' : listInWords(beside)}`,
    `alike in England, by the Office for National Statistics: ${alike.length === 0 ? 'none known' : listInWords(alike)}`,
    '',
    'Only you can say (in that file; null where nobody does):',
    ...(place.about === null
      ? ['  about        one or two sentences on why the place matters here']
      : []),
    ...(place.wardsSince === null
      ? ['  wardsSince   the year from which today’s wards were used']
      : []),
    ...(place.postTown === null
      ? ['  postTown     the town in its postal addresses, where it is one']
      : []),
    ...(place.corrections === null
      ? ['  corrections  an e-mail or web address for corrections']
      : []),
    '',
    'Not held yet, each optional:',
    ...placeGaps(DATA_DIR, place).flatMap(({ what, without, how }) => [
      `  ${what}: without it ${without}`,
      `    ${how}`,
    ]),
    '',
    `Build it: PLACE=${code} npm run build`,
  ];
  for (const line of lines) console.log(line);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  fail(error.message);
}

/** Codes of the districts that share a stretch of border with one, by code: none for an island. */
function neighbouringDistricts({ areas }: WardOutlines, districtCode: string): string[] {
  const geometries = areas.map(({ geometry }) => geometry as GeometryObject);
  const beside = neighbors(geometries as GeometryCollection['geometries']);
  const districts = new Set<string>();
  for (const [i, { properties }] of areas.entries()) {
    if (properties.district !== districtCode) continue;
    for (const j of beside[i] ?? []) {
      const other = areas[j]?.properties.district;
      if (other !== undefined && other !== districtCode) districts.add(other);
    }
  }
  return [...districts].sort();
}
