import type { Claim } from '../../model/Claim.ts';
import type { Figure } from '../../model/Figure.ts';
import { memoize } from '../../model/memoize.ts';
import { chartCatalogue } from '../../site/chartCatalogue.ts';
import { claimFigures } from '../../site/claims/claimProse.ts';
import type { Site } from '../../site/Site.ts';
import { wardPages } from '../../site/ward/wardPages.ts';
import { pageNames } from '../layout/pageNames.ts';

interface FigureUses {
  /** Claims it is set against. */
  claims: readonly Claim[];
  /** Pages with a chart that draws it; other wards' pages are only counted, for a map has all wards. */
  pages: readonly { href: string; name: string }[];
  otherWards: number;
}

/** Where else on the site a figure is said or drawn. */
export function figureUses(site: Site, { id, areaCode }: Figure): FigureUses {
  const wardOf = (page: string) => wardPages(site).find(({ href }) => page.startsWith(href));
  const drawn = [...(drawnOn(site).get(id) ?? [])];
  const own = drawn.filter((page) => (wardOf(page)?.code ?? areaCode) === areaCode);
  const others = new Set(drawn.filter((page) => !own.includes(page)).map((p) => wardOf(p)?.code));
  const names = pageNames(site);
  return {
    claims: claimsOf(site).get(id) ?? [],
    pages: own.map((href) => ({
      href,
      name: names.get(href) ?? names.get(href.replace(/[^/]+\/$/, '')) ?? href,
    })),
    otherWards: others.size,
  };
}

const drawnOn = memoize((site: Site): ReadonlyMap<string, ReadonlySet<string>> => {
  const pages = new Map<string, Set<string>>();
  for (const { chart, page } of chartCatalogue(site))
    for (const { id } of chart.figures) {
      const known = pages.get(id) ?? new Set();
      pages.set(id, known.add(page));
    }
  return pages;
});

const claimsOf = memoize((site: Site): ReadonlyMap<string, readonly Claim[]> => {
  const uses = (site.tables.claims?.claims ?? []).flatMap((claim) =>
    claimFigures(claim, site.figures).map(({ id }) => ({ id, claim })),
  );
  const byId = Map.groupBy(uses, ({ id }) => id);
  return new Map([...byId].map(([id, list]) => [id, list.map(({ claim }) => claim)]));
});
