import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildProgress } from './scripts/buildProgress.ts';
import { printStyles, screenStyles } from './src/charts/theme.ts';
import { chosenPlace } from './src/tables/chosenPlace.ts';
import { readRelease } from './src/tables/readRelease.ts';

// Where the site will stand; addresses in files, feeds and citations are made with it. It may be below a path
// of its host, as on GitHub Pages: https://example.org/community-wealth/.
const { SITE_URL, DATA_DIR = 'data', PLACE } = process.env;
const address = new URL(SITE_URL ?? 'http://localhost:4321');
if (!address.pathname.endsWith('/')) address.pathname += '/';

const release = await readRelease(DATA_DIR, chosenPlace(DATA_DIR, PLACE));

/** What is done to every page as it is written: articles of names, and addresses below a path of a host. */
const asServed = {
  name: 'as-served',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) =>
      addMiddleware({
        order: 'post',
        entrypoint: new URL('./src/pages/_asServed.ts', import.meta.url),
      }),
    // A frame is a file of its folder; a host finds it there, and `npm run dev` has to be told.
    'astro:server:setup': ({ server }) =>
      server.middlewares.use((request, _, next) => {
        request.url = request.url.replace(/\/embed\/[^/?]+\/(?=$|\?)/, '$&index.html');
        next();
      }),
  },
};

/** The colours of drawings, which src/charts/theme.ts alone lists, by the style sheets they are put before. */
const COLOURS = {
  'charts.css': screenStyles(undefined, 'var(--paper)'),
  // No screen waits for these. The sheet is asked for by its address, and by that name it is read.
  'print.css?transform-only': printStyles(),
};
const chartColours = {
  name: 'chart-colours',
  enforce: 'pre',
  transform(code, id) {
    const colours = COLOURS[/\/src\/styles\/([^&]+)/.exec(id)?.[1]];
    return colours === undefined ? undefined : colours + code;
  },
};

/** Modules that stand in for others in a browser: what would be loaded there and never used. */
const STAND_INS = {
  // A browser reads XML by itself.
  'own-parser': 'export const DOMParser = globalThis.DOMParser',
  // Charts bring their colours: Plot's own schemes, 8 kB of them, are asked for by none.
  'no-schemes': `
    const none = (scheme) => { throw new Error('no colour scheme: ' + scheme) };
    const no = () => false;
    export { none as maybeBooleanRange, none as ordinalRange, none as ordinalScheme, none as quantitativeScheme };
    export { no as isCategoricalScheme, no as isDivergingScheme };`,
  // Nor have they legends of Plot’s, or axes, but those among their marks.
  'no-legends': `
    const none = () => undefined;
    export const createLegends = () => [];
    export { none as exposeLegends, none as legend };`,
  'no-axes': `
    const none = () => { throw new Error('no axis of Plot') };
    export { none as axisFx, none as axisFy, none as axisX, none as axisY, none as gridFx, none as gridFy };
    export { none as gridX, none as gridY, none as inferTickFormat };`,
  // Nor scales of dates, or arrowheads.
  'no-time': `
    const none = () => { throw new Error('no scale of dates') };
    export const intervalDuration = Symbol();
    export { none as parseTimeInterval, none as timeInterval, none as utcInterval };
    export { none as createScaleTime, none as createScaleUtc };`,
  'no-markers': `
    const none = () => {};
    export { none as markers, none as applyMarkers, none as applyGroupedMarkers };`,
  // Maps come in places of a drawing: no projection of Plot’s is asked for by its name.
  'no-projections': `
    export { geoPath, geoStream, geoTransform } from 'd3';
    const none = undefined;
    export { none as geoAlbers, none as geoAlbersUsa, none as geoAzimuthalEqualArea };
    export { none as geoAzimuthalEquidistant, none as geoClipRectangle, none as geoConicConformal };
    export { none as geoConicEqualArea, none as geoConicEquidistant, none as geoEqualEarth };
    export { none as geoEquirectangular, none as geoGnomonic, none as geoMercator };
    export { none as geoOrthographic, none as geoStereographic, none as geoTransverseMercator };`,
};

/** The modules of Plot that others stand in for, by the ends of their addresses. */
const OF_PLOT = {
  '/schemes.js': 'no-schemes',
  '/legends.js': 'no-legends',
  '/marks/axis.js': 'no-axes',
  '/time.js': 'no-time',
  '/temporal.js': 'no-time',
  '/marker.js': 'no-markers',
};

/** Where each stands in: "/schemes.js". A newer Plot may have moved a module, and would then be loaded whole. */
const stoodIn = new Set();

function standInFor(source, importer = '') {
  if (source.endsWith('/plainDom.ts')) return 'own-parser';
  if (!importer.includes('@observablehq/plot')) return undefined;
  if (source === 'd3' && importer.endsWith('/projection.js')) return 'no-projections';
  // Within one folder a module is named without it.
  const whole = source === './axis.js' ? './marks/axis.js' : source;
  const end = Object.keys(OF_PLOT).find((path) => whole.endsWith(path));
  stoodIn.add(end);
  return OF_PLOT[end];
}

const standIns = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId(source, importer) {
    const name = standInFor(source, importer);
    return name !== undefined && this.environment.name === 'client' ? `\0${name}` : undefined;
  },
  load: (id) => (id.startsWith('\0') ? STAND_INS[id.slice(1)] : undefined),
  buildEnd() {
    if (this.environment.name !== 'client' || stoodIn.size === 0) return;
    const left = Object.keys(OF_PLOT).filter((end) => !stoodIn.has(end));
    if (left.length > 0) this.error(`no module of Plot is called ${left.join(', ')}: see OF_PLOT`);
  },
};

export default defineConfig({
  site: address.href,
  base: address.pathname,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  // A meta tag on every page: only its own scripts, styles and pictures, inline ones by their hashes. What a meta tag
  // cannot say (who may frame a page) stands in public/_headers.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  devToolbar: { enabled: false },
  // Programs of their own, which a bundle cannot hold.
  vite: {
    ssr: { external: ['@myriaddreamin/typst-ts-node-compiler'] },
    plugins: [chartColours, standIns],
  },
  integrations: [
    buildProgress(process.stderr, () => performance.now()),
    asServed,
    // Pages that only lead elsewhere are no pages of their own.
    sitemap({
      filter: (page) =>
        !/\/(wards\/E05\d+|figures\/(imd-fifth-\d-share\/[^/]+|[^/]+\/E01\d+)\/[^/]+|explore\/embed)\/$/.test(
          page,
        ),
      // The day of the figures: what a page says changes with them.
      lastmod: new Date(release.date),
    }),
  ],
});
