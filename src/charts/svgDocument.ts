import { escapeText } from './escapeText.ts';
import { coordinate } from './svgText.ts';

export interface SvgDocument {
  chartId: string;
  width: number;
  height: number;
  /** `group` where there are links inside, else `img`, which hides its parts from assistive software. */
  role: 'img' | 'group';
  headline: string;
  alt: string;
  body: string;
}

/** An id inside a drawing, unique on a page that holds several charts. */
export function partId(chartId: string, part: string): string {
  return `${chartId.replaceAll(/[^A-Za-z0-9-]/g, '-')}-${part}`;
}

/** The outer element with title and description; it has no size of its own and fills the column it stands in. */
export function svgDocument(document: SvgDocument): string {
  const title = partId(document.chartId, 't');
  const description = partId(document.chartId, 'd');
  const kind = document.chartId.split('.')[0] ?? '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg ${kind}" ` +
    `viewBox="0 0 ${coordinate(document.width)} ${coordinate(document.height)}" ` +
    `role="${document.role}" aria-labelledby="${title}" aria-describedby="${description}">` +
    `<title id="${title}">${escapeText(document.headline)}</title>` +
    `<desc id="${description}">${escapeText(document.alt)}</desc>${document.body}</svg>`
  );
}
