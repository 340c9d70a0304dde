import type { Site } from '../../site/Site.ts';
import type { CardMap } from '../../site/share/ShareCard.ts';
import { wardPages } from '../../site/ward/wardPages.ts';

/** The place's wards with one marked, or all for the district; nothing for an area that is not on that map. */
export function cardMap(site: Site, areaCode: string): { map?: CardMap } {
  const wards = wardPages(site).map(({ code }) => code);
  const marked = areaCode === site.tables.place.place.code ? wards : [areaCode];
  return wards.includes(marked[0] ?? '')
    ? { map: { topology: site.tables.boundaries.wards, areas: 'wards', marked } }
    : {};
}
