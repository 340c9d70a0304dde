import { withArticle, withCurled } from '../../format/asSaid.ts';
import type { Site } from '../../site/Site.ts';
import { formerSlugs, formerWardPages } from '../../site/ward/formerWardPages.ts';
import { wardPages } from '../../site/ward/wardPages.ts';
import type { Briefing } from './Briefing.ts';
import { districtBriefing } from './districtBriefing.ts';
import { formerWardBriefing } from './formerWardBriefing.ts';
import { wardBriefing } from './wardBriefing.ts';

export interface SiteBriefing {
  /** Its address is /briefings/<slug>.pdf. */
  slug: string;
  /** `origin`: the address of the site. */
  write: (origin: URL) => Briefing;
}

/**
 * What the district's briefing is called in its address: the slug of the place, or where a ward has the same
 * name (Blaby, Gedling) that and "-district".
 */
export function districtBriefingSlug(site: Site): string {
  const { slug } = site.tables.place.place;
  return wardPages(site).some((ward) => ward.slug === slug) ? `${slug}-district` : slug;
}

/** The district's briefing, one for each ward, and those of wards that had one before. */
export function siteBriefings(site: Site): SiteBriefing[] {
  const briefings: SiteBriefing[] = [
    { slug: districtBriefingSlug(site), write: (origin) => districtBriefing(site, origin) },
    ...wardPages(site).map((ward) => ({
      slug: ward.slug,
      write: (origin: URL) => wardBriefing(site, ward, origin),
    })),
    // Addresses given out before: of wards that are no more, and of those that were renamed.
    ...formerWardPages(site).map((ward) => ({
      slug: ward.slug,
      write: (origin: URL) => formerWardBriefing(site, ward, origin),
    })),
    ...formerSlugs(site).map(({ slug, ward }) => ({
      slug,
      write: (origin: URL) => wardBriefing(site, ward, origin),
    })),
  ];
  return briefings.map(({ slug, write }) => ({
    slug,
    write: (origin) =>
      JSON.parse(withCurled(withArticle(JSON.stringify(write(origin))))) as Briefing,
  }));
}
