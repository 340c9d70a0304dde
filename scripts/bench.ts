import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import { formatNumber } from '../src/format/number.ts';
import { importCoops } from '../src/import/coops/importCoops.ts';
import { readKnownPlaces } from '../src/import/geography/readKnownPlaces.ts';
import { PublicationFolder } from '../src/import/PublicationFolder.ts';
import { buildFigures } from '../src/indicators/buildFigures.ts';
import { NEWEST_EDITION } from '../src/model/Edition.ts';
import { makerWithFonts } from '../src/pages/_pictures.ts';
import { loadSite } from '../src/pages/_site.ts';
import { shareSvg } from '../src/publish/pictures/shareCard.ts';
import { allCards } from '../src/site/share/pageCards.ts';
import {
  mapChart,
  profileChart,
  rankingChart,
  streetsChart,
  tilesChart,
  trendChart,
} from '../src/site/siteCharts.ts';
import { siteNameOf } from '../src/site/siteName.ts';
import { chosenPlace } from '../src/tables/chosenPlace.ts';
import { readTables } from '../src/tables/readTables.ts';
import { commandLine, fail } from './commandLine.ts';
import { EMBED_HEAD, embedRows } from './embedWeights.ts';
import { LIGHTHOUSE_HEAD, lighthouseMarks } from './lighthouseMarks.ts';
import { leadsElsewhere, pageKind } from './pageKind.ts';
import { type PageWeight, pageScale } from './pageWeight.ts';
import { phoneHeights } from './phoneHeights.ts';
import { printTable } from './printTable.ts';
import { READABILITY_HEAD, readability } from './readability.ts';

/*
 * What the built site weighs and how long its stages take:
 * npm run bench [-- <folder of the built site> [<folder of co-op editions, to time their import>]].
 * Builds nothing and writes nothing to the data folder.
 */
const { DATA_DIR = 'data', PLACE } = process.env;
const { positionals } = commandLine(
  'npm run bench [-- <folder of the built site> [<folder of co-op editions>]]',
  {},
  2,
);
const [folder = 'dist', coopFolder] = positionals;

if (!existsSync(join(folder, 'index.html')))
  fail(`no built site: ${folder} (index.html); build it first (npm run build)`);

function spread(values: readonly number[]): { min: number; median: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number) => sorted[i] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return {
    min: at(0),
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    max: at(sorted.length - 1),
  };
}

// Pages by kind.

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const read = (path: string) => readFileSync(join(folder, path));
const weigh = pageScale(read);
const byKind = new Map<string, PageWeight[]>();
const addressOf = (file: string) =>
  file.endsWith('.html') ? `/${file}`.replace(/\/index\.html$/, '/') : null;
for (const file of files) {
  const address = addressOf(file);
  if (address === null) continue;
  const kind = pageKind(address);
  const weights = byKind.get(kind) ?? [];
  weights.push(weigh(read(file).toString('utf8')));
  byKind.set(kind, weights);
}
printTable(
  'Pages: bytes packed with Brotli (HTML holds the drawings and inline scripts; a first view is HTML and CSS)',
  [
    ...['kind', 'pages', 'first view median', 'max', 'HTML median', 'max', 'CSS'],
    ...['scripts median', 'max', 'SVG median', 'max'],
  ],
  [...byKind].map(([kind, weights]) => {
    const html = spread(weights.map((weight) => weight.html));
    const scripts = spread(weights.map((weight) => weight.scripts));
    const svg = spread(weights.map((weight) => weight.svg));
    const css = spread(weights.map((weight) => weight.css));
    const first = spread(weights.map((weight) => weight.html + weight.css));
    return [
      ...[kind, weights.length, first.median, first.max, html.median, html.max, css.max],
      ...[scripts.median, scripts.max, svg.median, svg.max],
    ];
  }),
);

const longest = [...byKind.keys()].flatMap((kind) => {
  const pages = files.filter((name) => {
    const address = addressOf(name);
    return address !== null && pageKind(address) === kind;
  });
  const largest = pages.toSorted((a, b) => read(b).length - read(a).length)[0];
  return largest === undefined || /frame$/.test(kind) || leadsElsewhere(kind)
    ? []
    : [{ kind, file: largest }];
});
const heights = await phoneHeights(
  folder,
  longest.map(({ file }) => file),
);
printTable(
  'Pages on a phone, 360 pixels wide: pixels high with everything closed; the largest page of each kind',
  ['kind', 'page', 'pixels'],
  longest.map(({ kind, file }) => [kind, addressOf(file) ?? file, heights.get(file) ?? Number.NaN]),
);

printTable(
  'How pages read: running text, each sentence once',
  READABILITY_HEAD,
  readability(
    files
      .filter((name) => name.endsWith('.html') && !name.startsWith('embed/'))
      .map((file) => ({
        address: `/${file}`.replace(/\/index\.html$/, '/'),
        html: () => read(file).toString('utf8'),
      })),
  ),
);

