import { csvFormatRows } from 'd3';
import type { Chart } from '../charts/Chart.ts';
import type { ChosenChart } from '../charts/chosen/ChosenAreas.ts';
import { NO_ROOM } from '../charts/chosen/notesOf.ts';
import { drawingAlone, sizeOf, WIDTH } from '../charts/draw.ts';
import { LIGHT } from '../charts/theme.ts';
import { escapeText } from '../format/escapeText.ts';
import { BYTE_ORDER_MARK, spreadsheetText } from '../format/spreadsheet.ts';
import { withoutFormula } from '../format/withoutFormula.ts';
import { capitalised } from '../format/words.ts';
import { composedPicture } from '../publish/embed/composedPicture.ts';
import { frameOfAddress } from '../publish/embed/embedCode.ts';
import { printTable } from '../publish/embed/framedChart.ts';
import { type Imprint, releaseInWords } from '../publish/embed/Imprint.ts';
import type { ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';
import type { DrawnChoice } from './drawChoice.ts';
import type { LoadedFigure } from './loadFigures.ts';

/** Pixels across, as the pictures of the site’s own charts have. */
const PNG_WIDTH = 2400;
/** Drawings of these widths are tried for a picture, which is wider than high. */
const WIDTHS = [WIDTH, 640, 900];
/** How wide a drawing of `WIDTH` is shown in a story at most. */
const MOST_WIDE = 1.6;
/** Round a drawing on a ground of its own. */
const EDGE = 8;
/** Most characters of the caution (what not to conclude) that is copied with a chart. */
const CAUTION_LENGTH = 240;
/** A longer address is not for a picture. */
const ADDRESS_LENGTH = 260;

type OwnSite = Pick<ExploreCatalogue, 'siteName' | 'release' | 'home'>;

/** The first of what must not be made of a chart, as many sentences as stand with it wherever it goes; empty where none. */
export function cautionOf({ cautions }: Pick<DrawnChoice, 'cautions'>): string {
  let said = '';
  for (const caution of new Set(cautions)) {
    const more = `${said} ${caution.replace(/\.?$/, '.')}`.trim();
    if (more.length > CAUTION_LENGTH) break;
    said = more;
  }
  return said === '' ? '' : `Before you use it: ${said}`;
}

/**
 * The chart as a drawing of its own, with its words, source and date inside, at whichever width has room for all names
 * and fills more of it.
 * Throws `too long for a picture: …` where its words leave the drawing no room.
 */
export function svgOf(drawn: DrawnChoice & { chart: ChosenChart }, site: OwnSite, address: string) {
  const { chart } = drawn;
  const caution = cautionOf(drawn);
  const said = {
    ...chart,
    sourceLine: `${caution === '' ? '' : `${caution} `}${chart.sourceLine}`,
  };
  const shown = address.length > ADDRESS_LENGTH ? site.home : address;
  const whose = `${site.siteName}, ${releaseInWords(site.release)}. Chosen by a reader: ${shown.replace(/^https?:\/\//, '')}`;
  const pictures = WIDTHS.map((width) => composedPicture(said, chart.draw(LIGHT, width), whose));
  const named = pictures.filter((picture) => !picture.includes(NO_ROOM));
  const best = (named.length > 0 ? named : pictures).toSorted(
    (a, b) => drawnArea(b) - drawnArea(a),
  );
  return best[0] ?? '';
}

/** How much of a picture is its drawing. */
function drawnArea(picture: string): number {
  const [, width, height] =
    /<svg [^>]*? width="([\d.]+)" height="([\d.]+)" overflow/.exec(picture) ?? [];
  return Number(width) * Number(height);
}

/** The same in pixels. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = PNG_WIDTH;
  canvas.height = Math.round((PNG_WIDTH * height) / width);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error('no picture could be made')) : resolve(blob),
    );
  });
}

const COLUMNS = [
  'indicator',
  'area_code',
  'area_name',
  'period',
  'data_period',
  'value',
  'unit',
  'lower',
  'upper',
  'interval',
  'status',
  'sources',
  'release',
  'url',
] as const;

/** What is drawn and nothing more, unrounded, for a spreadsheet, in columns of figures.csv. */
export function csvOf(figures: readonly LoadedFigure[], { home }: OwnSite): string {
  const number = (value: number | null) => (value === null ? '' : String(value));
  const rows = figures.map((figure) => [
    figure.indicator,
    figure.areaCode,
    withoutFormula(figure.fileName),
    spreadsheetText(figure.period),
    spreadsheetText(figure.dataPeriod),
    number(figure.value),
    figure.unit,
    number(figure.lower),
    number(figure.upper),
    figure.interval ?? '',
    figure.status,
    figure.sources.join('|'),
    figure.release,
    figure.href === undefined ? '' : new URL(figure.href, home).href,
  ]);
  return `${BYTE_ORDER_MARK}${csvFormatRows([[...COLUMNS], ...rows])}\n`;
}

/** For a footnote; the date of access is the citer’s own. */
export function citationOf(drawn: DrawnChoice & { chart: Chart }, site: OwnSite, address: string) {
  const { headline, subtitle, sourceLine } = drawn.chart;
  const release = capitalised(releaseInWords(site.release));
  return `${site.siteName}, ${headline} (${subtitle}). ${release}, chart chosen by a reader. ${sourceLine}. Available at: ${address} (Accessed: [date]).`;
}

/**
 * A figure of plain HTML with the drawing in it: no script, no style sheet, nothing to fetch. Its ground, its type and
 * how wide it gets are attributes, which no policy takes away; a browser that does not know such a width takes the
 * whole column.
 */
export function htmlOf(
  drawn: DrawnChoice & { chart: Chart },
  { siteName, release }: OwnSite,
  address: string,
): string {
  const { chart, hasDrawing } = drawn;
  const caution = cautionOf(drawn);
  return (
    `<figure>\n<p><strong>${escapeText(chart.headline)}</strong><br>${escapeText(chart.subtitle)}</p>\n${hasDrawing ? groundedDrawing(chart) : printTable(chart)}\n` +
    `<figcaption>${caution === '' ? '' : `${escapeText(caution)} `}${escapeText(chart.sourceLine)}. <a href="${escapeText(address)}">${escapeText(siteName)}</a>, ${escapeText(releaseInWords(release))}.</figcaption>\n</figure>`
  );
}

function groundedDrawing(chart: Chart): string {
  const drawn = chart.draw(LIGHT);
  const { width, height } = sizeOf(drawn);
  const box = `${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}`;
  const [x, y, w, h] = box.split(' ');
  const ground = `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${LIGHT.ground}"/>`;
  const most = Math.round((width + 2 * EDGE) * MOST_WIDE);
  return drawingAlone(drawn, `${chart.headline}. ${chart.alt}`)
    .replace(/viewBox="[^"]*"/, `viewBox="${box}"`)
    .replace('<svg', `<svg width="min(100%,${most}px)" font-family="system-ui,sans-serif"`)
    .replace('>', `>${ground}`);
}

/** A frame that draws the chart anew from the site’s files; it needs a script of the site. */
export function frameOf(drawn: DrawnChoice & { chart: Chart }, site: OwnSite, address: string) {
  return frameOfAddress(address, framed(drawn), imprintOf(site));
}

/** The chart as a frame has it: what must not be made of it stands before its source. */
export function framed(drawn: DrawnChoice & { chart: Chart }): Chart {
  const { chart } = drawn;
  const caution = cautionOf(drawn);
  return caution === '' ? chart : { ...chart, shortSource: `${caution} ${chart.shortSource}` };
}

function imprintOf({ siteName, release, home }: OwnSite): Imprint {
  return { siteName, release, origin: new URL(home) };
}
