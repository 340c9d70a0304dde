import { serialiseCsv } from '../../format/csv.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import type { Publication } from '../Publication.ts';
import { tidyTable } from '../tidyTable.ts';
import type { WardEntry } from './readWardTable.ts';

export const POSTCODE_COLUMNS = [
  'postcode',
  'ward_code',
  'district_code',
  'latitude',
  'longitude',
] as const;

/** Five decimals of a degree, about a metre: finer than a postcode's point is. */
const DECIMALS = 5;
/** Great Britain with room to spare: a latitude and longitude that were exchanged lie outside. */
export const LATITUDES = { min: 49, max: 61 };
export const LONGITUDES = { min: -9, max: 2 };

export interface PlacePostcode {
  /** e.g. "PR1 2HE" */
  postcode: string;
  wardCode: string;
  districtCode: string;
  /** Of the postcode's point, in degrees (WGS84). */
  latitude: number;
  longitude: number;
}

/** The live postcodes of a place, each in one of its wards. */
export function readPlacePostcodes(
  publication: Publication,
  name: string,
  placeWards: ReadonlyMap<string, WardEntry>,
  log: (line: string) => void,
): PlacePostcode[] {
  return tidyTable(publication, name, {
    columns: ['postcode', 'ward_code', 'lat', 'lon'],
    keyColumn: 'postcode',
    keyName: 'postcode',
    key: (row: PlacePostcode) => row.postcode,
    log,
    tidy: (row) => {
      const postcode = normalPostcode(row.raw('postcode'));
      if (postcode === null) return row.refuse('malformed postcode', 'postcode');
      const ward = placeWards.get(row.raw('ward_code'));
      if (ward === undefined)
        return row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      return {
        postcode,
        wardCode: ward.code,
        districtCode: ward.districtCode,
        latitude: row.decimal('lat', LATITUDES),
        longitude: row.decimal('lon', LONGITUDES),
      };
    },
  });
}

export function placePostcodesTable(postcodes: readonly PlacePostcode[]): string {
  const rows = [...postcodes].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
  return serialiseCsv(
    rows.map((row) => ({
      postcode: row.postcode,
      ward_code: row.wardCode,
      district_code: row.districtCode,
      latitude: row.latitude.toFixed(DECIMALS),
      longitude: row.longitude.toFixed(DECIMALS),
    })),
    POSTCODE_COLUMNS,
  );
}
