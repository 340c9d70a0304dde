import { leanPath } from './leanPath.ts';
import type { Look } from './ownStyles.ts';
import type { SvgElement } from './svgTree.ts';

export type Looks = Map<SvgElement, Look>;

/**
 * Neighbouring paths of one look become one path, and dots become ends of lines without a length, which need no
 * element each. Groups that say nothing give way to what they hold. `looks` follows.
 */
export function mergePaths(element: SvgElement, looks: Looks): void {
  delete element.attributes['class'];
  const children = element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    mergePaths(child, looks);
    return isIdle(child, looks) ? child.children : [child];
  });
  const merged: (SvgElement | string)[] = [];
  for (const child of dotsAsPaths(children, looks)) {
    const last = merged[merged.length - 1];
    if (typeof child !== 'string' && child.name === 'path') {
      child.attributes['d'] = leanPath(child.attributes['d'] ?? '');
      if (last !== undefined && typeof last !== 'string' && isAlike(last, child, looks)) {
        last.attributes['d'] += child.attributes['d'];
        continue;
      }
    }
    merged.push(child);
  }
  element.children = merged;
}

function isIdle(element: SvgElement, looks: Looks): boolean {
  const { name, attributes } = element;
  return name === 'g' && Object.keys(attributes).length === 0 && looks.get(element)?.size === 0;
}

function isAlike(a: SvgElement, b: SvgElement, looks: Looks): boolean {
  return (
    a.name === 'path' && lookKey(looks.get(a)) === lookKey(looks.get(b)) && others(a) === others(b)
  );
}

/** All attributes but the shape; an id is never shared. */
function others({ attributes }: SvgElement): string {
  const { d: _, ...rest } = attributes;
  return JSON.stringify(rest);
}

/** The same for two looks that say the same. */
export function lookKey(look: Look | undefined): string {
  return JSON.stringify([...(look ?? [])]);
}

/** Runs of dots of one look and size that do not touch: the rims first, then what is within them. */
function dotsAsPaths(
  children: readonly (SvgElement | string)[],
  looks: Looks,
): (SvgElement | string)[] {
  const shown: (SvgElement | string)[] = [];
  for (let i = 0; i < children.length; ) {
    const run: SvgElement[] = [];
    for (let j = i; j < children.length; j += 1) {
      const dot = children[j];
      if (dot === undefined || !isDot(dot)) break;
      const [first = dot] = run;
      if (sizeOf(dot) !== sizeOf(first) || lookKey(looks.get(dot)) !== lookKey(looks.get(first)))
        break;
      run.push(dot);
    }
    const [first] = run;
    const paths = first === undefined ? null : dotPaths(run, sizeOf(first), looks);
    shown.push(...(paths ?? children.slice(i, i + Math.max(1, run.length))));
    i += Math.max(1, run.length);
  }
  return shown;
}

function dotPaths(run: readonly SvgElement[], radius: number, looks: Looks): SvgElement[] | null {
  const [first] = run;
  const look = first === undefined ? undefined : looks.get(first);
  const {
    fill,
    stroke = 'none',
    'stroke-width': rim = '1',
    ...more
  } = Object.fromEntries(look ?? []);
  if (fill === undefined || Object.keys(more).length > 0) return null;
  const width = stroke === 'none' ? 0 : Number(rim);
  const places = run.map(({ attributes: { cx, cy } }) => [Number(cx), Number(cy)] as const);
  const touch = places.some(([x, y], i) =>
    places
      .slice(i + 1)
      .some((other) => Math.hypot(other[0] - x, other[1] - y) < 2 * radius + width),
  );
  if (touch && stroke !== fill) return null;
  const path = (colour: string, size: number): SvgElement => {
    const element: SvgElement = {
      name: 'path',
      attributes: { d: places.map(([x, y]) => `M${x} ${y}h0`).join('') },
      children: [],
    };
    const lines = {
      stroke: colour,
      'stroke-linecap': 'round',
      'stroke-width': String(Math.round(size)),
    };
    looks.set(element, new Map(Object.entries(lines)));
    return element;
  };
  const whole = path(width === 0 ? fill : stroke, 2 * radius + width);
  return width === 0 || stroke === fill ? [whole] : [whole, path(fill, 2 * radius - width)];
}

function isDot(child: SvgElement | string): child is SvgElement {
  return (
    typeof child !== 'string' &&
    child.name === 'circle' &&
    Object.keys(child.attributes).every((name) => ['cx', 'cy', 'r', 'class'].includes(name))
  );
}

function sizeOf({ attributes }: SvgElement): number {
  return Number(attributes['r']);
}
