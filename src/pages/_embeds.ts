import type { APIContext, APIRoute } from 'astro';
import type { KeptCharts } from '../model/KeptCharts.ts';
import { memoize } from '../model/memoize.ts';
import { chartCsv } from '../publish/embed/chartCsv.ts';
import { embedPage } from '../publish/embed/embedPage.ts';
import type { Imprint, Version } from '../publish/embed/Imprint.ts';
import { chartsOfThePast, fixedIn, shownAgain } from '../publish/embed/keptCharts.ts';
import { oembedJson } from '../publish/embed/oembedJson.ts';
import { pictureSvg } from '../publish/embed/pictureSvg.ts';
import { OPEN_RELEASE } from '../publish/files/figureRecord.ts';
import type { CatalogueChart } from '../site/CatalogueChart.ts';
import { chartCatalogue } from '../site/chartCatalogue.ts';
import type { Site } from '../site/Site.ts';
import { siteNameOf } from '../site/siteName.ts';
import { beginPictures, pictureOf } from './_pictures.ts';
import { ARE_PICTURES_DRAWN, loadSite } from './_site.ts';
import { fileOriginOf } from './data/_fileOrigin.ts';

/** Charts of one state of the site: of today, or of a closed release as it was. */
interface Shown {
  charts: readonly CatalogueChart[];
  imprint: Omit<Imprint, 'origin'>;
}

/**
 * What a version shows: the charts of today, and as they were last those that are drawn no more, such as of a ward that
 * was replaced; or those of every closed release, none where none is closed.
 */
function shownIn(site: Site, version: Version): readonly Shown[] {
  if (version === 'latest') {
    const siteName = siteNameOf(site.tables.place.place);
    const today = { charts: chartCatalogue(site), imprint: { siteName, release: site.release } };
    return [today, ...chartsOfThePast(site).map((kept) => keptState(kept, site))];
  }
  return site.keptCharts.map((kept) => keptState(kept, site));
}

function keptState({ number, date, charts, siteName, styles }: KeptCharts, site: Site): Shown {
  return {
    charts: charts.map((kept) => shownAgain(kept, site)),
    imprint: { siteName, release: { number, date }, keptStyles: styles },
  };
}

const shown = memoize(
  async (version: Version): Promise<readonly Shown[]> => shownIn(await loadSite(), version),
);

/** One chart among those shown with it. */
interface Asked {
  charts: readonly CatalogueChart[];
  index: number;
  entry: CatalogueChart;
}
type MakeFile = (asked: Asked, imprint: Imprint) => string | Promise<string | Uint8Array>;

interface EmbedRoute {
  getStaticPaths: () => Promise<
    { params: Record<string, string>; props: { state: number; index: number } }[]
  >;
  GET: APIRoute;
}

/** One file for each chart, under its own address or under that of its release. */
function embedRoute(version: Version, answer: MakeFile, isMade = true): EmbedRoute {
  return {
    getStaticPaths: async () =>
      isMade
        ? (await shown(version)).flatMap(({ charts, imprint }, state) =>
            charts.map(({ chart }, index) => ({
              params: {
                id: chart.id,
                ...(version === 'fixed' && { release: imprint.release.number }),
              },
              props: { state, index },
            })),
          )
        : [],
    GET: async ({ props, site: origin }: APIContext) => {
      if (origin === undefined) throw new Error('no site address in astro.config.mjs');
      const state = (await shown(version))[Number(props['state'])];
      const index = Number(props['index']);
      const entry = state?.charts[index];
      if (state === undefined || entry === undefined)
        throw new Error(`no chart with this number: ${index}`);
      const { charts, imprint } = state;
      const body = await answer({ charts, index, entry }, { ...imprint, origin });
      return new Response(typeof body === 'string' ? body : new Uint8Array(body));
    },
  };
}

/** How many pictures ahead of the one that is asked for are begun. */
const AHEAD = 4;

const picture: MakeFile = ({ charts, index, entry }, imprint) => {
  beginPictures(charts.slice(index + 1, index + 1 + AHEAD), imprint);
  return pictureOf(entry, imprint);
};

export const embedPages = (version: Version) =>
  embedRoute(version, ({ entry }, imprint) => embedPage(entry, imprint, version));
export const embedAnswers = (version: Version) =>
  embedRoute(version, ({ entry }, imprint) => oembedJson(entry, imprint, version));
export const embedTables = (version: Version) =>
  embedRoute(version, async ({ entry: { chart } }, { release, origin, keptStyles }) => {
    if (version === 'fixed' || keptStyles !== undefined)
      return chartCsv(chart, { release, site: origin }, release.number);
    const site = await loadSite();
    const fixed = fixedIn(site, chart)?.number ?? OPEN_RELEASE;
    return chartCsv(chart, fileOriginOf(site, { site: origin }), fixed);
  });
export const embedDrawings = (version: Version) =>
  embedRoute(version, ({ entry }, imprint) => pictureSvg(entry, imprint));
export const embedPictures = (version: Version) => embedRoute(version, picture, ARE_PICTURES_DRAWN);
