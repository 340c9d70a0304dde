import { chartSheet, withoutRoot } from './chartSheet.ts';
import { ON_PAGES } from './cutStyles.ts';
import { inBothSchemes } from './schemeColours.ts';
import { selectorMatcher } from './selectorMatcher.ts';
import type { SvgElement } from './svgTree.ts';

/** Property → value. */
export type Look = ReadonlyMap<string, string>;

/** What an element has without a rule, where it is not given by the element it stands in. */
export const INITIAL: Readonly<Record<string, string>> = {
  'fill-rule': 'nonzero',
  'font-weight': '400',
  'paint-order': 'normal',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-width': '1',
  stroke: 'none',
  'text-anchor': 'start',
};
const INHERITED = new Set([...Object.keys(INITIAL), 'fill', 'font-size']);
/** Figures of one width, which most faces have anyway. */
const LEFT_OUT = [...ON_PAGES, 'font-variant-numeric'];

/** What each element of a drawing adds to the look of the one it stands in, by charts.css. */
export function ownStyles(css: string, drawing: SvgElement): Map<SvgElement, Look> {
  const sheet = chartSheet(css);
  const fitting = selectorMatcher(drawing);
  const given = new Map<SvgElement, Map<string, { value: string; weight: number }>>();
  for (const { selectors, declarations } of sheet.rules) {
    for (const selector of selectors.map(withoutRoot)) {
      const weight = weightOf(selector);
      for (const element of fitting(selector)) {
        const look = given.get(element) ?? new Map();
        given.set(element, look);
        for (const [property, value] of declarations) {
          if (LEFT_OUT.includes(property)) continue;
          if ((look.get(property)?.weight ?? 0) <= weight)
            look.set(property, {
              value: inBothSchemes(value, sheet).replace(
                /^(\d+)px$/,
                property === 'font-size' ? '$&' : '$1',
              ),
              weight,
            });
        }
      }
    }
  }
  const looks = new Map<SvgElement, Look>();
  const visit = (element: SvgElement, around: Look) => {
    const own = [...(given.get(element) ?? [])]
      .map(([property, { value }]) => [property, value] as const)
      .filter(
        ([property, value]) =>
          !INHERITED.has(property) || (around.get(property) ?? INITIAL[property]) !== value,
      )
      .filter(([property]) => element.name !== 'text' || property !== 'stroke-linejoin')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    looks.set(element, new Map(own));
    const within = new Map([...around, ...own.filter(([property]) => INHERITED.has(property))]);
    for (const child of element.children) if (typeof child !== 'string') visit(child, within);
  };
  visit(drawing, new Map());
  return looks;
}

/** Classes before names, as a browser weighs them. */
function weightOf(selector: string): number {
  const classes = selector.split('.').length - 1;
  return 100 * classes + selector.split(/[\s>]+/).filter((step) => /^[a-z]/i.test(step)).length;
}
