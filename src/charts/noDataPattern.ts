import { partId } from './svgDocument.ts';

/** Stripes for areas without a value, apart from every class; the pattern's id belongs to one chart. */
export function noDataPattern(chartId: string): string {
  return (
    `<defs><pattern id="${partId(chartId, 'nd')}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<path class="nd-ground" d="M0 0h6v6h-6z"/><path class="nd-stripe" d="M0 0h2v6h-2z"/></pattern></defs>`
  );
}

/** The fill of one element: stripes need an address, which a style sheet cannot know. */
export function noDataFill(chartId: string, tone: string): string {
  return tone === 'nd' ? ` fill="url(#${partId(chartId, 'nd')})"` : '';
}
