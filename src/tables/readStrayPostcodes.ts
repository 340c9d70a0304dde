import { lsoaCodeSchema, wardCodeSchema } from '../model/Area.ts';
import type { DataFolder } from './DataFolder.ts';
import type { StrayPostcodes } from './Tables.ts';

export const STRAY_TABLE = 'england/stray-postcodes.csv';

/** Postcodes set aside because their ward is in another district than their LSOA; none without such a table. */
export function readStrayPostcodes(folder: DataFolder): StrayPostcodes[] {
  if (!folder.has(STRAY_TABLE)) return [];
  return folder.table(STRAY_TABLE, {
    columns: ['lsoa_set', 'lsoa_code', 'ward_code', 'postcodes'],
    keyColumn: 'ward_code',
    keyName: 'LSOA and ward',
    key: (row: StrayPostcodes) => `${row.lsoaSet} ${row.lsoaCode} ${row.wardCode}`,
    read: (row): StrayPostcodes => {
      const lsoaSet = row.raw('lsoa_set');
      if (lsoaSet !== '2011' && lsoaSet !== '2021')
        return row.refuse('unknown LSOA set', 'lsoa_set', '2011 or 2021');
      return {
        lsoaSet,
        lsoaCode: row.code('lsoa_code', lsoaCodeSchema, 'LSOA code'),
        wardCode: row.code('ward_code', wardCodeSchema, 'ward code'),
        postcodes: row.integer('postcodes', { min: 1 }),
      };
    },
  });
}
