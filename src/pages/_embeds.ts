import type { APIContext, APIRoute } from 'astro';
import type { CatalogueChart } from '../components/CatalogueChart.ts';
import { chartCatalogue } from '../components/chartCatalogue.ts';
import type { EmbedContext, Version } from '../components/embed/EmbedContext.ts';
import { embedPage } from '../components/embed/embedPage.ts';
import { oembedJson } from '../components/embed/oembedJson.ts';
import { pictureSvg } from '../components/embed/pictureSvg.ts';
import type { Site } from '../components/Site.ts';
import { siteNameOf } from '../components/siteName.ts';
import styles from '../styles/charts.css?raw';
import { beginPictures, pictureOf } from './_pictures.ts';
import { loadSite } from './_site.ts';

/** The same for every embed of a build. Throws where astro.config names no site. */
export function embedContext(site: Site, origin: URL | undefined): EmbedContext {
  if (origin === undefined) throw new Error('no site address in astro.config.mjs');
  return { siteName: siteNameOf(site.tables.place.place), origin, release: site.release, styles };
}

type Answer = (entry: CatalogueChart, context: EmbedContext) => string | Promise<Uint8Array>;

interface EmbedRoute {
  getStaticPaths: () => Promise<{ params: Record<string, string>; props: { index: number } }[]>;
  GET: APIRoute;
}

/** One file for each chart, under its own address or under that of its release. */
function embedRoute(version: Version, answer: Answer): EmbedRoute {
  return {
    getStaticPaths: async () => {
      const site = await loadSite();
      return chartCatalogue(site).map(({ chart }, index) => ({
        params: {
          id: chart.id,
          ...(version === 'fixed' && { release: site.release.number }),
        },
        props: { index },
      }));
    },
    GET: async ({ props, site: origin }: APIContext) => {
      const site = await loadSite();
      const entry = chartCatalogue(site)[Number(props['index'])];
      if (entry === undefined) throw new Error(`no chart with this number: ${props['index']}`);
      const body = await answer(entry, embedContext(site, origin));
      return new Response(typeof body === 'string' ? body : new Uint8Array(body));
    },
  };
}

/** How many pictures ahead of the one that is asked for are begun. */
const AHEAD = 4;

const picture =
  (size: 'png' | 'png2x'): Answer =>
  async (entry, context) => {
    const catalogue = chartCatalogue(await loadSite());
    const at = catalogue.indexOf(entry);
    beginPictures(catalogue.slice(at + 1, at + 1 + AHEAD), context);
    return (await pictureOf(entry, context))[size];
  };

export const embedPages = (version: Version) =>
  embedRoute(version, (entry, context) => embedPage(entry, context, version));
export const embedAnswers = (version: Version) =>
  embedRoute(version, (entry, context) => oembedJson(entry, context, version));
export const embedDrawings = (version: Version) =>
  embedRoute(version, (entry, context) => pictureSvg(entry, context));
export const embedPictures = (version: Version) => embedRoute(version, picture('png'));
export const embedLargePictures = (version: Version) => embedRoute(version, picture('png2x'));
