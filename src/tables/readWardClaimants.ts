import {
  WARD_CLAIMANT_COLUMNS,
  type WardClaimants,
  wardClaimantsFile,
} from './context/wardClaimants.ts';
import type { DataFolder } from './DataFolder.ts';
import type { Ward } from './Tables.ts';

/** Claimants of every ward of the place in one month; empty where none were imported. */
export function readWardClaimantsTable(
  folder: DataFolder,
  wards: ReadonlyMap<string, Ward>,
  placeCode: string,
): WardClaimants[] {
  const file = wardClaimantsFile(placeCode);
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: WARD_CLAIMANT_COLUMNS,
    keyColumn: 'ward_code',
    keyName: 'ward code',
    key: (row: WardClaimants) => row.wardCode,
    read: (row): WardClaimants => {
      if (wards.get(row.raw('ward_code'))?.districtCode !== placeCode)
        row.refuse('unknown ward code', 'ward_code', 'not a ward of the place');
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(row.raw('month'))) row.refuse('not a month', 'month');
      return {
        wardCode: row.raw('ward_code'),
        month: row.raw('month'),
        claimants: row.integer('claimants', { min: 0 }),
        ratePct: row.decimal('rate_pct', { min: 0, max: 100 }),
      };
    },
  });
}
