import type { ChartTable } from '../charts/Chart.ts';
import type { ChosenChart } from '../charts/chosen/ChosenAreas.ts';
import { SCREEN } from '../charts/theme.ts';
import type { DrawnChoice } from './drawChoice.ts';

/** Tables of so many areas move within a part of their own. */
const MOST_ROWS = 60;

/** Headline, drawing of a width, source and table of a chart, as the pages of the site have them. */
export function showChart(
  { chart, hasDrawing }: Pick<DrawnChoice, 'chart' | 'hasDrawing'>,
  width?: number,
): DocumentFragment {
  const shown = document.createDocumentFragment();
  if (chart === null) return shown;
  const headline = element('h2', chart.headline, 'chart-headline');
  headline.id = 'chosen-headline';
  shown.append(headline, element('p', chart.subtitle, 'chart-subtitle'));
  if (hasDrawing) shown.append(drawingOf(chart, width));
  shown.append(element('p', `${chart.sourceLine}.`, 'chart-source'), tableOf(chart.table));
  return shown;
}

/** The drawing as elements: its words were text all the way. */
function drawingOf(chart: ChosenChart, width?: number): Node {
  const drawn = chart.draw(SCREEN, width);
  const { documentElement } = new DOMParser().parseFromString(drawn, 'image/svg+xml');
  return document.importNode(documentElement, true);
}

function tableOf({ caption, columns, rows }: ChartTable): HTMLElement {
  const isLong = rows.length > MOST_ROWS;
  const scroll = element('section', '', `data-table-scroll${isLong ? ' long' : ''}`);
  scroll.tabIndex = 0;
  scroll.ariaLabel = caption;
  const table = element('table', '', 'data-table');
  table.createCaption().textContent = caption;
  const head = table.createTHead().insertRow();
  for (const { label, numeric } of columns) {
    const cell = element('th', label, numeric ? 'numeric' : '');
    cell.scope = 'col';
    head.append(cell);
  }
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const [i, { text, href, numeric }] of cells.entries()) {
      const cell = element(i === 0 ? 'th' : 'td', '', numeric ? 'numeric' : '');
      if (i === 0) cell.scope = 'row';
      if (href === undefined) cell.textContent = text;
      else {
        const link = element('a', text);
        link.href = href;
        cell.append(link);
      }
      row.append(cell);
    }
  }
  scroll.append(table);
  return scroll;
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
