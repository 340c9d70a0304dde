import { readStyles, type StyleRule } from './readStyles.ts';

/** What a drawing is shown on: a bright screen, a dark one, or paper. */
export type Scheme = 'light' | 'dark' | 'print';

/** The class every drawing bears, before which all rules for drawings are written. */
const ROOT = '.chart-svg';
const DARK = '(prefers-color-scheme: dark)';

/** The rules of charts.css for drawings, and what its variables stand for in each scheme. */
export interface ChartSheet extends Record<Scheme, ReadonlyMap<string, string>> {
  rules: readonly StyleRule[];
}

const read = new Map<string, ChartSheet>();

export function chartSheet(css: string): ChartSheet {
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
    print: new Map([...light, ...variablesOf(all, 'print', ROOT)]),
  };
  read.set(css, sheet);
  return sheet;
}

/** `--name` → value as one selector sets it. */
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

/** A selector of the sheet for a page that holds one drawing. */
export function withoutRoot(selector: string): string {
  if (selector === ROOT) return 'svg';
  return selector.startsWith(`${ROOT} `)
    ? selector.slice(ROOT.length + 1)
    : selector.replace(ROOT, 'svg');
}

/** A value with what `find` knows in place of its variables. Throws `unknown style variable: --x` for one that is not set. */
export function resolveValue(value: string, find: (name: string) => string | undefined): string {
  return value.replaceAll(/var\((--[\w-]+)(?:, *([^()]+))?\)/g, (_, name: string, other) => {
    const found = find(name) ?? (typeof other === 'string' ? other : undefined);
    if (found === undefined) throw new Error(`unknown style variable: ${name}`);
    return resolveValue(found, find);
  });
}

export function shortColour(value: string): string {
  return value.replace(/#([\da-f])\1([\da-f])\2([\da-f])\3\b/i, '#$1$2$3');
}
