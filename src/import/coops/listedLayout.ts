import type { CsvRow } from '../../tables/CsvRow.ts';
import { organisationId } from './datedLayout.ts';
import { cell, type EditionLayout } from './EditionLayout.ts';
import type { Coordinates } from './RawCoop.ts';

const COLUMNS = [
  'Identifier',
  'Name',
  'Street Address',
  'Postcode',
  'Companies House Number',
  'Geo Container',
  'Geo Container Latitude',
  'Geo Container Longitude',
  'Sector',
  'Ownership Classification',
  'Legal Form',
] as const;
type Column = (typeof COLUMNS)[number];

/** Listings of live co-operatives with the coordinates of their postcodes; no dates, no registrar. */
export const LISTED_LAYOUT: EditionLayout<Column> = {
  fileName: /^coopsuk_(\d{4})q\d_listed\.csv$/,
  columns: COLUMNS,
  optionalColumns: [],
  keyColumn: 'Identifier',
  read: (row) => ({
    cukId: organisationId(row, 'Identifier'),
    name: row.text('Name').replaceAll(/\s+/g, ' ').trim(),
    registrar: cell(row, 'Companies House Number') === '' ? '' : 'Companies House',
    registeredNumber: cell(row, 'Companies House Number'),
    legalForm: cell(row, 'Legal Form'),
    sector: cell(row, 'Sector'),
    ownership: cell(row, 'Ownership Classification'),
    postcode: cell(row, 'Postcode'),
    street: row.raw('Street Address'),
    nation: '',
    point: pointOf(row),
    publishedWard: '',
    publishedDistrict: '',
    incorporated: null,
    dissolved: null,
    status: 'live',
  }),
};

/** Points that are not of a postcode unit are the middle of a town or of England: no place at all. */
function pointOf(row: CsvRow<Column>): Coordinates | null {
  if (!row.raw('Geo Container').includes('/postcodeunit/')) return null;
  if (row.raw('Geo Container Latitude') === '') return null;
  return {
    latitude: row.decimal('Geo Container Latitude', { min: 49, max: 61 }),
    longitude: row.decimal('Geo Container Longitude', { min: -9, max: 2 }),
  };
}
