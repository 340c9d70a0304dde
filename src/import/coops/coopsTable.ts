import { serialiseCsv } from '../../format/csv.ts';
import type { CoopRow } from '../../tables/Tables.ts';

export const COOP_COLUMNS = [
  'edition',
  'cuk_id',
  'name',
  'registrar',
  'registered_number',
  'legal_form',
  'sector',
  'ownership',
  'group',
  'postcode',
  'located_by',
  'ward_code',
  'district_code',
  'incorporated',
  'dissolved',
  'status',
  'flags',
] as const;

/** Rows by edition and id, as the tidy table. */
export function coopsTable(rows: readonly CoopRow[]): string {
  const key = (row: CoopRow) => `${row.edition} ${row.cukId}`;
  const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return serialiseCsv(
    sorted.map((row) => ({
      edition: row.edition,
      cuk_id: row.cukId,
      name: row.name,
      registrar: row.registrar,
      registered_number: row.registeredNumber,
      legal_form: row.legalForm,
      sector: row.sector,
      ownership: row.ownership,
      group: row.group,
      postcode: row.postcode,
      located_by: row.locatedBy,
      ward_code: row.wardCode,
      district_code: row.districtCode,
      incorporated: row.incorporated,
      dissolved: row.dissolved,
      status: row.status,
      flags: row.flags.join('|'),
    })),
    COOP_COLUMNS,
  );
}
