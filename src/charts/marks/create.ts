/** An SVG element with attributes, those that are undefined left out, and what it holds. */
export function create(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string | readonly SVGElement[] = [],
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  return element;
}
