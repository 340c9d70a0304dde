import type { DataFolder } from './DataFolder.ts';
import type { GeographyTables } from './readEngland.ts';
import type { CoopCorrection, CoopRow } from './Tables.ts';

/**
 * What a place corrects in the editions, `places/<code>/coops.csv`, with the evidence for each; none where
 * it has no such file. Throws a DataError for an organisation or edition that is not there: a correction
 * that corrects nothing would be believed to have been made.
 */
export function readCoopCorrections(
  folder: DataFolder,
  { wards, districts }: Pick<GeographyTables, 'wards' | 'districts'>,
  placeCode: string,
  rows: readonly CoopRow[],
): CoopCorrection[] {
  const file = `places/${placeCode}/coops.csv`;
  if (!folder.has(file)) return [];
  const listed = new Set(rows.map((row) => `${row.edition} ${row.cukId}`));
  return folder.table(file, {
    columns: ['cuk_id', 'editions', 'field', 'value', 'evidence'],
    keyColumn: 'cuk_id',
    keyName: 'correction',
    key: (entry: CoopCorrection) => `${entry.cukId} ${entry.field} ${entry.editions.join('|')}`,
    read: (row) => {
      const cukId = row.text('cuk_id');
      const editions = row.text('editions').split('|');
      for (const edition of editions)
        if (!listed.has(`${edition} ${cukId}`))
          row.refuse(`no such organisation in edition ${edition}`, 'cuk_id');
      const field = row.raw('field');
      if (field !== 'district_code' && field !== 'ward_code')
        return row.refuse('unknown field', 'field', 'district_code or ward_code');
      const value = row.raw('value') === '' ? null : row.raw('value');
      const known = field === 'district_code' ? districts : wards;
      if (value !== null && !known.has(value)) row.refuse('unknown code', 'value');
      return { cukId, editions, field, value, evidence: row.text('evidence') };
    },
  });
}
