import { coopSourceId } from '../model/CoopEdition.ts';
import { deprivationSourceId, EDITIONS, OFFICIAL_SUMMARY_SOURCE } from '../model/Edition.ts';
import type { Source } from '../model/Source.ts';
import { bodySources } from './bodySources.ts';
import type { SpendTables } from './SpendTables.ts';
import { sourceById } from './sourceById.ts';
import type { CoopTables, PlaceTables, Tables } from './Tables.ts';

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
  needed.push(...bodySources(spend), ...spend.supplierSources, ...spend.anchorSources);
  for (const id of needed) sourceById(sources, id);
}

/** Sources of tables that a place has of its own; `<id>-…` names the place or one of its bodies where it ends so. */
export const PLACE_SOURCE =
  /^(anchor-study-|coop-dates-|suppliers-|spend-|contracts-|companies-house-|code-point-(supplier-)?postcodes-|ons-best-fit-|census-2021-(households|wards)$|ons-wards-2013$|ons-district-residents$|dwp-ward-claimants$)/;

/**
 * The sources a place's site rests on: England's, and those of the tables the place has. Other places of the same
 * repository have theirs in `sources.json` too.
 */
export function sourcesOfPlace(
  sources: readonly Source[],
  { place, coops, context, spend }: Pick<Tables, 'place' | 'coops' | 'context' | 'spend'>,
): Source[] {
  const { slug } = place.place;
  const held = new Set([
    ...bodySources(spend),
    ...spend.supplierSources,
    ...spend.anchorSources,
    ...(coops.dates.length > 0 ? [`coop-dates-${slug}`] : []),
    ...(place.bestFit['2011'].size > 0 ? ['ons-best-fit-2019'] : []),
    ...(place.bestFit['2021'].size > 0 ? ['ons-best-fit-2024'] : []),
    ...(place.households.length > 0 ? ['census-2021-households'] : []),
    ...(place.census2021.size > 0 ? ['census-2021-wards'] : []),
    ...(place.postcodes.size > 0 ? ['code-point-postcodes-2025-10'] : []),
    ...(place.formerWards.length > 0 ? ['ons-wards-2013'] : []),
    ...(context.residents.length > 0 ? ['ons-district-residents'] : []),
    ...(context.wardClaimants.length > 0 ? ['dwp-ward-claimants'] : []),
  ]);
  return sources.filter(({ id }) => held.has(id) || !PLACE_SOURCE.test(id));
}
