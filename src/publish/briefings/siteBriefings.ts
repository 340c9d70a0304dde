import type { Site } from '../../components/Site.ts';
import { wardPages } from '../../components/ward/wardPages.ts';
import type { Briefing } from './Briefing.ts';
import type { BriefingContext } from './BriefingContext.ts';
import { districtBriefing } from './districtBriefing.ts';
import { wardBriefing } from './wardBriefing.ts';

export interface SiteBriefing {
  /** Its address is /briefings/<slug>.pdf. */
  slug: string;
  write: (context: BriefingContext) => Briefing;
}

/** The district's briefing, then one for each ward. Throws where a ward has the slug of the place. */
export function siteBriefings(site: Site): SiteBriefing[] {
  const { place } = site.tables.place;
  const wards = wardPages(site);
  const twin = wards.find(({ slug }) => slug === place.slug);
  if (twin !== undefined) throw new Error(`two briefings at one address: ${twin.slug}`);
  return [
    { slug: place.slug, write: (context) => districtBriefing(site, context) },
    ...wards.map((ward) => ({
      slug: ward.slug,
      write: (context: BriefingContext) => wardBriefing(site, ward, context),
    })),
  ];
}
