import { SaxesParser } from 'saxes';
import { escapeText } from './escapeText.ts';

/** An element of a drawing with its attributes in the order in which they were written. */
export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  children: (SvgElement | string)[];
}

/** Reads a drawing as XML. Throws what the XML reader finds wrong, e.g. an attribute that stands twice. */
export function readSvg(svg: string): SvgElement {
  const top: SvgElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: SvgElement = { name, attributes: { ...attributes }, children: [] };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    if (open.length > 1) open[open.length - 1]?.children.push(text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(svg).close();
  const [root] = top.children;
  if (root === undefined || typeof root === 'string') throw new Error('drawing without an element');
  return root;
}

/** Writes a drawing; words and values are escaped anew. */
export function printSvg(node: SvgElement | string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
  const content = node.children.map(printSvg).join('');
  return content === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}

/** The element and all below it, parents first, each with the elements it stands in, nearest last. */
export function* eachElement(
  element: SvgElement,
  above: readonly SvgElement[] = [],
): Generator<{ element: SvgElement; above: readonly SvgElement[] }> {
  yield { element, above };
  for (const child of element.children) {
    if (typeof child !== 'string') yield* eachElement(child, [...above, element]);
  }
}

export function classesOf({ attributes }: SvgElement): string[] {
  return attributes['class']?.split(/\s+/).filter((name) => name !== '') ?? [];
}
