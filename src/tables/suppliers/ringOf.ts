import type { Place } from '../../model/Place.ts';
import type { Ring } from '../../model/Supplier.ts';
import type { DistrictRegion } from '../SpendTables.ts';

/**
 * The narrowest ring around the place that holds a district. A district of Wales, Scotland or Northern Ireland
 * is in none of the inner ones. Throws where England's table does not know a district.
 */
export function ringOf(
  districtCode: string,
  place: Pick<Place, 'code'>,
  regions: ReadonlyMap<string, DistrictRegion>,
): Ring {
  if (districtCode === place.code) return 'district';
  if (!districtCode.startsWith('E')) return 'uk';
  const ours = regionOf(place.code, regions);
  const theirs = regionOf(districtCode, regions);
  if (ours.countyCode !== null && ours.countyCode === theirs.countyCode) return 'county';
  return ours.regionCode === theirs.regionCode ? 'region' : 'uk';
}

function regionOf(code: string, regions: ReadonlyMap<string, DistrictRegion>): DistrictRegion {
  const region = regions.get(code);
  if (region === undefined) throw new Error(`district without a region: ${code}`);
  return region;
}
