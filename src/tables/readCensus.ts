import { lsoaCodeSchema } from '../model/Area.ts';
import {
  type CensusHouseholds,
  type CensusYear,
  HOUSEHOLD_COLUMNS,
  householdsFile,
} from './census/householdDeprivation.ts';
import type { DataFolder } from './DataFolder.ts';
import { checkSameCodes } from './geography/checkSameCodes.ts';
import type { CensusTables, EnglandTables } from './Tables.ts';

/** Households by dimensions of deprivation, 2011 and 2021; empty where they were not imported. */
export function readCensus(
  folder: DataFolder,
  { weights }: Pick<EnglandTables, 'weights'>,
): CensusTables {
  const read = (year: CensusYear) =>
    readHouseholds(folder, year, new Set(weights[year].map(({ lsoaCode }) => lsoaCode)));
  return {
    households: { 2011: read('2011'), 2021: read('2021') },
  };
}

function readHouseholds(
  folder: DataFolder,
  year: CensusYear,
  lsoas: ReadonlySet<string>,
): CensusHouseholds[] {
  const file = householdsFile(year);
  if (!folder.has(file)) return [];
  const rows = folder.table(file, {
    columns: HOUSEHOLD_COLUMNS,
    keyColumn: 'lsoa_code',
    keyName: 'LSOA code',
    key: (row: CensusHouseholds) => row.lsoaCode,
    read: (row): CensusHouseholds => {
      const households = row.integer('households', { min: 1 });
      const byDimensions = [0, 1, 2, 3, 4].map((dimensions) =>
        row.integer(`dimensions_${dimensions}` as 'dimensions_0', { min: 0 }),
      );
      if (byDimensions.reduce((sum, count) => sum + count, 0) !== households)
        row.refuse('households do not add up', 'households', 'the sum of the five dimensions');
      return {
        lsoaCode: row.code('lsoa_code', lsoaCodeSchema, 'LSOA code'),
        households,
        byDimensions,
      };
    },
  });
  checkSameCodes(
    `LSOA of ${year}`,
    { codes: lsoas, where: { file: `england/lsoa${year.slice(2)}-ward-weights.csv` } },
    {
      codes: new Set(rows.map(({ lsoaCode }) => lsoaCode)),
      where: { file, row: rows.length + 1, column: 'lsoa_code' },
    },
  );
  return rows;
}
