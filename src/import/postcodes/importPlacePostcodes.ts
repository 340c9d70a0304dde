import proj4 from 'proj4';
import { serialiseCsv } from '../../format/csv.ts';
import { DataError } from '../../tables/DataError.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import { readDistricts, readWards, readWeights } from '../../tables/readGeography.ts';
import { readPlacesOfToday } from '../../tables/readPlaces.ts';
import {
  NEARBY_POSTCODE_COLUMNS,
  nearbyPostcodesFile,
  type PlacePostcode,
  POSTCODE_COLUMNS,
  postcodesFile,
} from '../../tables/readPostcodes.ts';
import { readTopology } from '../../tables/readTopology.ts';
import { AreaFinder } from '../geography/AreaFinder.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { type EnglishPostcode, readCodePoint } from './readCodePoint.ts';

/** Five decimals of a degree, about a metre: finer than a postcode's point is. */
const DECIMALS = 5;

/**
 * Code-Point Open → for each configured place whose postcodes are among the files: its own live postcodes
 * (`postcodes.csv`), and those of other districts that begin like one of them (`nearby-postcodes.csv`). Import
 * geography first. Throws `not all postcodes are there: …` where the files hold some of a place's postcodes and not all.
 */
export function importPlacePostcodes(
  publication: PublicationFolder,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new DataFolder(dataDir);
  const wards = readWards(folder, readDistricts(folder));
  const names = publication.names().filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0)
    throw new DataError('missing file', '<letters>.csv', { file: publication.folder });
  const all = names.flatMap((name) => readCodePoint(publication, name, wards, log));
  // How many postcodes each place has, of the same edition: what is missing from the files is seen by it.
  const counted = new Map<string, number>();
  for (const { wardCode, postcodes } of readWeights(folder, '2021', wards))
    counted.set(wardCode, (counted.get(wardCode) ?? 0) + postcodes);
  const files = new Map<string, string>();
  for (const { code, name } of readPlacesOfToday(dataDir)) {
    const own = all.filter(({ districtCode }) => districtCode === code);
    if (own.length === 0) {
      log(`${name}: none of its postcodes are in these files; its tables are as they were`);
      continue;
    }
    refuseMissing(name, code, own.length, sumOf(wards, counted, code), publication.folder);
    const file = `england/lsoa-boundaries/${code}.topojson.br`;
    const placed = place(
      own,
      new AreaFinder(readTopology(folder, file, 'lsoas').topology, 'lsoas'),
      file,
    );
    const beginnings = new Set(own.map(({ postcode }) => outwardOf(postcode)));
    const nearby = all.filter(
      ({ postcode, districtCode }) => districtCode !== code && beginnings.has(outwardOf(postcode)),
    );
    log(`${name}: ${placed.length} postcodes, and ${nearby.length} that begin alike elsewhere`);
    files.set(postcodesFile(code), ownTable(placed));
    files.set(nearbyPostcodesFile(code), nearbyTable(nearby));
  }
  if (files.size === 0)
    throw new DataError('no postcode of a configured place', names.join(', '), {
      file: publication.folder,
    });
  return {
    owns: [...files.keys()],
    files,
    sourceIds: [PLACE_POSTCODES_ENTRY.id],
    sources: describeSources([PLACE_POSTCODES_ENTRY], publication, obtained),
  };
}

/** "PR1 2HE" → "PR1" */
function outwardOf(postcode: string): string {
  return postcode.slice(0, postcode.indexOf(' '));
}

function sumOf(
  wards: ReadonlyMap<string, { districtCode: string }>,
  counted: ReadonlyMap<string, number>,
  districtCode: string,
): number {
  let sum = 0;
  for (const [code, postcodes] of counted)
    if (wards.get(code)?.districtCode === districtCode) sum += postcodes;
  return sum;
}

function refuseMissing(
  name: string,
  code: string,
  found: number,
  counted: number,
  folder: string,
): void {
  if (found < counted)
    throw new DataError(
      'not all postcodes are there',
      `${found} of ${counted} of ${name} (${code})`,
      { file: folder },
      'add the files of the other letters its postcodes begin with',
    );
}

function place(
  own: readonly EnglishPostcode[],
  lsoas: AreaFinder,
  boundaries: string,
): PlacePostcode[] {
  return own.map(({ postcode, easting, northing, wardCode, districtCode }) => {
    const [longitude, latitude] = longitudeLatitude(easting, northing);
    const lsoa = lsoas.find(longitude, latitude);
    if (lsoa === null)
      throw new DataError('postcode in no LSOA of its district', postcode, { file: boundaries });
    return { postcode, lsoaCode: lsoa.code, wardCode, districtCode, latitude, longitude };
  });
}

function ownTable(postcodes: readonly PlacePostcode[]): string {
  return serialiseCsv(
    sorted(postcodes).map((row) => ({
      postcode: row.postcode,
      lsoa_code: row.lsoaCode,
      ward_code: row.wardCode,
      district_code: row.districtCode,
      latitude: row.latitude.toFixed(DECIMALS),
      longitude: row.longitude.toFixed(DECIMALS),
    })),
    POSTCODE_COLUMNS,
  );
}

function nearbyTable(postcodes: readonly EnglishPostcode[]): string {
  return serialiseCsv(
    sorted(postcodes).map((row) => ({ postcode: row.postcode, district_code: row.districtCode })),
    NEARBY_POSTCODE_COLUMNS,
  );
}

/** By code point: the same rows give the same bytes on every machine. */
function sorted<Row extends { postcode: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
}

const PLACE_POSTCODES_ENTRY: PublicationEntry = {
  id: 'code-point-postcodes-2025-10',
  publisher: 'Ordnance Survey',
  title: 'Code-Point Open: live postcodes of a place by ward and LSOA',
  short: { publisher: 'OS', title: 'Code-Point Open' },
  edition: 'October 2025',
  dataPeriod: 'October 2025',
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution:
    'Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.',
  address: null,
  notes: [
    'Cut to the live postcodes of the district, and to those of other districts that begin like one of them.',
    'The ward is the one Code-Point Open gives, boundaries of 2025. The LSOA is the one in whose outline of 2021 the postcode’s point lies; points are eastings and northings brought to longitude and latitude, right to about five metres.',
  ],
  belongs: (name) => name.toLowerCase().endsWith('.csv'),
};

/** British National Grid (EPSG:27700) with the seven-parameter Helmert shift of Ordnance Survey: right to about five metres. */
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const toWgs84 = proj4(BRITISH_NATIONAL_GRID, 'WGS84');

/** Easting and northing in metres → degrees of longitude and latitude (WGS84). */
export function longitudeLatitude(easting: number, northing: number): [number, number] {
  const [longitude, latitude] = toWgs84.forward([easting, northing]);
  if (longitude === undefined || latitude === undefined)
    throw new Error(`no point: ${easting}, ${northing}`);
  return [longitude, latitude];
}
