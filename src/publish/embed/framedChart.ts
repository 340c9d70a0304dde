import { type Chart, type ChartTable, NOTHING } from '../../charts/Chart.ts';
import { sizeOf } from '../../charts/draw.ts';
import { themeStyles } from '../../charts/theme.ts';
import { escapeText } from '../../format/escapeText.ts';
import { drawingRoom, EMBED_TYPE } from './embedHeights.ts';

export interface Framed {
  chart: Chart;
  /** As `drawingAlone` gives it; absent for a table alone. */
  drawing?: string;
  /** The chart on the site. */
  home: string;
  siteName: string;
  /** "release 2026.2, 14 December 2026" */
  release: string;
  /** Of a closed release: the styles its drawings were kept with. */
  keptStyles?: string;
}

/** What is seen in a frame of a chart: its styles, those its drawing uses, and the body of its page. */
export function framedChart(framed: Framed): { styles: string; body: string } {
  const { chart, drawing = '', home, siteName, release, keptStyles } = framed;
  const table = printTable(chart);
  return {
    styles: `${keptStyles ?? themeStyles(drawing, 'Canvas', true)}${frameStyles(chart)}${drawing === '' ? '' : drawingStyles(drawing)}`,
    body:
      `<h1>${escapeText(chart.headline)}</h1><p>${escapeText(chart.subtitle)}</p>` +
      drawing +
      `<p>${escapeText(chart.shortSource)}. <a href="${escapeText(home)}">${MARK}${escapeText(siteName)}</a>, ${escapeText(release)}.</p>` +
      (drawing === ''
        ? table
        : `<details><summary>Table of the same values</summary>${table}</details>`),
  };
}

/** The drawing as wide as is of use, its words beside it where it is tall and there is room. */
function drawingStyles(drawing: string): string {
  const { widest, isBeside } = drawingRoom(sizeOf(drawing));
  const { from, gap } = EMBED_TYPE.beside;
  return (
    `svg{display:block;max-width:${widest}px;overflow:visible;forced-color-adjust:none}.m{display:inline;vertical-align:-3px}` +
    (isBeside
      ? `@media(min-width:${from}px){main{display:grid;grid-template:repeat(4,auto)1fr/${widest}px 1fr;gap:0 ${gap}px}main>*{grid-column:2;min-width:0}main>svg{grid-area:1/1/6}}`
      : '')
  );
}

/** The mark of the site, as in public/favicon.svg, by which a reader elsewhere sees that charts belong together. */
const MARK =
  '<svg class="m" viewBox="0 0 32 32" width="16" height="16" aria-hidden="true"><rect width="32" height="32" rx="6" fill="#12436D"/><path d="M8 22h4v-8H8zm6 0h4V9h-4zm6 0h4v-5h-4z" fill="#fff"/></svg> ';

/** Type and room of the page round the drawing; src/publish/embed/embedHeights.ts reckons with the same. */
function frameStyles({ table }: Chart): string {
  const { headline, words, line, edge } = EMBED_TYPE;
  return (
    `:root{color-scheme:light dark;background:Canvas}:root:has(#light:target){color-scheme:light}:root:has(#dark:target){color-scheme:dark}body{margin:${edge}px;font:${words.size}px/${line} system-ui}` +
    `h1{font-size:${headline.size}px}` +
    // A table wider than a narrow frame moves sideways within its own part.
    `details{overflow:auto}table{border-spacing:9px 3px}td{text-align:right}${tableStyles(table)}`
  );
}

/** Words begin at the left: headings of rows, unless all are years, the caption with them, and columns of words. */
function tableStyles({ columns, rows }: ChartTable): string {
  if (rows.every(([head]) => /^\d/.test(head?.text ?? ''))) return '';
  const words = columns.flatMap(({ numeric }, i) =>
    numeric || i === 0 ? [] : [`td:nth-child(${i + 1})`],
  );
  return `${['caption', 'tbody th', ...words].join(',')}{text-align:left}`;
}

/**
 * Numbers without links: the page of the chart has them, and its address is above. End tags and scopes that
 * HTML implies are left to it: a first column of headings heads its rows.
 */
export function printTable({ table, subtitle }: Chart): string {
  const row = (cells: readonly string[], isHead: boolean) =>
    `<tr>${cells.map((text, i) => `<${isHead || i === 0 ? 'th' : 'td'}>${escapeText(text)}`).join('')}`;
  const head = row(
    table.columns.map(({ label }) => label),
    true,
  );
  const rows = table.rows.map((cells) =>
    row(
      cells.map(({ text }) => (text === NOTHING ? '' : text)),
      false,
    ),
  );
  // The subtitle is a few lines above.
  const caption =
    table.caption === subtitle ? '' : `<caption>${escapeText(table.caption)}</caption>`;
  return `<table>${caption}<thead>${head}<tbody>${rows.join('')}</table>`;
}
