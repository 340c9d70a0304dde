import type { Place } from '../model/Place.ts';
import type { DataFolder } from './DataFolder.ts';
import { readAnchorStudy } from './readAnchorStudy.ts';
import { contractSource, readBodySpends } from './readBodySpends.ts';
import { readDistrictRegions } from './readDistrictRegions.ts';
import { readSupplierPostcodes, readSuppliers, type SupplierGeography } from './readSuppliers.ts';
import type { SpendTables } from './SpendTables.ts';
import { hasSource, sourceIds } from './sourceById.ts';
import { readSourcesFile } from './sourcesFile.ts';
import { FROM_REGISTER } from './suppliers/evidenceKeys.ts';
import { publishedSuppliers } from './suppliers/publishedSuppliers.ts';
import { REGISTER_ADDRESS, readRegisteredOffices } from './suppliers/RegisteredOffice.ts';
import type { EnglandTables, PlaceTables } from './Tables.ts';

const REGIONS_SOURCE = 'ons-district-regions';
export const SUPPLIER_POSTCODES_SOURCE = 'code-point-supplier-postcodes';
export const anchorSource = (place: Place) => `anchor-study-${place.slug}`;
export const supplierSource = (place: Place) => `suppliers-${place.slug}`;
export const REGISTERED_OFFICES_SOURCE = 'companies-house-registered-offices';
/** The register itself, for the numbers that payments have. */
export const REGISTER_SOURCE = 'companies-house-register';

function isRegisteredOffice(evidence: string): boolean {
  return evidence.startsWith(REGISTER_ADDRESS);
}

/** How postcodes far away are told where the place's own are not held, and the publications that rests on. */
interface FarAreas {
  areas: SupplierGeography['farAreas'];
  sources: readonly string[];
}

/** All tables on money; each part is empty where the place has none. */
export function readSpend(
  folder: DataFolder,
  place: Place,
  { districts, wards }: Pick<EnglandTables, 'districts' | 'wards'>,
  { postcodes }: Pick<PlaceTables, 'postcodes'>,
  far: FarAreas,
  regions: SpendTables['regions'] = readDistrictRegions(folder, districts),
): SpendTables {
  const geography = { place, districts, wards, regions, postcodes, farAreas: far.areas };
  const located = readSupplierPostcodes(folder, geography);
  const bodies = readBodySpends(folder, place.code);
  const council = bodies.find(({ body }) => body.kind === 'council')?.spend ?? null;
  const lookedUp = readSuppliers(folder, geography, located);
  const offices = readRegisteredOffices(folder, place.code);
  const suppliers = publishedSuppliers(
    lookedUp,
    bodies.flatMap(({ spend }) => spend?.spans.flatMap(({ payees }) => payees) ?? []),
    offices,
    { ...geography, located },
  );
  const study = readAnchorStudy(folder, place.code);
  // A supplier table may rest on some of these only, e.g. one written by hand.
  const held = readSourcesFile(folder.path);
  const byPostcode = suppliers.filter(({ placedBy }) => placedBy === 'postcode');
  const optional = [
    ...(lookedUp.length > 0 ? [supplierSource(place)] : []),
    // What was imported once and locates nobody here is no source.
    ...(lookedUp.some(({ evidence }) => evidence.some(isRegisteredOffice))
      ? [REGISTERED_OFFICES_SOURCE]
      : []),
    ...bodies.flatMap(({ body }) =>
      lookedUp.some(({ evidence }) =>
        evidence.some((text) => text.startsWith(`${FROM_REGISTER}${body.name}, `)),
      )
        ? [contractSource(body.id)]
        : [],
    ),
    ...(offices.size > 0 ? [REGISTER_SOURCE] : []),
    ...(byPostcode.some(({ districtCode }) => districtCode !== place.code)
      ? [SUPPLIER_POSTCODES_SOURCE]
      : []),
    ...(postcodes.size === 0 && suppliers.some(({ isElsewhere }) => isElsewhere)
      ? far.sources
      : []),
  ];
  return {
    council,
    bodies,
    regions,
    suppliers,
    supplierSources:
      suppliers.length === 0
        ? []
        : [
            ...sourceIds(
              held,
              optional.filter((id) => hasSource(held, id)),
            ),
            REGIONS_SOURCE,
          ],
    anchorStudy: study.rows,
    anchorPayers: study.payers,
    anchorSources: study.rows.length === 0 ? [] : [anchorSource(place)],
  };
}
