import type { DataFolder } from './DataFolder.ts';
import type { OfficialResult } from './Tables.ts';

export const OFFICIAL_SUMMARY_FILE = 'england/deprivation/official-2015.csv';
export const OFFICIAL_SUMMARY_COLUMNS = ['district_code', 'indicator', 'value', 'rank'] as const;

/** The official summary of 2015; every district code must be one of that edition. */
export function readOfficialResults(
  folder: DataFolder,
  districts: ReadonlyMap<string, string>,
): OfficialResult[] {
  return folder.table(OFFICIAL_SUMMARY_FILE, {
    columns: OFFICIAL_SUMMARY_COLUMNS,
    keyColumn: 'district_code',
    keyName: 'district and measure',
    key: (result: OfficialResult) => `${result.districtCode} ${result.indicator}`,
    read: (row) => {
      const districtCode = row.text('district_code');
      if (!districts.has(districtCode)) row.refuse('unknown district code', 'district_code');
      row.decimal('value', { min: 0 });
      return {
        districtCode,
        indicator: row.text('indicator'),
        value: row.raw('value'),
        rank: row.integer('rank', { min: 1, max: districts.size }),
      };
    },
  });
}
