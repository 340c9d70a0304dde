import type { RulerRow } from '../../charts/kinds/englandRuler.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Site } from '../../site/Site.ts';
import { lsoasOfWard } from '../../site/ward/lsoasOfWard.ts';

/** Positions of a ward's neighbourhoods in the newest edition, as a row of the ruler. */
export function wardRulerRow(site: Site, { code, name }: { code: string; name: string }): RulerRow {
  return {
    name,
    isWard: true,
    positions: valuesOf(lsoasOfWard(site, code).map(({ figure }) => figure)),
  };
}

/** Positions of all neighbourhoods of the place. */
export function placePositions(site: Site): RulerRow {
  return { name: site.tables.place.place.name, positions: valuesOf(positionsOfPlace(site)) };
}

/** The position of every neighbourhood of the place in the newest edition, by code. */
export function positionsOfPlace({ figures }: Pick<Site, 'figures'>): Figure[] {
  return figures
    .at('imd-percentile', NEWEST_EDITION.id)
    .filter(({ areaType }) => areaType === 'lsoa');
}

function valuesOf(figures: readonly Figure[]): number[] {
  return figures.flatMap(({ value }) => value ?? []);
}
