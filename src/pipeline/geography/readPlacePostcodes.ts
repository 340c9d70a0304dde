import { serialiseCsv } from '../../format/csv.ts';
import { normalPostcode } from '../normalPostcode.ts';
import type { Publication } from '../Publication.ts';
import { tidyTable } from '../tidyTable.ts';
import type { WardEntry } from './readWardTable.ts';

export const POSTCODE_COLUMNS = ['postcode', 'ward_code', 'district_code'] as const;

export interface PlacePostcode {
  /** e.g. "PR1 2HE" */
  postcode: string;
  wardCode: string;
  districtCode: string;
}

/** The live postcodes of a place, each in one of its wards. */
export function readPlacePostcodes(
  publication: Publication,
  name: string,
  placeWards: ReadonlyMap<string, WardEntry>,
  log: (line: string) => void,
): PlacePostcode[] {
  return tidyTable(publication, name, {
    columns: ['postcode', 'ward_code'],
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
      return { postcode, wardCode: ward.code, districtCode: ward.districtCode };
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
    })),
    POSTCODE_COLUMNS,
  );
}
