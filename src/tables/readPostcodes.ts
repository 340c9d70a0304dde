import { lsoaCodeSchema } from '../model/Area.ts';
import type { DataFolder } from './DataFolder.ts';
import { normalPostcode } from './normalPostcode.ts';
import type { Ward } from './Tables.ts';

export const postcodesFile = (placeCode: string) => `places/${placeCode}/postcodes.csv`;
export const POSTCODE_COLUMNS = [
  'postcode',
  'lsoa_code',
  'ward_code',
  'district_code',
  'latitude',
  'longitude',
] as const;

export const nearbyPostcodesFile = (placeCode: string) =>
  `places/${placeCode}/nearby-postcodes.csv`;
export const NEARBY_POSTCODE_COLUMNS = ['postcode', 'district_code'] as const;

/** Great Britain with room to spare: a latitude and longitude that were exchanged lie outside. */
const LATITUDES = { min: 49, max: 61 };
const LONGITUDES = { min: -9, max: 2 };

/** A live postcode of the place. */
export interface PlacePostcode {
  /** e.g. "PR1 2HE" */
  postcode: string;
  /** LSOA of 2021 in whose outline the postcode’s point lies. */
  lsoaCode: string;
  /** The ward the publisher gives. */
  wardCode: string;
  districtCode: string;
  /** Of the postcode's point, in degrees (WGS84). */
  latitude: number;
  longitude: number;
}

/** The live postcodes of a place, each in a ward of it; none where the place has no such table. */
export function readPostcodes(
  folder: DataFolder,
  placeCode: string,
  wards: ReadonlyMap<string, Ward>,
): PlacePostcode[] {
  const file = postcodesFile(placeCode);
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: POSTCODE_COLUMNS,
    keyColumn: 'postcode',
    keyName: 'postcode',
    key: (row: PlacePostcode) => row.postcode,
    read: (row) => {
      const postcode = row.raw('postcode');
      if (normalPostcode(postcode) !== postcode) row.refuse('malformed postcode', 'postcode');
      const ward = wards.get(row.raw('ward_code'));
      if (ward?.districtCode !== placeCode)
        return row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      if (row.raw('district_code') !== placeCode)
        row.refuse('other district', 'district_code', `the ward is in ${placeCode}`);
      return {
        postcode,
        lsoaCode: row.code('lsoa_code', lsoaCodeSchema, 'LSOA code'),
        wardCode: ward.code,
        districtCode: placeCode,
        latitude: row.decimal('latitude', LATITUDES),
        longitude: row.decimal('longitude', LONGITUDES),
      };
    },
  });
}

/**
 * The live postcodes of other districts that begin like one of the place's (the same outward code), each with the
 * code of its district; none where the place has no such table.
 */
export function readNearbyPostcodes(
  folder: DataFolder,
  placeCode: string,
  districts: ReadonlyMap<string, string>,
): { postcode: string; districtCode: string }[] {
  const file = nearbyPostcodesFile(placeCode);
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: NEARBY_POSTCODE_COLUMNS,
    keyColumn: 'postcode',
    keyName: 'postcode',
    key: (row: { postcode: string; districtCode: string }) => row.postcode,
    read: (row) => {
      const postcode = row.raw('postcode');
      if (normalPostcode(postcode) !== postcode) row.refuse('malformed postcode', 'postcode');
      const districtCode = row.raw('district_code');
      if (!districts.has(districtCode) || districtCode === placeCode)
        row.refuse('not another district of today', 'district_code');
      return { postcode, districtCode };
    },
  });
}
