import { withCurled } from '../../format/asSaid.ts';
import { slugOf } from '../../format/slug.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../Site.ts';

export interface WardPage {
  code: string;
  /** As it is said: with printer’s apostrophes. */
  name: string;
  slug: string;
  /** e.g. "/wards/lea-and-larches/" */
  href: string;
}

/** The wards of the place by name; made once for all pages. Throws where two would share an address. */
export const wardPages = memoize(({ tables }: Site): readonly WardPage[] => {
  const pages = [...tables.england.wards.values()]
    .filter((ward) => ward.districtCode === tables.place.place.code)
    .map(({ code, name }) => {
      const slug = slugOf(name);
      return { code, name: withCurled(name), slug, href: `/wards/${slug}/` };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const seen = new Map<string, string>();
  for (const { slug, name } of pages) {
    const other = seen.get(slug);
    if (other !== undefined)
      throw new Error(`two wards at one address: ${other} and ${name} (${slug})`);
    seen.set(slug, name);
  }
  return pages;
});

/** Ward code → address; throws `unknown ward code: x`. */
export function wardHrefs(site: Site): (code: string) => string {
  const hrefs = new Map(wardPages(site).map(({ code, href }) => [code, href]));
  return (code) => {
    const href = hrefs.get(code);
    if (href === undefined) throw new Error(`unknown ward code: ${code}`);
    return href;
  };
}
