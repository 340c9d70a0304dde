import * as Plot from '@observablehq/plot';
import { escapeText } from '../format/escapeText.ts';
import { sure } from '../model/sure.ts';
import { DOMParser } from './plainDom.ts';
import type { Theme } from './theme.ts';

/** What a drawing is called: its id, and the words a screen reader says of it. */
export interface DrawingWords {
  id: string;
  headline: string;
  alt: string;
  /** `group` where there are links inside, else `img`, which hides its parts from assistive software. */
  role?: 'img' | 'group';
}

/** What Plot writes into. XML, so that names from outside are escaped as XML asks; it holds nothing between drawings. */
const document = new DOMParser().parseFromString(
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'image/svg+xml',
) as unknown as Document;

/**
 * A drawing is as wide as the column of a phone 360 pixels wide, where a user unit is a pixel: nobody reads smaller words
 * than these, and 12 is the least that can be read there.
 */
export const WORDS_SIZE = 13;
export const SMALL_SIZE = 12;
export const WIDTH = 328;

/**
 * One chart by Observable Plot as inline SVG: `WIDTH` user units wide, no margins but those asked for, no axes but
 * those among the marks, and without a size of its own, so that it fills its column.
 */
export function drawPlot(words: DrawingWords, theme: Theme, options: Plot.PlotOptions): string {
  const drawn = Plot.plot({
    document,
    width: WIDTH,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    ...options,
    x: { axis: null, ...options.x },
    y: { axis: null, ...options.y },
    // Marks are given final colours (an identity scale); the stand-in for Plot's colour schemes in the browser relies on it.
    color: { type: 'identity' },
  });
  if (drawn.localName !== 'svg') throw new Error(`plot drew a figure, not a drawing: ${words.id}`);
  return finish(drawn as unknown as SVGSVGElement, words, theme);
}

