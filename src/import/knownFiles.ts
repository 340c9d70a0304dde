import { GEOGRAPHY_PUBLICATIONS } from './geography/publications.ts';

/**
 * Files that lie in the folders of publications beside those an import reads: read by another import, or by none, since
 * what is in them is written by hand elsewhere. A file that is not among them is an edition nobody has entered, or a mistake.
 */
const BESIDE: readonly RegExp[] = [
  // coops, coop-dates; what was read about co-ops is written into coop-context.json
  /^coopsuk_\d{4}_organisations\.csv$/,
  /^coopsuk_\d{4}q\d_listed\.csv$/,
  /^fca_mutuals_\d{4}\.csv$/,
  /^postcode_coordinates_cache\.json$/,
  /^[a-z-]+_audited\.csv$/,
  /^[a-z-]+_literature\.csv$/,
  // place-postcodes, postcodes: Code-Point Open, a file for the letters a postcode begins with
  /^[a-z]{1,2}\.csv$/,
  // neighbourhood-names, former-wards; the folder of a place, and the same ready cut
  /^msoa_names_[\d.]+\.csv$/,
  /^wards_pre\d{4}_[a-z-]+(_[a-z]+)?\.geojson$/,
  /^(wards_2025|lsoa11|lsoa21)_[a-z-]+_bgc\.geojson$/,
  /^lsoa(11_to_lsoa21|11_to_ward19|21_lookup)_[a-z-]+\.csv$/,
  /^lsoa(11|21)_to_ward25_(postcode|household)_weights\.csv$/,
  /^oa11_ward_lsoa21_households21\.csv$/,
  /^postcodes_[a-z-]+_codepoint_\d{4}-\d{2}\.csv$/,
  /^ward_population_census2021_nomis\.csv$/,
  // former-wards, of a vintage that was kept
  /^sources\.json$/,
  // spend-summary, suppliers, spend
  /_monthly_spend_.*\.csv$/,
  /_departments\.csv$/,
  /_top\d+_suppliers_.*\.csv$/,
  /_contracts_finder_.*\.csv$/,
  /_sample_.*\.csv$/,
  /^supplier_locations_evidence\.csv$/,
  /^suppliers_registered_office\.csv$/,
  // anchor-study; claims are written into claims.json
  /^published_spend_figures\.csv$/,
  /^claims\.csv$/,
  /^imd_rank_history_[a-z-]+\.csv$/,
];

/** Whether some import reads a file of this name, or it is known and read by none. */
export function isKnownFile(name: string): boolean {
  return (
    BESIDE.some((pattern) => pattern.test(name)) ||
    GEOGRAPHY_PUBLICATIONS.some(({ belongs }) => belongs(name))
  );
}
