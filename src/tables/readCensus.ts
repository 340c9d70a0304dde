import { lsoaCodeSchema } from '../model/Area.ts';
import { type Census, perCensus } from '../model/Census.ts';
import {
  type CensusHouseholds,
  HOUSEHOLD_COLUMNS,
  householdsFile,
} from './census/householdDeprivation.ts';
import type { DataFolder } from './DataFolder.ts';
import { checkSameCodes } from './geography/checkSameCodes.ts';
import type { CensusTables, EnglandTables } from './Tables.ts';

/** Households by dimensions of deprivation in each census; empty where they were not imported. */
export function readCensus(
  folder: DataFolder,
  { weights }: Pick<EnglandTables, 'weights'>,
): CensusTables {
  return {
    households: perCensus((census) =>
      readHouseholds(
        folder,
        census,
        new Set(weights[census.lsoaSet].map(({ lsoaCode }) => lsoaCode)),
      ),
    ),
  };
}

function readHouseholds(
  folder: DataFolder,
  { id, lsoaSet }: Census,
  lsoas: ReadonlySet<string>,
): CensusHouseholds[] {
  const file = householdsFile(id);
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
    `LSOA of ${lsoaSet}`,
    { codes: lsoas, where: { file: `england/lsoa${lsoaSet.slice(2)}-ward-weights.csv` } },
    {
      codes: new Set(rows.map(({ lsoaCode }) => lsoaCode)),
      where: { file, row: rows.length + 1, column: 'lsoa_code' },
    },
  );
  return rows;
}
