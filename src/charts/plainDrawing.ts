import { coordinate } from './svgText.ts';
import { classesOf, eachElement, readSvg, type SvgElement } from './svgTree.ts';

/** What only a page's own script and reader need. */
const ON_PAGES = /^(tabindex|data-.+|href|aria-.+|role|xmlns)$/;

/**
 * A chart's drawing as a picture of its own: no links, no stops for a keyboard, ids of one or two letters. The words
 * that name and describe it are left to whoever shows the picture. Shapes, numbers and labels are untouched.
 */
export function plainDrawing(svg: string): SvgElement {
  const [root] = withoutLinks(readSvg(svg));
  if (root === undefined || typeof root === 'string') throw new Error('drawing without an element');
  const named = new Map<string, string>();
  const referred = new Set([...svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map(([, id]) => id));
  for (const { element } of eachElement(root)) {
    const { id } = element.attributes;
    if (id === undefined) continue;
    delete element.attributes['id'];
    if (!referred.has(id)) continue;
    named.set(id, shortName(named.size));
    element.attributes['id'] = named.get(id) ?? '';
  }
  for (const { element } of eachElement(root)) {
    for (const [name, value] of Object.entries(element.attributes)) {
      element.attributes[name] = value.replace(
        /^(url\()?#([^)]+)/,
        (whole, url = '', id: string) => {
          const short = named.get(id);
          return short === undefined ? whole : `${url}#${short}`;
        },
      );
    }
  }
  for (const { element } of eachElement(root)) shortenCoordinates(element);
  return root;
}

/** Straight lines in relative steps, words and dots at whole units: shorter, and no eye sees the difference. */
function shortenCoordinates({ name, attributes }: SvgElement): void {
  const { d } = attributes;
  const line = /^M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)$/.exec(d ?? '');
  if (line !== null) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.slice(1).map(Number);
    const across = coordinate(x2 - x1);
    const down = coordinate(y2 - y1);
    const step = down === '0' ? `h${across}` : across === '0' ? `v${down}` : `l${across} ${down}`;
    attributes['d'] = `M${coordinate(x1)} ${coordinate(y1)}${step}`;
  }
  const axes = name === 'text' ? ['x', 'y'] : name === 'circle' ? ['cx', 'cy'] : [];
  for (const axis of axes) {
    if (attributes[axis] !== undefined)
      attributes[axis] = String(Math.round(Number(attributes[axis])));
    // What is at nought stands there without being told.
    if (name === 'text' && attributes[axis] === '0') delete attributes[axis];
  }
}

function withoutLinks(node: SvgElement | string): (SvgElement | string)[] {
  if (typeof node === 'string') return [node];
  if (node.name === 'title' || node.name === 'desc') return [];
  const children = node.children.flatMap(withoutLinks);
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(
      ([name]) => !ON_PAGES.test(name) || (name === 'href' && node.name === 'use'),
    ),
  );
  if (node.name !== 'a') return [{ ...node, attributes, children }];
  // Its id and its style class go on with what was in the link.
  return Object.keys(attributes).length === 0 ? children : [{ name: 'g', attributes, children }];
}

function shortName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

/** Leaves out the style classes that a style sheet does not name. */
export function withoutIdleClasses(drawing: SvgElement, styles: string): void {
  for (const { element } of eachElement(drawing)) {
    const kept = classesOf(element).filter((name) =>
      new RegExp(`\\.${name}(?![\\w-])`).test(styles),
    );
    if (kept.length === 0) delete element.attributes['class'];
    else element.attributes['class'] = kept.join(' ');
  }
}
