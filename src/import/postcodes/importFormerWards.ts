import { serialiseCsv } from '../../format/csv.ts';
import { wardCodeSchema } from '../../model/Area.ts';
import { DataError } from '../../tables/DataError.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import {
  FORMER_WARD_COLUMNS,
  formerWardsFile,
  readFormerWards,
} from '../../tables/readFormerWards.ts';
import { readDistricts, readWards } from '../../tables/readGeography.ts';
import { readPlacesOfToday } from '../../tables/readPlaces.ts';
import { type PlacePostcode, readPostcodes } from '../../tables/readPostcodes.ts';
import { readTopology } from '../../tables/readTopology.ts';
import { FORMER_WARDS_SOURCE } from '../../tables/sourceById.ts';
import type { FormerWardPart, Ward } from '../../tables/Tables.ts';
import { AreaFinder, contains, type LinearRing } from '../geography/AreaFinder.ts';
import { readFeatures } from '../geography/readFeatures.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';

/** Outlines as drawn for the web leave a strip along the edge: more postcodes outside all of them are a fault. */
const MOST_OUTSIDE_PCT = 2;

interface FormerWardRow {
  code: string;
  name: string;
}

/** The former ward in which a point of longitude and latitude lies; undefined where none is there. */
type FindFormer = (longitude: number, latitude: number) => FormerWardRow | undefined;

/**
 * Wards of a place before today's → its live postcodes counted by former ward and ward of today; no shapes are kept.
 * The outlines are published ones (`wards_pre<year>_<slug>….geojson`, properties WD…CD and WD…NM), or those of a
 * vintage that is kept (the folder `vintages/<year>` of the data), which tells of every place. Wards that are there
 * from another import stay. Import place-postcodes first.
 */
export function importFormerWards(
  publication: PublicationFolder,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new DataFolder(dataDir);
  const wards = readWards(folder, readDistricts(folder));
  const isVintage = publication.has('england/wards.topojson');
  const files = new Map<string, string>();
  for (const place of readPlacesOfToday(dataDir)) {
    const { code, slug, name } = place;
    const file = isVintage
      ? 'england/wards.topojson'
      : publication.names().find((known) => OUTLINES.exec(known)?.[2]?.startsWith(slug));
    if (file === undefined) continue;
    const postcodes = readPostcodes(folder, code, wards);
    if (postcodes.length === 0) {
      // A vintage is about all places, also about those whose postcodes nobody needs.
      if (isVintage) continue;
      throw new DataError(
        'no postcodes to count by',
        name,
        { file: `places/${code}/postcodes.csv` },
        'npm run import -- place-postcodes <folder of Code-Point Open>',
      );
    }
    const until = isVintage ? place.wardsSince : Number(OUTLINES.exec(file)?.[1]);
    if (until === null)
      throw new DataError(
        'year of today’s wards not known',
        name,
        { file: `places/${code}.json`, column: 'wardsSince' },
        'write it there first',
      );
    const find = isVintage ? inVintage(publication, wards) : inOutlines(publication, file);
    const parts = countParts(find, postcodes, until, isVintage ? 100 : MOST_OUTSIDE_PCT, file, log);
    const replaced = new Set(parts.map(({ formerCode }) => formerCode));
    const kept = readFormerWards(folder, code, wards).filter(
      ({ formerCode }) => !replaced.has(formerCode),
    );
    if (parts.length > 0) files.set(formerWardsFile(code), table([...kept, ...parts]));
  }
  if (files.size === 0)
    throw new DataError(
      'no former ward of any place',
      publication.folder,
      { file: isVintage ? 'england/wards.topojson' : 'wards_pre<year>_<slug>.geojson' },
      isVintage ? 'all its wards are used today, or no place has postcodes' : 'expected there',
    );
  return {
    owns: [...files.keys()],
    files,
    // The outlines of a vintage are those of a publication that is known already.
    sourceIds: isVintage ? [] : [FORMER_WARDS_ENTRY.id],
    sources: isVintage ? [] : describeSources([FORMER_WARDS_ENTRY], publication, obtained),
  };
}

/** Its year and what follows it. */
const OUTLINES = /^wards_pre(\d{4})_(.+)\.geojson$/;

function inOutlines(publication: PublicationFolder, file: string): FindFormer {
  const former = readFeatures(publication, file).map((row) => ({
    code: row.code(wardCodeSchema, 'ward code', 'WD13CD'),
    name: row.text('WD13NM'),
    polygons: row.polygons() as LinearRing[][],
  }));
  return (...point) => former.find(({ polygons }) => contains(polygons, point));
}

/** Among the wards of a vintage, those that are none today. */
function inVintage(publication: PublicationFolder, today: ReadonlyMap<string, Ward>): FindFormer {
  const then = new DataFolder(publication.folder);
  const { topology } = readTopology(then, 'england/wards.topojson', 'wards');
  publication.bytes('england/wards.topojson');
  const wards = readWards(then, readDistricts(then));
  const finder = new AreaFinder(topology, 'wards');
  return (...point) => {
    const ward = wards.get(finder.find(...point)?.code ?? '');
    return ward === undefined || today.has(ward.code) ? undefined : ward;
  };
}

function countParts(
  find: FindFormer,
  postcodes: readonly PlacePostcode[],
  until: number,
  mostOutsidePct: number,
  file: string,
  log: (line: string) => void,
): FormerWardPart[] {
  const parts = new Map<string, FormerWardPart>();
  const outside: string[] = [];
  for (const { postcode, wardCode, longitude, latitude } of postcodes) {
    const ward = find(longitude, latitude);
    if (ward === undefined) {
      outside.push(postcode);
      continue;
    }
    const key = `${ward.code} ${wardCode}`;
    const part = parts.get(key);
    if (part !== undefined) part.postcodes++;
    else {
      const { code: formerCode, name: formerName } = ward;
      parts.set(key, { formerCode, formerName, until, wardCode, postcodes: 1 });
    }
  }
  const counted = postcodes.length - outside.length;
  log(
    `${file}: ${postcodes.length} postcodes = ${counted} in ${new Set([...parts.values()].map(({ formerCode }) => formerCode)).size} former wards + ${outside.length} in none${outside.length > 0 ? ` (${outside.slice(0, 5).join(', ')}${outside.length > 5 ? ', …' : ''})` : ''}`,
  );
  if ((100 * outside.length) / postcodes.length > mostOutsidePct)
    throw new DataError(
      'postcodes in no former ward',
      `${outside.length} of ${postcodes.length}`,
      { file },
      'are these the outlines of the whole place?',
    );
  return [...parts.values()];
}

function table(parts: readonly FormerWardPart[]): string {
  const key = ({ formerCode, wardCode }: FormerWardPart) => `${formerCode} ${wardCode}`;
  return serialiseCsv(
    [...parts]
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
      .map((part) => ({
        former_code: part.formerCode,
        former_name: part.formerName,
        until: part.until,
        ward_code: part.wardCode,
        postcodes: part.postcodes,
      })),
    FORMER_WARD_COLUMNS,
  );
}

const FORMER_WARDS_ENTRY: PublicationEntry = {
  id: FORMER_WARDS_SOURCE,
  publisher: 'Office for National Statistics',
  title: 'Electoral wards before those of today, generalised boundaries',
  short: { publisher: 'ONS', title: 'former wards' },
  edition: '2013',
  dataPeriod: '2013',
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2013.',
  address: null,
  notes: [
    'Taken from a public copy of the boundaries. Only counts are kept: today’s live postcodes by former ward and ward of today.',
  ],
  belongs: (name) => OUTLINES.test(name),
};
