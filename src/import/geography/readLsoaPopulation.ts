import { lsoaCodeSchema } from '../../model/Area.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';

export const LSOA_POPULATION = 'lsoa_population.csv';

/** LSOA (2021) → residents, England only. */
export function readLsoaPopulation(
  publication: PublicationFolder,
  log: (line: string) => void,
): Map<string, number> {
  const rows = tidyTable(publication, LSOA_POPULATION, {
    columns: ['lsoacd', 'population'],
    keyColumn: 'lsoacd',
    keyName: 'LSOA code',
    key: (lsoa: { code: string; population: number }) => lsoa.code,
    log,
    tidy: (row) =>
      row.raw('lsoacd').startsWith('W01')
        ? new Excluded('in Wales')
        : {
            code: row.code('lsoacd', lsoaCodeSchema, 'LSOA code'),
            population: row.integer('population', { min: 1, max: 100_000 }),
          },
  });
  return new Map(rows.map((row) => [row.code, row.population]));
}
