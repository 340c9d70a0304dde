import { type Looks, lookKey } from './mergePaths.ts';
import { INITIAL, type Look } from './ownStyles.ts';
import { eachElement, type SvgElement } from './svgTree.ts';

/** A colour of the light scheme and the one in its place in the dark. */
const TWO = /^light-dark\((.+),(.+)\)$/;

interface Shared {
  look: Look;
  elements: SvgElement[];
}

/**
 * Gives each look that several elements share a class of one letter and sets the look of a single element as its
 * attributes. What most words have in common is said of all words. Returns the rules, those of the drawing itself
 * first.
 */
export function nameStyles(drawing: SvgElement, looks: Looks): string {
  const texts = [...looks].filter(([{ name }]) => name === 'text').map(([, look]) => look);
  const bases = [new Map(), ...new Map(texts.map((look) => [lookKey(look), look])).values()];
  const plans = bases.map((base) => ({ base, shared: sharedLooks(drawing, looks, base) }));
  const [plan] = plans.toSorted((a, b) => weightOf(a) - weightOf(b));
  if (plan === undefined) return '';
  const rules: [selector: string, look: Look][] = [
    ['svg', looks.get(drawing) ?? new Map()],
    ['text', plan.base],
  ];
  for (const { look, elements } of plan.shared) {
    const [only] = elements;
    if (only !== undefined && elements.length === 1 && fitsAttributes(only, look, plan.base)) {
      only.attributes = { ...Object.fromEntries(look), ...only.attributes };
      continue;
    }
    const name = String.fromCharCode(97 + rules.length - 2);
    rules.push([`.${name}`, look]);
    for (const element of elements) element.attributes = { class: name, ...element.attributes };
  }
  const dark = rules.map(([selector, look]) => rule(selector, look, 'dark')).join('');
  return (
    rules.map(([selector, look]) => rule(selector, look, 'light')).join('') +
    (dark === '' ? '' : `@media(prefers-color-scheme:dark){${dark}}`)
  );
}

/** Looks but for what the base of all words says, each with the elements that have it, in their order. */
function sharedLooks(drawing: SvgElement, looks: Looks, base: Look): Shared[] {
  const shared = new Map<string, Shared>();
  for (const { element, above } of eachElement(drawing)) {
    const own = looks.get(element) ?? new Map<string, string>();
    const look = element.name === 'text' ? besides(base, own, above, looks) : own;
    if (look.size === 0 || element === drawing) continue;
    const key = lookKey(look);
    const held = shared.get(key) ?? { look, elements: [] };
    held.elements.push(element);
    shared.set(key, held);
  }
  return [...shared.values()];
}

/** What a look says besides the base, and what it takes back of it. */
function besides(base: Look, own: Look, above: readonly SvgElement[], looks: Looks): Look {
  const takenBack = [...base.keys()]
    .filter((property) => !own.has(property))
    .map((property): [string, string] => {
      const around = above.map((each) => looks.get(each)?.get(property));
      return [property, around.findLast((v) => v !== undefined) ?? INITIAL[property] ?? 'inherit'];
    });
  const said = [...own, ...takenBack].filter(([property, value]) => base.get(property) !== value);
  return new Map(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Any rule wins over an attribute, and an attribute has no second scheme. */
function fitsAttributes({ name }: SvgElement, look: Look, base: Look): boolean {
  return [...look].every(
    ([property, value]) => !TWO.test(value) && !(name === 'text' && base.has(property)),
  );
}

function weightOf({ base, shared }: { base: Look; shared: readonly Shared[] }): number {
  return shared
    .map(({ look, elements }) => rule('.a', look, 'light').length + 4 * elements.length)
    .reduce((sum, each) => sum + each, rule('text', base, 'light').length);
}

function rule(selector: string, look: Look, scheme: 'light' | 'dark'): string {
  const body = [...look].flatMap(([property, value]) => {
    const [, light, dark] = TWO.exec(value) ?? [];
    if (scheme === 'dark') return dark === undefined ? [] : [`${property}:${dark}`];
    return [`${property}:${light ?? value}`];
  });
  return body.length === 0 ? '' : `${selector}{${body.join(';')}}`;
}