printTable(
  'Embeds: bytes; page and SVG packed with Brotli, median of the kind',
  EMBED_HEAD,
  embedRows(folder),
);

// Pictures, and how long a share picture takes to draw where none is kept.

const pictures = Map.groupBy(
  files.filter((name) => name.endsWith('.png') && name.includes('/')),
  (name) => name.replace(/[^/]*$/, '*.png'),
);
printTable(
  'Pictures: bytes',
  ['pictures', 'files', 'median', 'max', 'all'],
  [...pictures].map(([name, members]) => {
    const sizes = members.map((file) => read(file).length);
    const { median, max } = spread(sizes);
    return [name, sizes.length, median, max, sizes.reduce((sum, size) => sum + size, 0)];
  }),
);
const site = await loadSite();
const maker = makerWithFonts({ get: () => undefined, put: () => {} });
const cards = [...allCards(site).values()];
const drawn: number[] = [];
for (const card of cards.filter((_, i) => i % Math.ceil(cards.length / 30) === 0)) {
  const start = performance.now();
  await maker.draw(shareSvg(card, siteNameOf(site.tables.place.place)), 1);
  drawn.push(performance.now() - start);
}
printTable(
  'Share pictures: milliseconds to draw one',
  ['cards of the site', 'drawn', 'min', 'median', 'max'],
  [
    [
      ...[cards.length, drawn.length],
      ...Object.values(spread(drawn)).map((ms) => formatNumber(ms, 1)),
    ],
  ],
);

// Data files, the many small ones as one line each.

const sizes = new Map<string, { count: number; bytes: number; packed: number }>();
for (const file of files.filter((name) => /^data\/.*\.(csv|json|topojson|geojson)$/.test(name))) {
  const name = file.replace(/^(data\/(areas|indicators)\/).*(\.\w+)$/, '$1*$3');
  const bytes = read(file);
  const size = sizes.get(name) ?? { count: 0, bytes: 0, packed: 0 };
  size.count += 1;
  size.bytes += bytes.length;
  size.packed += brotliCompressSync(bytes).length;
  sizes.set(name, size);
}
printTable(
  'Data files: bytes',
  ['file', 'files', 'bytes', 'packed with Brotli'],
  [...sizes].map(([name, { count, bytes, packed }]) => [name, count, bytes, packed]),
);

// Lighthouse, as a phone on a slow line; npx fetches it, so it is left out where there is no network.

const looked = ['home', 'ward', 'neighbourhood', 'find'].flatMap(
  (kind) =>
    files.map(addressOf).find((address) => address !== null && pageKind(address) === kind) ?? [],
);
try {
  const found = await lighthouseMarks(folder, looked);
  printTable(
    'Lighthouse, mobile',
    ['page', ...LIGHTHOUSE_HEAD],
    [...found].map(([address, { marks, shift, faults }]) => [
      ...[address, ...marks],
      ...[formatNumber(shift, 3), faults.join(', ')],
    ]),
  );
} catch (error) {
  console.log(`\nLighthouse, mobile\n${error instanceof Error ? error.message : error}`);
}

// Stages.

/** Milliseconds of each of several runs; the first, before the program is warm, counts too. */
function timed(runs: number, stage: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    stage();
    return performance.now() - start;
  });
}

const code = chosenPlace(DATA_DIR, PLACE);
const { tables } = site;
const newest = NEWEST_EDITION.id;
const ward = site.figures.wards('imd-percentile', newest)[0]?.areaCode;
if (ward === undefined) throw new Error(`place without wards: ${code}`);

// A site remembers its drawings; a copy of it does not know them yet.
const STAGES: [string, number, () => unknown][] = [
  ['read and check the tables', 3, () => readTables(DATA_DIR, code)],
  ['compute all figures', 5, () => buildFigures(tables)],
  ['draw a map', 20, () => mapChart({ ...site }, 'imd-percentile', newest)],
  ['draw tiles', 20, () => tilesChart({ ...site }, 'imd-percentile', newest)],
  ['draw a ranking', 20, () => rankingChart({ ...site }, 'imd-percentile', newest)],
  ['draw a trend', 20, () => trendChart({ ...site }, ward)],
  ['draw a profile', 20, () => profileChart({ ...site }, ward, newest)],
  ['draw the neighbourhoods of a ward', 20, () => streetsChart({ ...site }, ward)],
];
if (coopFolder !== undefined)
  STAGES.push([
    'import co-ops of England',
    3,
    () =>
      importCoops(new PublicationFolder(coopFolder), readKnownPlaces(DATA_DIR), '2026', () => {}),
  ]);
printTable(
  'Stages: milliseconds',
  ['stage', 'runs', 'min', 'median', 'max'],
  STAGES.map(([name, runs, stage]) => {
    const { min, median, max } = spread(timed(runs, stage));
    return [name, runs, ...[min, median, max].map((ms) => formatNumber(ms, 1))];
  }),
);
