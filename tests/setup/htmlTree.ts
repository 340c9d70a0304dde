import { compile, selectAll, selectOne } from 'css-select';
import { DomUtils, parseDocument } from 'htmlparser2';
import { memoize } from '../../src/model/memoize.ts';

/*
 * A page as a tree that can only be read, for tests of thousands: a whole document takes seven times as long.
 */
export type HtmlTree = ReturnType<typeof parseDocument>;
export type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type Within = HtmlTree | HtmlElement;

export const htmlTree = (html: string): HtmlTree => parseDocument(html);

const compiled = memoize((selector: string) => compile<Within, HtmlElement>(selector));

/** The first element that fits; null where there is none. */
export const find = (selector: string, within: Within): HtmlElement | null =>
  selectOne<Within, HtmlElement>(compiled(selector), within);

export const findAll = (selector: string, within: Within): HtmlElement[] =>
  selectAll<Within, HtmlElement>(compiled(selector), within);

/** Its text; undefined where there is no element. */
export const textIn = (element: Within | null | undefined): string | undefined =>
  element === null || element === undefined ? undefined : DomUtils.textContent(element);

export const childrenOf = ({ children }: HtmlElement): HtmlElement[] => children.filter(isElement);

function isElement(node: object): node is HtmlElement {
  return 'attribs' in node;
}

/** Whether it, or an element it stands in, has the attribute. */
export function isWithAttribute(name: string, element: HtmlElement): boolean {
  if (element.attribs[name] !== undefined) return true;
  const { parent } = element;
  return parent !== null && isElement(parent) && isWithAttribute(name, parent);
}
