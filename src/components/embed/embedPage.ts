import type { Cell, Chart } from '../../charts/Chart.ts';
import { cutStyles, groundColour, quietColour } from '../../charts/cutStyles.ts';
import { escapeText } from '../../charts/escapeText.ts';
import { plainDrawing, withoutIdleClasses } from '../../charts/plainDrawing.ts';
import { printSvg } from '../../charts/svgTree.ts';
import type { CatalogueChart } from '../CatalogueChart.ts';
import { type EmbedContext, releaseInWords, type Version } from './EmbedContext.ts';
import { EMBED_TYPE } from './embedHeights.ts';
import { embedPaths } from './embedPaths.ts';

/**
 * A chart as one page for an iframe: no script and nothing to fetch. Headline, drawing, source, the way home, and the
 * table behind a summary. Its styles are those its drawing uses, so that it weighs as little as the chart itself.
 */
export function embedPage(
  { chart, page }: CatalogueChart,
  context: EmbedContext,
  version: Version,
): string {
  const { origin, release, siteName, styles: css } = context;
  const drawing = plainDrawing(chart.svg);
  const cut = cutStyles(css, drawing);
  withoutIdleClasses(drawing, cut.light);
  drawing.attributes = {
    ...drawing.attributes,
    role: 'img',
    'aria-labelledby': 'h',
    'aria-describedby': 'd',
  };
  const home = `${new URL(page, origin).href}#${chart.id.replaceAll('.', '-')}`;
  const oembed = new URL(embedPaths(chart.id, release, version).oembed, origin).href;
  const said = version === 'fixed' ? ', kept as it was' : '';
  const headline = escapeText(chart.headline);
  return (
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">' +
    `<link rel="canonical" href="${escapeText(home.replace(/#.*/, ''))}">` +
    `<link rel="alternate" type="application/json+oembed" href="${escapeText(oembed)}">` +
    // A link followed inside a frame would show a page that does not let itself be framed.
    `<base target="_blank"><title>${headline}</title><style>${frameStyles(css)}${cut.light}` +
    `@media(prefers-color-scheme:dark){${darkFrame(css)}${cut.dark}}</style></head>` +
    `<body><main><h1 id="h">${headline}</h1><p>${escapeText(chart.subtitle)}</p>` +
    `${printSvg(drawing)}<p id="d" hidden>${escapeText(chart.alt)}</p>` +
    `<p>${escapeText(chart.sourceLine)}. <a href="${escapeText(home)}">${escapeText(siteName)}</a>, ${escapeText(releaseInWords(release))}${said}.</p>` +
    `<details><summary>Table of the same values</summary>${printTable(chart)}</details></main></body></html>`
  );
}

/** Type and room of the page round the drawing; src/components/embed/embedHeights.ts reckons with the same. */
function frameStyles(css: string): string {
  const { body, headline, words, edge, drawing } = EMBED_TYPE;
  return (
    `:root{color-scheme:light dark}body{margin:${edge}px;font:${words.size}px/${words.line}px system-ui,sans-serif;` +
    `color:${body.light};background:${groundColour(css, 'light')}}` +
    `h1{font-size:${headline.size}px;line-height:${headline.line}px}h1,p{margin:0 0 ${words.gap}px}` +
    `p,caption{color:${quietColour(css, 'light')}}a{color:inherit}` +
    `svg{display:block;width:100%;max-width:${drawing.width}px;margin:0 0 ${words.gap}px;overflow:visible}` +
    // A table wider than a narrow frame moves sideways within its own part.
    'details{overflow:auto}table{border-collapse:collapse}caption,th,td{text-align:left;padding:3px 9px 3px 0}.n{text-align:right}'
  );
}

function darkFrame(css: string): string {
  return `body{color:${EMBED_TYPE.body.dark};background:${groundColour(css, 'dark')}}p,caption{color:${quietColour(css, 'dark')}}`;
}

/** Numbers without links: the page of the chart has them, and its address stands above. */
function printTable({ table }: Chart): string {
  const cell = (name: string, { text, numeric }: Pick<Cell, 'text' | 'numeric'>) =>
    `<${name}${numeric === true ? ' class="n"' : ''}>${escapeText(text)}</${name.split(' ')[0]}>`;
  const head = table.columns.map(({ label, numeric }) =>
    cell('th scope="col"', { text: label, numeric }),
  );
  const rows = table.rows.map(
    (row) =>
      `<tr>${row.map((each, i) => cell(i === 0 ? 'th scope="row"' : 'td', each)).join('')}</tr>`,
  );
  return `<table><caption>${escapeText(table.caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
