import { classesOf, eachElement, type SvgElement } from './svgTree.ts';

interface Known {
  name: string;
  classes: ReadonlySet<string>;
  /** The elements it stands in, nearest last. */
  above: readonly Known[];
}

interface Step {
  name: string | undefined;
  classes: readonly string[];
  isChild: boolean;
}

/** A name, classes, and nothing else. */
const COMPOUND = /^([a-z]+)?((?:\.[\w-]+)*)$/i;

/**
 * The elements of a drawing that a selector of element names, classes, descendants and children fits.
 * What depends on a reader's doing (`:hover`) fits none, since a picture has nothing to point at.
 * Throws `unknown selector: …` for any other form.
 */
export function selectorMatcher(drawing: SvgElement): (selector: string) => SvgElement[] {
  const known = new Map<SvgElement, Known>();
  for (const { element, above } of eachElement(drawing)) {
    known.set(element, {
      name: element.name,
      classes: new Set(classesOf(element)),
      above: above.flatMap((parent) => known.get(parent) ?? []),
    });
  }
  return (selector) => {
    if (/:(hover|focus|focus-visible|active)\b/.test(selector)) return [];
    const steps = stepsOf(selector);
    return [...known].filter(([, each]) => fits(steps, each)).map(([element]) => element);
  };
}

const parsed = new Map<string, Step[]>();

function stepsOf(selector: string): Step[] {
  const held = parsed.get(selector);
  if (held !== undefined) return held;
  const steps = selector
    .replaceAll(/\s*>\s*/g, ' >')
    .split(' ')
    .map((step) => {
      const isChild = step.startsWith('>');
      const [whole, name, classes = ''] = COMPOUND.exec(isChild ? step.slice(1) : step) ?? [];
      if (whole === undefined) throw new Error(`unknown selector: ${selector}`);
      return { name, classes: classes.split('.').slice(1), isChild };
    });
  parsed.set(selector, steps);
  return steps;
}

function fits(steps: readonly Step[], element: Known): boolean {
  const last = steps[steps.length - 1];
  if (last === undefined) return true;
  if (last.name !== undefined && last.name !== element.name) return false;
  if (!last.classes.every((name) => element.classes.has(name))) return false;
  const before = steps.slice(0, -1);
  if (before.length === 0) return true;
  const parents = last.isChild ? element.above.slice(-1) : element.above;
  return parents.some((parent) => fits(before, parent));
}
