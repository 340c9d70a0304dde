import { withCurled } from '../../format/asSaid.ts';
import { slugOf } from '../../format/slug.ts';
import { memoize } from '../../model/memoize.ts';
import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';
import { type FormerWard, formerWards } from '../find/formerWardWords.ts';
import type { Site } from '../Site.ts';
import { type WardPage, wardPages } from './wardPages.ts';

/** A ward that had a page of its own and is none any more. */
export interface FormerWardPage extends WardPage {
  /** In which of today's wards it lies; undefined where that was not counted. */
  became: FormerWard | undefined;
  /** The year from which others were used; undefined where that was not counted. */
  until: number | undefined;
  /** What was released of it last, by indicator and period. */
  figures: readonly ReleasedFigure[];
}

/**
 * The wards of closed releases that are none of the place's today, by name. Each keeps its address, unless a ward of
 * today has it; then its page is at its code.
 */
export const formerWardPages = memoize((site: Site): FormerWardPage[] => {
  const today = wardPages(site);
  const codes = new Set(today.map(({ code }) => code));
  const released = site.releases.closed.flatMap(({ rows }) =>
    rows.filter(({ areaType, areaCode }) => areaType === 'ward' && !codes.has(areaCode)),
  );
  const parts = site.tables.place.formerWards;
  const became = new Map(formerWards(parts).map((ward) => [ward.code, ward]));
  const taken = new Set(today.map(({ slug }) => slug));
  return [...Map.groupBy(released, ({ areaCode }) => areaCode)]
    .map(([code, rows]): FormerWardPage => {
      // Later releases come later and stand for what earlier ones had.
      const figures = [...new Map(rows.map((figure) => [figure.id, figure])).values()];
      const name = withCurled(rows.at(-1)?.areaName ?? code);
      const own = slugOf(name);
      const slug = taken.has(own) ? code : own;
      taken.add(slug);
      return {
        code,
        name,
        slug,
        href: `/wards/${slug}/`,
        became: became.get(code),
        until: parts.find(({ formerCode }) => formerCode === code)?.until,
        figures,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
});

/**
 * Addresses that wards of today had under names before: those of closed releases, and those in the place's file. One
 * that another ward has now leads to that one and is left out.
 */
export const formerSlugs = memoize((site: Site): { slug: string; ward: WardPage }[] => {
  const today = wardPages(site);
  const taken = new Set([...today, ...formerWardPages(site)].map(({ slug }) => slug));
  const byHand = site.tables.place.place.formerSlugs ?? {};
  const released = Map.groupBy(
    site.releases.closed.flatMap(({ rows }) => rows),
    ({ areaCode }) => areaCode,
  );
  return today.flatMap((ward) => {
    const names = (released.get(ward.code) ?? []).map(({ areaName }) => slugOf(areaName));
    const slugs = new Set([...names, ...(byHand[ward.code] ?? [])]);
    return [...slugs]
      .filter((slug) => !taken.has(slug))
      .map((slug) => {
        taken.add(slug);
        return { slug, ward };
      });
  });
});
