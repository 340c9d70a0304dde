import { readStyles, type StyleRule } from './readStyles.ts';
import { selectorMatcher } from './selectorMatcher.ts';
import type { SvgElement } from './svgTree.ts';

export type Scheme = 'light' | 'dark';

/** The class every drawing bears, before which all rules for drawings are written. */
const ROOT = '.chart-svg';
const DARK = '(prefers-color-scheme: dark)';
const COLOURS = ['fill', 'stroke', 'color'];
/** How the page sets the drawing into its column, and what only a reader's pointer meets. */
const ON_PAGES = [
  ...['display', 'width', 'height', 'max-width', 'overflow', 'font-family', 'pointer-events'],
  ...['print-color-adjust', 'forced-color-adjust', 'cursor', 'transition'],
];

interface Sheet {
  rules: readonly StyleRule[];
  light: ReadonlyMap<string, string>;
  dark: ReadonlyMap<string, string>;
}

const read = new Map<string, Sheet>();

/**
 * The rules of charts.css that some element of a drawing uses, with colours in place of variables, so that they hold
 * where there is no other sheet and in programs that know no variables. `light` stands by itself; `dark` has
 * the colours that stand in its place on a dark ground.
 */
export function cutStyles(css: string, drawing: SvgElement): Record<Scheme, string> {
  const { rules, light, dark } = sheetOf(css);
  const matches = selectorMatcher(drawing);
  const used = rules.flatMap(({ selectors, declarations }) => {
    const fitting = selectors.filter(matches);
    return fitting.length === 0 ? [] : [{ selectors: fitting.map(withoutRoot), declarations }];
  });
  return {
    light: printRules(used, light, (property) => !ON_PAGES.includes(property)),
    dark: printRules(used, dark, (property) => COLOURS.includes(property)),
  };
}

/** The colour a drawing stands on in a scheme: what its halos and gaps are drawn in. */
export function groundColour(css: string, scheme: Scheme): string {
  const { [scheme]: variables } = sheetOf(css);
  return shortColour(resolve('var(--chart-ground)', variables));
}

/** The colour of words that stand back. */
export function quietColour(css: string, scheme: Scheme): string {
  return shortColour(resolve('var(--chart-quiet)', sheetOf(css)[scheme]));
}

function sheetOf(css: string): Sheet {
  const held = read.get(css);
  if (held !== undefined) return held;
  const all = readStyles(css);
  const light = variablesOf(all, null, ':root');
  const sheet = {
    rules: all
      .filter(({ media }) => media === null)
      .map((rule) => ({ ...rule, selectors: rule.selectors.filter((s) => s.startsWith(ROOT)) })),
    light,
    dark: new Map([...light, ...variablesOf(all, DARK, ':root:not([data-theme="light"])')]),
  };
  read.set(css, sheet);
  return sheet;
}

/** `--name` → value as set for all of a page. */
function variablesOf(
  rules: readonly StyleRule[],
  media: string | null,
  selector: string,
): Map<string, string> {
  const setting = rules.filter((rule) => rule.media === media && rule.selectors.includes(selector));
  if (setting.length === 0) throw new Error(`style sheet without colours: ${selector}`);
  return new Map(
    setting.flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith('--'))),
  );
}

function withoutRoot(selector: string): string {
  if (selector === ROOT) return 'svg';
  return selector.startsWith(`${ROOT} `)
    ? selector.slice(ROOT.length + 1)
    : selector.replace(ROOT, 'svg');
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
      .map(([property, value]) => `${property}:${shortColour(resolve(value, variables))}`)
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

/** Throws `unknown style variable: --x` for one that is not set. */
function resolve(value: string, variables: ReadonlyMap<string, string>): string {
  return value.replaceAll(/var\((--[\w-]+)(?:, *([^()]+))?\)/g, (_, name: string, other) => {
    const found = variables.get(name) ?? (typeof other === 'string' ? other : undefined);
    if (found === undefined) throw new Error(`unknown style variable: ${name}`);
    return resolve(found, variables);
  });
}

function shortColour(value: string): string {
  return value.replace(/#([\da-f])\1([\da-f])\2([\da-f])\3\b/i, '#$1$2$3');
}
