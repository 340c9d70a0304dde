import { chartSheet, resolveValue, type Scheme, shortColour, withoutRoot } from './chartSheet.ts';
import type { StyleRule } from './readStyles.ts';
import { selectorMatcher } from './selectorMatcher.ts';
import type { SvgElement } from './svgTree.ts';

const COLOURS = ['fill', 'stroke', 'color'];
/** How the page sets the drawing into its column, and what only a reader's pointer meets. */
export const ON_PAGES = [
  ...['display', 'width', 'height', 'max-width', 'overflow', 'font-family', 'pointer-events'],
  ...['print-color-adjust', 'forced-color-adjust', 'cursor', 'transition'],
];

/**
 * The rules of charts.css that some element of a drawing uses, with colours in place of variables, so that they hold
 * where there is no other sheet and in programs that know no variables. `light` and `print` stand by themselves;
 * `dark` has the colours that stand in place of the light ones on a dark ground.
 */
export function cutStyles(css: string, drawing: SvgElement): Record<Scheme, string> {
  const { rules, light, dark, print } = chartSheet(css);
  const fitting = selectorMatcher(drawing);
  const used = rules.flatMap(({ selectors, declarations }) => {
    const fit = selectors.filter((selector) => fitting(selector).length > 0);
    return fit.length === 0 ? [] : [{ selectors: fit.map(withoutRoot), declarations }];
  });
  const isOfDrawing = (property: string) => !ON_PAGES.includes(property);
  return {
    light: printRules(used, light, isOfDrawing),
    print: printRules(used, print, isOfDrawing),
    dark: printRules(used, dark, (property) => COLOURS.includes(property)),
  };
}

/** The colour a drawing stands on in a scheme: what its halos and gaps are drawn in. */
export function groundColour(css: string, scheme: Scheme): string {
  return colourOf(css, 'ground', scheme);
}

/** The colour of words that stand back. */
export function quietColour(css: string, scheme: Scheme): string {
  return colourOf(css, 'quiet', scheme);
}

function colourOf(css: string, name: string, scheme: Scheme): string {
  const { [scheme]: variables } = chartSheet(css);
  return shortColour(resolveValue(`var(--chart-${name})`, (each) => variables.get(each)));
}

function printRules(
  rules: readonly Omit<StyleRule, 'media'>[],
  variables: ReadonlyMap<string, string>,
  isPrinted: (property: string) => boolean,
): string {
  let printed = '';
  let last = '';
  for (const { selectors, declarations } of rules) {
    const body = declarations
      .filter(([property]) => isPrinted(property))
      .map(
        ([property, value]) =>
          `${property}:${shortColour(resolveValue(value, (name) => variables.get(name)))}`,
      )
      .join(';');
    if (body === '') continue;
    // Neighbours that say the same are one rule.
    printed =
      body === last
        ? `${printed.slice(0, -body.length - 2)},${selectors.join(',')}{${body}}`
        : `${printed}${selectors.join(',')}{${body}}`;
    last = body;
  }
  return printed;
}
