import type { Place } from '../model/Place.ts';
import type { DataFolder } from './DataFolder.ts';
import { readAnchorStudy } from './readAnchorStudy.ts';
import { readCouncilSpend } from './readCouncilSpend.ts';
import { readDistrictRegions } from './readDistrictRegions.ts';
import { readSuppliers } from './readSuppliers.ts';
import type { SpendTables } from './SpendTables.ts';
import { readSourcesFile } from './sourcesFile.ts';
import type { EnglandTables, PlaceTables } from './Tables.ts';

export const REGIONS_SOURCE = 'ons-district-regions';
export const SUPPLIER_POSTCODES_SOURCE = 'code-point-supplier-postcodes-2025-10';
export const anchorSource = (place: Place) => `anchor-study-${place.slug}`;
export const supplierSource = (place: Place) => `suppliers-${place.slug}`;
export const REGISTERED_OFFICES_SOURCE = 'companies-house-registered-offices';

/** All tables on money; each part is empty where the place has none. */
export function readSpend(
  folder: DataFolder,
  place: Place,
  { districts, wards }: Pick<EnglandTables, 'districts' | 'wards'>,
  { postcodes }: Pick<PlaceTables, 'postcodes'>,
  regions: SpendTables['regions'] = readDistrictRegions(folder, districts),
): SpendTables {
  const suppliers = readSuppliers(folder, { place, districts, wards, regions, postcodes });
  const study = readAnchorStudy(folder, place.code);
  // A supplier table may rest on some of these only, e.g. one written by hand.
  const held = new Set(readSourcesFile(folder.path).map(({ id }) => id));
  const optional = [supplierSource(place), REGISTERED_OFFICES_SOURCE, SUPPLIER_POSTCODES_SOURCE];
  return {
    council: readCouncilSpend(folder, place.code),
    regions,
    suppliers,
    supplierSources:
      suppliers.length === 0 ? [] : [...optional.filter((id) => held.has(id)), REGIONS_SOURCE],
    anchorStudy: study.rows,
    anchorPayers: study.payers,
    anchorSources: study.rows.length === 0 ? [] : [anchorSource(place)],
  };
}
