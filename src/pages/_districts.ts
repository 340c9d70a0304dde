import type { DistrictRow } from '../indicators/england/DistrictRow.ts';
import { districtRows } from '../indicators/england/districtRows.ts';
import { loadSite } from './_site.ts';

let loaded: Promise<ReadonlyMap<string, readonly DistrictRow[]>> | undefined;

/** Values of all districts of England, computed once for all pages of a build. */
export function loadDistricts(): Promise<ReadonlyMap<string, readonly DistrictRow[]>> {
  loaded ??= loadSite().then(({ tables }) => districtRows(tables));
  return loaded;
}
