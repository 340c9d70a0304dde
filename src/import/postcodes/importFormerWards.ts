import { serialiseCsv } from '../../format/csv.ts';
import { wardCodeSchema } from '../../model/Area.ts';
import { DataError } from '../../tables/DataError.ts';
import { DataFolder } from '../../tables/DataFolder.ts';
import { FORMER_WARD_COLUMNS, formerWardsFile } from '../../tables/readFormerWards.ts';
import { readDistricts, readWards } from '../../tables/readGeography.ts';
import { readPlaces } from '../../tables/readPlaces.ts';
import { type PlacePostcode, readPostcodes } from '../../tables/readPostcodes.ts';
import type { FormerWardPart } from '../../tables/Tables.ts';
import { readFeatures } from '../geography/readFeatures.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { contains, type Ring } from './LsoaFinder.ts';

/** Outlines as drawn for the web leave a strip along the edge: more postcodes outside all of them are a fault. */
const MOST_OUTSIDE_PCT = 2;

interface FormerWardOutline {
  code: string;
  name: string;
  polygons: Ring[][];
}

/**
 * Outlines of a place's wards before today's (`wards_pre2019_<slug>….geojson`, properties WD13CD and WD13NM) → its
 * live postcodes counted by former ward and ward of today. No shapes are kept. Import place-postcodes first.
 */
export function importFormerWards(
  publication: PublicationFolder,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const folder = new DataFolder(dataDir);
  const wards = readWards(folder, readDistricts(folder));
  const files = new Map<string, string>();
  for (const { code, slug, name } of readPlaces(dataDir)) {
    const file = publication.names().find((known) => isOutlines(known, slug));
    if (file === undefined) continue;
    const postcodes = readPostcodes(folder, code, wards);
    if (postcodes.length === 0)
      throw new DataError(
        'no postcodes to count by',
        name,
        { file: `places/${code}/postcodes.csv` },
        'npm run import -- place-postcodes <folder of Code-Point Open>',
      );
    const former = readFeatures(publication, file).map((row) => ({
      code: row.code(wardCodeSchema, 'ward code', 'WD13CD'),
      name: row.text('WD13NM'),
      polygons: row.polygons() as Ring[][],
    }));
    files.set(formerWardsFile(code), table(countParts(former, postcodes, file, log)));
  }
  if (files.size === 0)
    throw new DataError('missing file', 'wards_pre2019_<slug>.geojson', {
      file: publication.folder,
    });
  return {
    owns: [...files.keys()],
    files,
    sourceIds: [FORMER_WARDS_ENTRY.id],
    sources: describeSources([FORMER_WARDS_ENTRY], publication, obtained),
  };
}

const isOutlines = (name: string, slug: string) =>
  name.startsWith(`wards_pre2019_${slug}`) && name.endsWith('.geojson');

function countParts(
  former: readonly FormerWardOutline[],
  postcodes: readonly PlacePostcode[],
  file: string,
  log: (line: string) => void,
): FormerWardPart[] {
  const parts = new Map<string, FormerWardPart>();
  const outside: string[] = [];
  for (const { postcode, wardCode, longitude, latitude } of postcodes) {
    const ward = former.find(({ polygons }) => contains(polygons, [longitude, latitude]));
    if (ward === undefined) {
      outside.push(postcode);
      continue;
    }
    const key = `${ward.code} ${wardCode}`;
    const part = parts.get(key);
    if (part !== undefined) part.postcodes++;
    else parts.set(key, { formerCode: ward.code, formerName: ward.name, wardCode, postcodes: 1 });
  }
  const counted = postcodes.length - outside.length;
  log(
    `${file}: ${postcodes.length} postcodes = ${counted} in ${former.length} former wards + ${outside.length} in none${outside.length > 0 ? ` (${outside.slice(0, 5).join(', ')}${outside.length > 5 ? ', …' : ''})` : ''}`,
  );
  if ((100 * outside.length) / postcodes.length > MOST_OUTSIDE_PCT)
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
        ward_code: part.wardCode,
        postcodes: part.postcodes,
      })),
    FORMER_WARD_COLUMNS,
  );
}

const FORMER_WARDS_ENTRY: PublicationEntry = {
  id: 'ons-wards-2013',
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
  belongs: (name) => name.startsWith('wards_pre2019_'),
};
