import { coopSourceId } from '../model/CoopEdition.ts';
import { deprivationSourceId, EDITIONS, OFFICIAL_SUMMARY_SOURCE } from '../model/Edition.ts';
import type { Source } from '../model/Source.ts';
import type { SpendTables } from './SpendTables.ts';
import { sourceById } from './sourceById.ts';
import type { CoopTables, PlaceTables } from './Tables.ts';

/** What the tables of data/england come from; each must stand in `sources.json`. */
const ENGLAND_SOURCES = [
  'ons-wards-2025',
  'ons-lsoa-2021',
  'code-point-weights-2025-10',
  'ons-lsoa11-lsoa21',
  'ons-lsoa-population',
  ...EDITIONS.map(deprivationSourceId),
  OFFICIAL_SUMMARY_SOURCE,
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