/** Drawings of `finish` beside each other as one, for a picture that is wider than a page's column. */
export function drawBeside(words: DrawingWords, drawings: readonly string[], gap: number): string {
  let width = -gap;
  let height = 0;
  const parts = drawings.map((drawing) => {
    const size = sizeOf(drawing);
    const left = width + gap;
    width = left + size.width;
    height = Math.max(height, size.height);
    return drawing
      .replace(
        /^<svg[^>]*>(<(title|desc)\b[^>]*>[^<]*<\/\2>)*/,
        `<g transform="translate(${left},0)">`,
      )
      .replace(/<\/svg>$/, '</g>');
  });
  const head = sure(/^<svg[^>]*>/.exec(sure(drawings[0], 'drawing'))?.[0], 'tag of the drawing')
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`)
    .replace(/(aria-labelledby=")[^"]*/, `$1${partId(words.id, 't')}`)
    .replace(/(aria-describedby=")[^"]*/, `$1${partId(words.id, 'd')}`);
  const names = [
    named('title', partId(words.id, 't'), words.headline),
    named('desc', partId(words.id, 'd'), words.alt),
  ];
  return `${head}${names.map(({ outerHTML }) => outerHTML).join('')}${parts.join('')}</svg>`;
}

/** An id inside a drawing, unique on a page that holds several charts. */
export function partId(chartId: string, part: string): string {
  return `${chartId.replaceAll(/[^A-Za-z0-9-]/g, '-')}-${part}`;
}

/**
 * Plot's element as a page takes it. Marks lose their ARIA labels, which no role allows there; the drawing as a
 * whole is named and described instead. Numbers have one decimal: more cannot be seen and costs bytes.
 */
function finish(
  svg: SVGSVGElement,
  { id, headline, alt, role = 'img' }: DrawingWords,
  theme: Theme,
) {
  svg.querySelector('style')?.remove();
  for (const element of svg.querySelectorAll('*')) {
    if (element.localName === 'a') finishLink(element);
    element.removeAttribute('aria-label');
    for (const { name, value } of [...element.attributes]) {
      if (name === 'd') element.setAttribute(name, inSteps(rounded(value)));
      else if (ROUNDED.has(name)) element.setAttribute(name, rounded(value));
    }
  }
  const { width, height } = sizeIn(svg.getAttribute('viewBox') ?? '');
  for (const { name } of [...svg.attributes]) svg.removeAttribute(name);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `chart-svg ${id.split('.')[0]}`,
    viewBox: `0 0 ${rounded(String(width))} ${rounded(String(height))}`,
    role,
    'aria-labelledby': partId(id, 't'),
    'aria-describedby': partId(id, 'd'),
    // Inherited by the words; a rule for words in a style sheet would beat the colours of single ones.
    fill: theme.ink,
    'font-size': String(WORDS_SIZE),
    'text-anchor': 'middle',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  svg.prepend(named('title', partId(id, 't'), headline), named('desc', partId(id, 'd'), alt));
  return svg.outerHTML.replaceAll(' />', '/>');
}

/**
 * A link is one stop for a pointer; the page's script adds arrow keys, and the table serves without it. The mark's
 * `title` names the link, and its `ariaLabel` is the code by which scripts find it.
 */
function finishLink(link: Element): void {
  const mark = link.querySelector('[aria-label]');
  const title = link.querySelector('title');
  const code = mark?.getAttribute('aria-label');
  link.removeAttribute('fill');
  link.setAttribute('tabindex', '-1');
  if (code !== null && code !== undefined) link.setAttribute('data-code', code);
  if (title !== null) link.prepend(title);
}

function named(element: 'title' | 'desc', id: string, text: string): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', element);
  made.setAttribute('id', id);
  made.textContent = text;
  return made;
}

const ROUNDED = new Set('x y x1 x2 y1 y2 cx cy width height transform points'.split(' '));

function rounded(numbers: string): string {
  return numbers.replaceAll(/-?\d*\.\d+(e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 10) / 10 || 0),
  );
}

/** Shorter paths gain nothing. */
const OUTLINE_LENGTH = 120;

/**
 * An outline with the steps between its points in place of the points, which is the same line in fewer characters:
 * "M214,184L219,180L221,177" → "M214,184l5-4 2-3". `d` has one decimal at most; curves are left as they are.
 */
export function inSteps(d: string): string {
  if (d.length < OUTLINE_LENGTH || !/^[MLZ\d.,-]+$/.test(d)) return d;
  // In tenths, so that no error is carried from one step to the next.
  const tenths = (text: string) => Math.round(Number(text) * 10);
  let [x, y] = [0, 0];
  let isFirst = true;
  return d.replaceAll(
    /([ML])([^,MLZ]+),([^,MLZ]+)/g,
    (found, command, right: string, down: string) => {
      const [dx, dy] = [(tenths(right) - x) / 10, (tenths(down) - y) / 10];
      [x, y] = [tenths(right), tenths(down)];
      if (command === 'M') {
        isFirst = true;
        return found;
      }
      const before = isFirst ? 'l' : dx < 0 ? '' : ' ';
      isFirst = false;
      return `${before}${dx}${dy < 0 ? '' : ','}${dy}`;
    },
  );
}

/** Width and height of a drawing in its user units. Throws where it states none. */
export function sizeOf(svg: string): { width: number; height: number } {
  return sizeIn(/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '');
}

function sizeIn(viewBox: string): { width: number; height: number } {
  const [, width, height] = /^0 0 ([\d.]+) ([\d.]+)$/.exec(viewBox) ?? [];
  if (width === undefined || height === undefined) throw new Error('drawing without a view box');
  return { width: Number(width), height: Number(height) };
}

/**
 * A drawing for a place of its own, a frame or a picture, whose reader has no pages to go to: without links and
 * tooltips, and named by nothing but `alt`, since its headline is beside it.
 */
export function drawingAlone(svg: string, alt?: string): string {
  const name = alt === undefined ? '' : ` aria-label="${escapeText(alt)}" role="img"`;
  // In a drawing `finish` made, < and > stand nowhere but around tags. To parse each again costs as much as to draw it.
  return svg
    .replaceAll(/<(title|desc)\b[^>]*>[^<]*<\/\1>|<\/?a\b[^>]*>/g, '')
    .replaceAll(/<(\w+)([^>]*)><\/\1>/g, '<$1$2/>')
    .replace(
      /^<svg([^>]*)/,
      (_, own: string) => `<svg${name}${own.replaceAll(/ (aria-[a-z]+|role|class)="[^"]*"/g, '')}`,
    );
}
