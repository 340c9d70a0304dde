import type { Site } from '../Site.ts';
import { wardPages } from '../ward/wardPages.ts';
import type { CardMap } from './ShareCard.ts';

/** The place's wards with one marked, or all for the district; nothing for an area that is not on that map. */
export function cardMap(site: Site, areaCode: string): { map?: CardMap } {
  const wards = wardPages(site).map(({ code }) => code);
  const marked = areaCode === site.tables.place.place.code ? wards : [areaCode];
  return wards.includes(marked[0] ?? '')
    ? { map: { topology: site.tables.boundaries.wards, areas: 'wards', marked } }
    : {};
}
