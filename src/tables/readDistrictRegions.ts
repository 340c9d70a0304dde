import { countyCodeSchema } from '../model/Area.ts';
import type { DataFolder } from './DataFolder.ts';
import { checkSameCodes } from './geography/checkSameCodes.ts';
import type { DistrictRegion } from './SpendTables.ts';

const FILE = 'england/district-regions.csv';

/** The county, where there is one, and the region of every district of today; none without such a table. */
export function readDistrictRegions(
  folder: DataFolder,
  districts: ReadonlyMap<string, string>,
): Map<string, DistrictRegion> {
  if (!folder.has(FILE)) return new Map();
  const rows = folder.table(FILE, {
    columns: ['district_code', 'county_code', 'county_name', 'region_code', 'region_name'],
    keyColumn: 'district_code',
    keyName: 'district code',
    key: ([code]: readonly [string, DistrictRegion]) => code,
    read: (row): readonly [string, DistrictRegion] => {
      if (!districts.has(row.raw('district_code')))
        row.refuse('unknown district code', 'district_code');
      const hasCounty = row.raw('county_code') !== '';
      if (!/^E12\d{6}$/.test(row.raw('region_code')))
        row.refuse('malformed region code', 'region_code');
      return [
        row.raw('district_code'),
        {
          countyCode: hasCounty ? row.code('county_code', countyCodeSchema, 'county code') : null,
          countyName: hasCounty ? row.text('county_name') : null,
          regionCode: row.raw('region_code'),
          regionName: row.text('region_name'),
        },
      ];
    },
  });
  const regions = new Map(rows);
  checkSameCodes(
    'district',
    { codes: new Set(districts.keys()), where: { file: 'england/districts.csv' } },
    {
      codes: new Set(regions.keys()),
      where: { file: FILE, row: rows.length + 1, column: 'district_code' },
    },
  );
  return regions;
}
