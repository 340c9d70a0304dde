import { orderFigures } from '../../charts/words/orderFigures.ts';
import { postcodeAllocation } from '../../indicators/deprivation/allocation.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { LEAST_SHARE } from '../../indicators/deprivation/imdWithinWardRange.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import { sure } from '../../model/sure.ts';
import type { Site } from '../Site.ts';

/** An LSOA with at least a tenth of its postcodes in the ward. */
export interface WardLsoa {
  figure: Figure;
  /** Part of the LSOA's postcodes in the ward, 0.1 to 1. */
  share: number;
}

/** The neighbourhoods of a ward in the newest edition, as the spread within the ward counts them, by code. */
export function lsoasOfWard(site: Site, wardCode: string): WardLsoa[] {
  const parts = postcodeAllocation(site.tables.england, '2021').parts.get(wardCode) ?? [];
  return parts
    .filter(({ share }) => share >= LEAST_SHARE)
    .map(({ lsoaCode, share }) => ({
      figure: site.figures.get('imd-percentile', lsoaCode, NEWEST_EDITION.id),
      share,
    }));
}

/** How many neighbourhoods have any part in a ward: all of them are in its figures. */
export function lsoasTouching(site: Site, wardCode: string): number {
  const { parts } = postcodeAllocation(site.tables.england, '2021');
  return sure(parts.get(wardCode), `neighbourhood of ${wardCode}`).length;
}

/** Their figures in the order of their numbers on the ward's map, most deprived first. */
export function neighbourhoodsInOrder(site: Site, wardCode: string): Figure[] {
  return orderFigures(
    lsoasOfWard(site, wardCode).map(({ figure }) => figure),
    IMD_PERCENTILE.rankOneIs,
  );
}
