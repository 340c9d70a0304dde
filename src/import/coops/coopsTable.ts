import { serialiseCsv } from '../../format/csv.ts';
import { COOP_COLUMNS } from '../../tables/readCoops.ts';
import type { CoopRow } from '../../tables/Tables.ts';

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
