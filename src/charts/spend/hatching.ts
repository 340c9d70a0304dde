import { noDataPattern } from '../noDataPattern.ts';
import { partId } from '../svgDocument.ts';

/** Stripes for money whose place is not known, and a lattice for money whose payee is withheld. */
export function spendPatterns(chartId: string): string {
  return (
    noDataPattern(chartId) +
    `<defs><pattern id="${partId(chartId, 'rd')}" width="7" height="7" patternUnits="userSpaceOnUse">` +
    `<path class="nd-ground" d="M0 0h7v7h-7z"/><path class="nd-stripe" d="M0 0h2v7h-2zM0 0h7v2h-7z"/></pattern></defs>`
  );
}

/** A box of a row or bar; `nd` and `rd` are patterns, all else is a class of the style sheet. */
export function fillOf(chartId: string, tone: string): string {
  return tone === 'nd' || tone === 'rd'
    ? ` class="box" fill="url(#${partId(chartId, tone)})"`
    : ` class="${tone} box"`;
}
