import { largestWard } from '../../indicators/deprivation/allocation.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import { decileOfRank } from '../../stats/rankScale.ts';
import type { Site } from '../Site.ts';

/** Of the neighbourhoods that lie mostly in the ward: how many are in the most deprived tenth, and all. */
export function lsoaCounts(site: Site, wardCode: string): { inDecile: number; all: number } {
  const ranks = [...largestWard(site.tables.england, '2021')].flatMap(([lsoaCode, ward]) =>
    ward === wardCode
      ? (site.figures.get('imd-percentile', lsoaCode, NEWEST_EDITION.id).rank ?? [])
      : [],
  );
  const inDecile = ranks.filter((rank) => decileOfRank(rank, NEWEST_EDITION.lsoaCount) === 1);
  return { inDecile: inDecile.length, all: ranks.length };
}
