import type { DataFolder } from './DataFolder.ts';
import type { CoopElsewhere, CoopRow } from './Tables.ts';

/**
 * Co-operatives that work in a place and are registered elsewhere, `places/<code>/coops-elsewhere.csv`;
 * none where it has no such file. Throws a DataError for an organisation that is in no edition.
 */
export function readCoopsElsewhere(
  folder: DataFolder,
  placeCode: string,
  rows: readonly CoopRow[],
): CoopElsewhere[] {
  const file = `places/${placeCode}/coops-elsewhere.csv`;
  if (!folder.has(file)) return [];
  const listed = new Set(rows.map((row) => row.cukId));
  return folder.table(file, {
    columns: ['cuk_id', 'name', 'registered', 'works_here', 'evidence'],
    keyColumn: 'cuk_id',
    keyName: 'organisation id',
    key: (coop: CoopElsewhere) => coop.cukId,
    read: (row) => {
      if (!listed.has(row.raw('cuk_id'))) row.refuse('unknown organisation', 'cuk_id');
      return {
        cukId: row.text('cuk_id'),
        name: row.text('name'),
        registered: row.text('registered'),
        worksHere: row.text('works_here'),
        evidence: row.text('evidence'),
      };
    },
  });
}
