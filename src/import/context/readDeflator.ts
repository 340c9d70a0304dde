import { financialYearFrom } from '../../model/financialYear.ts';
import { DataError } from '../../tables/DataError.ts';
import type { DeflatorYear } from '../../tables/Tables.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';

export const DEFLATOR_INPUT = 'gdp_deflator_fy.csv';
const COLUMNS = [
  'financial_year',
  'fy_start',
  'gdp_deflator_2024_25_100',
  'is_forecast',
  'vintage',
] as const;

/** The GDP deflator; throws a DataError where the file mixes vintages, since their levels differ. */
export function readDeflator(
  publication: PublicationFolder,
  log: (line: string) => void,
): DeflatorYear[] {
  let vintage: string | undefined;
  const years = tidyTable(publication, DEFLATOR_INPUT, {
    columns: COLUMNS,
    keyColumn: 'financial_year',
    keyName: 'financial year',
    key: (year: DeflatorYear) => year.financialYear,
    log,
    tidy: (row) => {
      vintage ??= row.text('vintage');
      if (row.raw('vintage') !== vintage) row.refuse('second vintage', 'vintage', 'one at a time');
      const start = row.integer('fy_start', { min: 1950, max: 2100 });
      if (row.raw('financial_year') !== financialYearFrom(start))
        row.refuse('other year than its start', 'financial_year', financialYearFrom(start));
      const forecast = row.raw('is_forecast');
      if (forecast !== 'true' && forecast !== 'false')
        return row.refuse('neither true nor false', 'is_forecast');
      return {
        financialYear: financialYearFrom(start),
        index: row.decimal('gdp_deflator_2024_25_100', { min: 1 }),
        isForecast: forecast === 'true',
      };
    },
  });
  const base = years.find((year) => year.index === 100);
  if (base?.financialYear !== '2024-25')
    throw new DataError('other base year', base?.financialYear ?? 'none', { file: DEFLATOR_INPUT });
  return years;
}
