import type { APIContext } from 'astro';
import { PAPER } from '../../charts/theme.ts';
import type { Drawing } from '../../components/neighbourhood/neighbourhoodDrawings.ts';
import { asSaid } from '../../format/asSaid.ts';
import { composedPicture } from '../../publish/embed/composedPicture.ts';
import { releaseInWords } from '../../publish/embed/Imprint.ts';
import {
  type NeighbourhoodPage,
  neighbourhoodPages,
} from '../../site/neighbourhood/neighbourhoodPages.ts';
import type { Site } from '../../site/Site.ts';
import { siteNameOf } from '../../site/siteName.ts';
import { loadSite } from '../_site.ts';

/** One file for each neighbourhood: a drawing of it with its words, source and release. */
export function neighbourhoodFiles(drawingOf: (site: Site, page: NeighbourhoodPage) => Drawing) {
  return {
    getStaticPaths: async () =>
      neighbourhoodPages(await loadSite()).map((page) => ({
        params: { code: page.code },
        props: { page },
      })),
    GET: async ({ props, site: origin }: APIContext<{ page: NeighbourhoodPage }>) => {
      if (origin === undefined) throw new Error('no site address in astro.config.mjs');
      const site = await loadSite();
      const drawing = drawingOf(site, props.page);
      const { place } = site.tables.place;
      const from = `${siteNameOf(place)}, ${releaseInWords(site.release)}. ${origin.host}`;
      const picture = composedPicture(drawing, drawing.draw(PAPER), from);
      return new Response(asSaid(picture));
    },
  };
}
