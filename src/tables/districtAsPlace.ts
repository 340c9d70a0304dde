import { slugOf } from '../format/slug.ts';
import type { Place } from '../model/Place.ts';
import { DataError } from './DataError.ts';
import type { Ground } from './Ground.ts';
import { currentDistrictCode } from './geography/districtCodeChanges.ts';
import type { EnglandTables } from './Tables.ts';

/**
 * A district as a place, with all that England's tables know of it; what only its people know (why it matters,
 * since when its wards are as they are, the post town, who publishes, an address for corrections) is left open.
 * Throws a DataError for a code that is no district of today.
 */
export function districtAsPlace(
  { england, regions }: { england: Pick<EnglandTables, 'districts'>; regions: Ground['regions'] },
  code: string,
): Place {
  const name = england.districts.get(code);
  if (name === undefined) {
    const where = { file: 'england/districts.csv', column: 'district_code' };
    const today = currentDistrictCode(code);
    const advice = today === code ? 'one of those in this file' : `its code is ${today} today`;
    throw new DataError('unknown district code', code, where, advice);
  }
  const region = regions.get(code);
  return {
    code,
    name,
    slug: slugOf(name),
    county: region?.countyName ?? null,
    countyCode: region?.countyCode ?? null,
    postTown: null,
    about: null,
    wardsSince: null,
    publisher: null,
    corrections: null,
  };
}
