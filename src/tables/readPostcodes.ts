import {
  LATITUDES,
  LONGITUDES,
  type PlacePostcode,
  POSTCODE_COLUMNS,
} from '../import/geography/readPlacePostcodes.ts';
import { normalPostcode } from './normalPostcode.ts';
import type { Ward } from './Tables.ts';
import type { TidyFolder } from './TidyFolder.ts';

/** The live postcodes of a place, each in a ward of it; none where the place has no such table. */
export function readPostcodes(
  folder: TidyFolder,
  placeCode: string,
  wards: ReadonlyMap<string, Ward>,
): PlacePostcode[] {
  const file = `places/${placeCode}/postcodes.csv`;
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
        wardCode: ward.code,
        districtCode: placeCode,
        latitude: row.decimal('latitude', LATITUDES),
        longitude: row.decimal('longitude', LONGITUDES),
      };
    },
  });
}
