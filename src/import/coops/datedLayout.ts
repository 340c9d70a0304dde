import type { CsvRow } from '../../tables/CsvRow.ts';
import { cell, type EditionLayout } from './EditionLayout.ts';
import { ukDate } from './ukDate.ts';

const COLUMNS = [
  'CUK Organisation ID',
  'Registered Number',
  'Registrar',
  'Registered Name',
  'Legal Form',
  'Registered Street',
  'Registered Postcode',
  'UK Nation',
  'Ownership Classification',
  'Registered Status',
  'Incorporation Date',
  'Dissolved Date',
] as const;

/**
 * The sector has gone by two names. The code columns are those of later downloads, as far as they are
 * documented: assumed, and only used for a row no postcode table places.
 */
const OPTIONAL = [
  'Sector - Simplified, High Level',
  'FCA Reporting Classification',
  'Ward Code',
  'Local Authority District Code',
] as const;

type Column = (typeof COLUMNS)[number] | (typeof OPTIONAL)[number];

/** "Organisations" of the Co-operatives UK open data: live and dead, with status and dates. */
export const DATED_LAYOUT: EditionLayout<Column> = {
  fileName: /^coopsuk_(\d{4})_organisations\.csv$/,
  columns: COLUMNS,
  optionalColumns: OPTIONAL,
  keyColumn: 'CUK Organisation ID',
  read: (row) => ({
    cukId: organisationId(row, 'CUK Organisation ID'),
    name: row.text('Registered Name').replaceAll(/\s+/g, ' ').trim(),
    registrar: registrarOf(row),
    registeredNumber: registeredNumber(row),
    legalForm: cell(row, 'Legal Form'),
    sector:
      cell(row, 'Sector - Simplified, High Level') || cell(row, 'FCA Reporting Classification'),
    ownership: cell(row, 'Ownership Classification'),
    postcode: cell(row, 'Registered Postcode'),
    street: row.raw('Registered Street'),
    nation: cell(row, 'UK Nation'),
    point: null,
    publishedWard: cell(row, 'Ward Code'),
    publishedDistrict: cell(row, 'Local Authority District Code'),
    incorporated: date(row, 'Incorporation Date'),
    dissolved: date(row, 'Dissolved Date'),
    status: status(row),
  }),
};

/** Throws a DataError for anything that is not R and six digits. */
export function organisationId<Column extends string>(row: CsvRow<Column>, column: Column): string {
  const id = row.raw(column).trim();
  if (!/^R\d{6}$/.test(id)) row.refuse('malformed organisation id', column, 'R and six digits');
  return id;
}

/** Companies have eight digits; a spreadsheet made the zeros in front of 852 numbers of 2016 fall away. */
function registeredNumber(row: CsvRow<Column>): string {
  const number = cell(row, 'Registered Number');
  return registrarOf(row) === 'Companies House' && /^\d{5,7}$/.test(number)
    ? number.padStart(8, '0')
    : number;
}

/** "Legal Form is not defined" and "Unknown legal form" stand where a registrar is not known. */
function registrarOf(row: CsvRow<Column>): string {
  const registrar = cell(row, 'Registrar');
  return /legal form/i.test(registrar) ? '' : registrar;
}

function date(row: CsvRow<Column>, column: 'Incorporation Date' | 'Dissolved Date'): string | null {
  if (row.raw(column).trim() === '') return null;
  return ukDate(row.raw(column)) ?? row.refuse('not a date', column, 'day/month/year');
}

function status(row: CsvRow<Column>): 'live' | 'dead' {
  switch (cell(row, 'Registered Status')) {
    case 'Live':
      return 'live';
    case 'Dead':
      return 'dead';
    default:
      return row.refuse('unknown status', 'Registered Status', 'Live or Dead');
  }
}
