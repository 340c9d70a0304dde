export const SUPPLIERS_FILE = 'suppliers.csv';
export const SUPPLIER_COLUMNS = [
  'payee',
  'aliases',
  'name',
  'kind',
  'number',
  'postcode',
  'post_town',
  'basis',
  'ring',
  'district_code',
  'ward_code',
  'strength',
  'evidence',
  'owner_class',
  'owner_since',
  'owner_strength',
  'owner_evidence',
  'date',
  'note',
] as const;

export const SUPPLIER_POSTCODES_FILE = 'supplier-postcodes.csv';
export const SUPPLIER_POSTCODE_COLUMNS = [
  'postcode',
  'ward_code',
  'district_code',
  'county_code',
] as const;
