import type { CsvRow } from '../../tables/CsvRow.ts';
import { Excluded } from '../RowAccount.ts';
import { cell, type EditionLayout } from './EditionLayout.ts';
import { ukDate } from './ukDate.ts';

/** The heading "Full Registation Number" is spelt so in the file. */
const COLUMNS = [
  'Society Name',
  'Full Registation Number',
  'Registered As',
  'Society Address',
  'Registration Date',
  'Deregistration Date',
  'Society Status',
] as const;
const OPTIONAL = ['Reporting Classification'] as const;
type Column = (typeof COLUMNS)[number] | (typeof OPTIONAL)[number];

/** Building and friendly societies are on the register too and no co-operatives. */
const CO_OPERATIVE =
  /co-?operative|community benefit|credit union|registered society|industrial (and|&) provident/i;

/** The Mutuals Public Register of the Financial Conduct Authority; the postcode ends the address. */
export const MUTUALS_LAYOUT: EditionLayout<Column> = {
  fileName: /^fca_mutuals_(\d{4})\.csv$/,
  columns: COLUMNS,
  optionalColumns: OPTIONAL,
  keyColumn: 'Full Registation Number',
  read: (row) => {
    const form = row.text('Registered As').trim();
    if (!CO_OPERATIVE.test(form)) return new Excluded(`registered as ${form}`);
    const address = cell(row, 'Society Address');
    return {
      cukId: row.text('Full Registation Number').trim(),
      name: row.text('Society Name').replaceAll(/\s+/g, ' ').trim(),
      registrar: 'FCA',
      registeredNumber: row.text('Full Registation Number').trim(),
      legalForm: form,
      sector: cell(row, 'Reporting Classification'),
      ownership: '',
      postcode: /[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i.exec(address)?.[0] ?? '',
      street: address,
      nation: '',
      point: null,
      publishedWard: '',
      publishedDistrict: '',
      incorporated: date(row, 'Registration Date'),
      dissolved: date(row, 'Deregistration Date'),
      status: status(row),
    };
  },
};

function date(
  row: CsvRow<Column>,
  column: 'Registration Date' | 'Deregistration Date',
): string | null {
  if (row.raw(column).trim() === '') return null;
  return ukDate(row.raw(column)) ?? row.refuse('not a date', column, 'day/month/year');
}

function status(row: CsvRow<Column>): 'live' | 'dead' {
  switch (cell(row, 'Society Status')) {
    case 'Registered':
      return 'live';
    case 'Deregistered':
      return 'dead';
    default:
      return row.refuse('unknown status', 'Society Status', 'Registered or Deregistered');
  }
}
