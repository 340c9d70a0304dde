import type { Chart } from '../../charts/Chart.ts';
import { escapeText } from '../../format/escapeText.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import type { CatalogueChart } from '../../site/CatalogueChart.ts';
import { embedHeights, heightStyle, heightsAttribute, tallest } from './embedHeights.ts';
import { embedPaths } from './embedPaths.ts';
import { type Imprint, releaseInWords, type Version } from './Imprint.ts';

/** Ways of showing a chart elsewhere, the one that the strictest site takes first. */
export interface EmbedCode {
  id: 'picture' | 'frame' | 'fitted' | 'oembed';
  name: string;
  /** When to take it. */
  about: string;
  code: string;
}

export function embedCodes(entry: CatalogueChart, imprint: Imprint, version: Version): EmbedCode[] {
  const { chart } = entry;
  const { origin, release } = imprint;
  const paths = embedPaths(chart.id, release, version);
  const address = (path: string) => escapeText(siteAddress(path, origin).href);
  const heights = heightsAttribute(embedHeights(chart, imprint));
  return [
    {
      id: 'picture',
      name: 'Picture with its words',
      about: 'Plain HTML: no script, no style, no frame. For any site.',
      code: pictureCode(entry, imprint, version),
    },
    {
      id: 'frame',
      name: 'Frame',
      about:
        'The chart itself, sharp at any size, with its table. It loads no script. Its height follows the width of your column where your page allows styles; else it is enough for any.',
      code: frameCode(entry, imprint, version),
    },
    {
      id: 'fitted',
      name: 'Frame that fits its column',
      about:
        'The same, with a script of under 1 kB that sets the height to the width of your column.',
      code:
        frame(entry, imprint, version, ` data-heights="${escapeText(heights)}"`) +
        `\n<script src="${address('/embed/resize.js')}"></script>`,
    },
    {
      id: 'oembed',
      name: 'oEmbed address',
      about: 'For a system that asks for the address of a chart, and finds the frame itself.',
      code: siteAddress(paths.oembed, origin).href,
    },
  ];
}

/**
 * A figure of plain HTML, whole also after a content system has taken out scripts, styles and frames. Its width is that of
 * the column: in pixels it would overflow a page whose policy takes no style from us.
 */
function pictureCode({ chart, page }: CatalogueChart, imprint: Imprint, version: Version) {
  const { origin, release, siteName } = imprint;
  const paths = embedPaths(chart.id, release, version);
  const address = (path: string) => escapeText(siteAddress(path, origin).href);
  return (
    `<figure>\n<img src="${address(paths.png)}" width="100%" ` +
    `alt="${escapeText(`${chart.headline}. ${chart.alt}`)}">\n` +
    `<figcaption>${escapeText(chart.headline)}. ${escapeText(chart.sourceLine)}. ` +
    `<a href="${address(page)}">${escapeText(siteName)}</a>, ${escapeText(releaseInWords(release))}.</figcaption>\n</figure>`
  );
}

/**
 * A frame in a block by whose width it reckons its height. Where a page or its content system takes out styles, the
 * attribute remains, which holds the chart at any width.
 */
export function frameCode(entry: CatalogueChart, imprint: Imprint, version: Version): string {
  const height = heightStyle(embedHeights(entry.chart, imprint));
  return followingFrame(frame(entry, imprint, version, ` style="height:${height}"`));
}

/** A block by whose width the frame in it reckons its height. */
function followingFrame(iframe: string): string {
  return `<div style="container-type:inline-size">${iframe}</div>`;
}

/** The frame of a chart that is not among those ready made, with the heights it needs by its width. */
export function frameOfAddress(src: string, chart: Chart, imprint: Imprint): string {
  const heights = embedHeights(chart, imprint);
  const fitted = ` style="height:${heightStyle(heights)}" data-heights="${escapeText(heightsAttribute(heights))}"`;
  return followingFrame(frameElement(src, chart.headline, tallest(heights), fitted));
}

function frame({ chart }: CatalogueChart, imprint: Imprint, version: Version, fitted: string) {
  const { origin, release } = imprint;
  // Most stories are on white: a reader's dark system must not put a black box into one.
  const src = siteAddress(`${embedPaths(chart.id, release, version).page}#light`, origin).href;
  const height = tallest(embedHeights(chart, imprint));
  return frameElement(src, chart.headline, height, fitted);
}

function frameElement(src: string, title: string, height: number, fitted: string): string {
  return (
    `<iframe src="${escapeText(src)}" title="${escapeText(title)}" ` +
    `width="100%" height="${height}" frameborder="0" loading="lazy"${fitted}></iframe>`
  );
}
