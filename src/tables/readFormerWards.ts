import { wardCodeSchema } from '../model/Area.ts';
import type { DataFolder } from './DataFolder.ts';
import type { FormerWardPart, Ward } from './Tables.ts';

export const formerWardsFile = (placeCode: string) => `places/${placeCode}/former-wards.csv`;
export const FORMER_WARD_COLUMNS = [
  'former_code',
  'former_name',
  'until',
  'ward_code',
  'postcodes',
] as const;

/** The wards a place had before today's, each in parts of today's; none where the place has no such table. */
export function readFormerWards(
  folder: DataFolder,
  placeCode: string,
  wards: ReadonlyMap<string, Ward>,
): FormerWardPart[] {
  const file = formerWardsFile(placeCode);
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: FORMER_WARD_COLUMNS,
    keyColumn: 'ward_code',
    keyName: 'former ward and ward',
    key: (row: FormerWardPart) => `${row.formerCode} ${row.wardCode}`,
    read: (row) => {
      const ward = wards.get(row.raw('ward_code'));
      if (ward?.districtCode !== placeCode)
        return row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      return {
        formerCode: row.code('former_code', wardCodeSchema, 'ward code'),
        formerName: row.text('former_name'),
        until: row.integer('until', { min: 1974, max: 2100 }),
        wardCode: ward.code,
        postcodes: row.integer('postcodes', { min: 1 }),
      };
    },
  });
}
