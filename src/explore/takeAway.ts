import { csvFormatRows } from 'd3';
import type { Chart } from '../charts/Chart.ts';
import { drawingAlone, sizeOf } from '../charts/draw.ts';
import { LIGHT, PAPER } from '../charts/theme.ts';
import { escapeText } from '../format/escapeText.ts';
import { BYTE_ORDER_MARK, spreadsheetText } from '../format/spreadsheet.ts';
import { withoutFormula } from '../format/withoutFormula.ts';
import { composedPicture } from '../publish/embed/composedPicture.ts';
import type { ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';
import type { LoadedFigure } from './loadFigures.ts';

/** Pixels across, as the pictures of the site’s own charts have. */
const PNG_WIDTH = 2400;

type Site = Pick<ExploreCatalogue, 'siteName' | 'release' | 'home'>;

/**
 * The chart as a drawing of its own, with its words, source and date inside.
 * Throws `too long for a picture: …` where its words leave the drawing no room.
 */
export function svgOf(chart: Chart, { siteName, release, home }: Site): string {
  return composedPicture(
    chart,
    chart.draw(PAPER),
    `${siteName}, ${release}. Chosen by a reader. ${new URL(home).host}`,
  );
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
  'value',
  'unit',
  'lower',
  'upper',
  'interval',
  'status',
  'sources',
  'url',
] as const;

/** What is drawn and nothing more, unrounded, for a spreadsheet, in columns of figures.csv. */
export function csvOf(figures: readonly LoadedFigure[], { home }: Site): string {
  const number = (value: number | null) => (value === null ? '' : String(value));
  const rows = figures.map((figure) => [
    figure.indicator,
    figure.areaCode,
    withoutFormula(figure.areaName),
    spreadsheetText(figure.period),
    number(figure.value),
    figure.unit,
    number(figure.lower),
    number(figure.upper),
    figure.interval ?? '',
    figure.status,
    figure.sources.join('|'),
    figure.href === undefined ? '' : new URL(figure.href, home).href,
  ]);
  return `${BYTE_ORDER_MARK}${csvFormatRows([[...COLUMNS], ...rows])}\n`;
}

/** For a footnote; the date of access is the citer’s own. */
export function citationOf(chart: Chart, { siteName, release }: Site, address: string): string {
  return `${siteName}, ${chart.headline} (${chart.subtitle}). ${capital(release)}, chart chosen by a reader. ${chart.sourceLine}. Available at: ${address} (Accessed: [date]).`;
}

/** A figure of plain HTML with the drawing in it: no script, no style sheet, nothing to fetch. */
export function htmlOf(chart: Chart, { siteName, release }: Site, address: string): string {
  const { width } = sizeOf(chart.draw(LIGHT));
  const drawing = drawingAlone(chart.draw(LIGHT), `${chart.headline}. ${chart.alt}`).replace(
    '<svg',
    `<svg width="100%" style="max-width:${width * 1.6}px;background:#fff;font-family:system-ui,sans-serif"`,
  );
  return (
    `<figure>\n<p><strong>${escapeText(chart.headline)}</strong><br>${escapeText(chart.subtitle)}</p>\n${drawing}\n` +
    `<figcaption>${escapeText(chart.sourceLine)}. <a href="${escapeText(address)}">${escapeText(siteName)}</a>, ${escapeText(release)}.</figcaption>\n</figure>`
  );
}

/** A frame that draws the chart anew from the site’s files; it needs a script of the site. */
export function frameOf(chart: Chart, address: string): string {
  const { width, height } = sizeOf(chart.draw(LIGHT));
  const tall = Math.round((height / width) * 600 + 220);
  return `<iframe src="${escapeText(address)}" title="${escapeText(chart.headline)}" width="100%" height="${tall}" frameborder="0" loading="lazy"></iframe>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
