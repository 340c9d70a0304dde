import { coopSourceId } from '../model/CoopEdition.ts';
import { deprivationSourceId, EDITIONS, OFFICIAL_SUMMARY_SOURCE } from '../model/Edition.ts';
import type { Source } from '../model/Source.ts';
import { bodySources } from './bodySources.ts';
import { DEFLATOR_SOURCE } from './context/contextSeries.ts';
import type { SpendTables } from './SpendTables.ts';
import { editionsOf, FORMER_WARDS_SOURCE, hasSource, sourceById } from './sourceById.ts';
import type { CoopTables, PlaceTables, Tables } from './Tables.ts';

const WARDS = 'ons-wards';

/** What the tables of data/england come from; each must stand in `sources.json`. */
const ENGLAND_SOURCES = [
  WARDS,
  'ons-lsoa',
  'code-point-weights',
  'ons-lsoa11-lsoa21',
  'ons-lsoa-population',
  ...EDITIONS.map(deprivationSourceId),
  OFFICIAL_SUMMARY_SOURCE,
];

type OwnTables = Pick<PlaceTables, 'bestFit' | 'households' | 'census2021' | 'postcodes'>;

/** What the tables on the wards of a place come from. */
function ofPlaceTables({ bestFit, households, census2021, postcodes }: OwnTables): string[] {
  return [
    ...(bestFit['2011'].size > 0 ? ['ons-best-fit-2019'] : []),
    ...(bestFit['2021'].size > 0 ? ['ons-best-fit-2024'] : []),
    ...(households.length > 0 ? ['census-2021-households'] : []),
    ...(census2021.size > 0 ? ['census-2021-wards'] : []),
    ...(postcodes.size > 0 ? ['code-point-postcodes'] : []),
  ];
}

/** Throws `unknown source: …` if a table is there without the publication it came from. */
export function checkSources(
  sources: readonly Source[],
  place: OwnTables & Pick<PlaceTables, 'formerWards'>,
  coops: Pick<CoopTables, 'rows'>,
  spend: SpendTables,
): void {
  const needed = [...ENGLAND_SOURCES];
  needed.push(...ofPlaceTables(place));
  // Counted by outlines of their own, or by those of a vintage, whose wards are an edition before today’s.
  if (place.formerWards.length > 0 && editionsOf(sources, WARDS).length < 2)
    needed.push(FORMER_WARDS_SOURCE);
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
  const [, ...earlierWards] = editionsOf(sources, WARDS).map(({ id }) => id);
  const held = new Set(
    [
      ...bodySources(spend),
      ...spend.supplierSources,
      ...spend.anchorSources,
      ...(coops.dates.length > 0 ? [`coop-dates-${slug}`] : []),
      ...ofPlaceTables(place),
      ...(place.formerWards.length > 0 ? [FORMER_WARDS_SOURCE, ...earlierWards] : []),
      ...(context.residents.length > 0 ? ['ons-district-residents'] : []),
      ...(context.wardClaimants.length > 0 ? ['dwp-ward-claimants'] : []),
    ].flatMap((id) => (hasSource(sources, id) ? sourceById(sources, id).id : [])),
  );
  const outdated = new Set(
    [WARDS, 'ons-lsoa', 'code-point-weights', DEFLATOR_SOURCE].flatMap((family) =>
      editionsOf(sources, family)
        .slice(1)
        .map(({ id }) => id),
    ),
  );
  return sources.filter(({ id }) => held.has(id) || !(PLACE_SOURCE.test(id) || outdated.has(id)));
}
