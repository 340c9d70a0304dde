import { DEPRIVATION_PUBLICATIONS } from '../import/deprivation/publications.ts';
import { coopSourceId } from '../model/CoopEdition.ts';
import type { Source } from '../model/Source.ts';
import { DataError } from './DataError.ts';
import type { SpendTables } from './SpendTables.ts';
import { SOURCES_FILE } from './sourcesFile.ts';
import type { CoopTables, PlaceTables } from './Tables.ts';

/** What the tables of data/england come from; each must stand in `sources.json`. */
const ENGLAND_SOURCES = [
  'ons-wards-2025',
  'ons-lsoa-2021',
  'code-point-weights-2025-10',
  'ons-lsoa11-lsoa21',
  'ons-lsoa-population',
  ...DEPRIVATION_PUBLICATIONS.map((entry) => entry.id),
];

/** Throws `unknown source: …` if a table is there without the publication it came from. */
export function checkSources(
  sources: readonly Source[],
  place: Pick<PlaceTables, 'bestFit' | 'households' | 'census2021' | 'postcodes' | 'formerWards'>,
  coops: Pick<CoopTables, 'rows'>,
  spend: SpendTables,
): void {
  const needed = [...ENGLAND_SOURCES];
  if (place.bestFit['2011'].size > 0) needed.push('ons-best-fit-2019');
  if (place.bestFit['2021'].size > 0) needed.push('ons-best-fit-2024');
  if (place.households.length > 0) needed.push('census-2021-households');
  if (place.census2021.size > 0) needed.push('census-2021-wards');
  if (place.postcodes.size > 0) needed.push('code-point-postcodes-2025-10');
  if (place.formerWards.length > 0) needed.push('ons-wards-2013');
  for (const edition of new Set(coops.rows.map((row) => row.edition)))
    needed.push(coopSourceId(edition));
  needed.push(
    ...(spend.council?.sources ?? []),
    ...(spend.council?.contractSources ?? []),
    ...spend.supplierSources,
    ...spend.anchorSources,
  );
  for (const id of needed) sourceById(sources, id);
}

/** Throws `unknown source: x (sources.json, column id)`. */
export function sourceById(sources: readonly Source[], id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined)
    throw new DataError(
      'unknown source',
      id,
      { file: SOURCES_FILE, column: 'id' },
      'import its publication (npm run import)',
    );
  return source;
}
