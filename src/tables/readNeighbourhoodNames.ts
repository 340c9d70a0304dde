import type { DataFolder } from './DataFolder.ts';

export const NEIGHBOURHOOD_NAMES = 'england/neighbourhood-names.csv';
export const NEIGHBOURHOOD_NAME_COLUMNS = ['lsoa_code', 'name'] as const;

/** LSOA code (2021) → plain name of the area it lies in, e.g. "Brookfield & Holme Slack"; empty where none were imported. */
export function readNeighbourhoodNames(
  folder: DataFolder,
  lsoas: ReadonlyMap<string, unknown>,
): Map<string, string> {
  if (!folder.has(NEIGHBOURHOOD_NAMES)) return new Map();
  return new Map(
    folder.table(NEIGHBOURHOOD_NAMES, {
      columns: NEIGHBOURHOOD_NAME_COLUMNS,
      keyColumn: 'lsoa_code',
      keyName: 'LSOA code',
      key: ([code]: [string, string]) => code,
      read: (row): [string, string] => {
        const code = row.raw('lsoa_code');
        if (!lsoas.has(code))
          row.refuse('unknown LSOA code', 'lsoa_code', 'not in england/lsoas.csv');
        return [code, row.text('name')];
      },
    }),
  );
}
