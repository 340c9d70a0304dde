import { DOMParser } from 'linkedom';
import type { Chart } from '../../src/charts/Chart.ts';
import type { Point } from '../../src/charts/map/areaMap.ts';
import { SCREEN } from '../../src/charts/theme.ts';

/** The drawing a page shows. */
export function svgOf(chart: Chart): string {
  return chart.draw(SCREEN);
}

/** Throws on anything an XML reader would refuse: unclosed tags, loose & or <, an attribute twice. */
export function checkXml(xml: string): void {
  const open: string[] = [];
  let rest = xml;
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0];
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`loose &: ${text}`);
      rest = rest.slice(text.length);
      continue;
    }
    const tag = /^<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)(\/?)>/.exec(rest);
    if (tag === null) throw new Error(`not a tag: ${rest.slice(0, 60)}`);
    const [whole, closing, name, attributes = '', selfClosing] = tag;
    const names = [...attributes.matchAll(/([\w:-]+)=/g)].map(([, key]) => key);
    if (new Set(names).size !== names.length) throw new Error(`attribute twice: ${whole}`);
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`closes what is not open: ${whole}`);
    } else if (selfClosing !== '/' && name !== undefined) open.push(name);
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) throw new Error(`never closed: ${open}`);
}

function elements(svg: string, selector: string): Element[] {
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...root.querySelectorAll(selector)] as unknown as Element[];
}

/** The printed words, line by line, without title and description. */
export function textsOf(svg: string): string[] {
  return elements(svg, 'text').flatMap((text) => {
    const lines = [...text.querySelectorAll('tspan')];
    return (lines.length === 0 ? [text] : lines).map(({ textContent }) => textContent ?? '');
  });
}

/** What marks of a kind say of themselves, each with what its group says for all of them. */
export function marksOf(svg: string, name: string): Record<string, string>[] {
  return elements(svg, name).map((mark) => {
    const said: Record<string, string> = {};
    for (let each: Element | null = mark; each !== null; each = each.parentElement) {
      for (const { name: key, value } of each.attributes) said[key] ??= value;
    }
    return said;
  });
}

/** Ward code → the rings of its path in user units, and the words of its title. */
export function wardPaths(svg: string): Map<string, { title: string; rings: Point[][] }> {
  return new Map(
    elements(svg, 'a[data-code]').map((link) => [
      link.getAttribute('data-code') ?? '',
      {
        title: link.querySelector('title')?.textContent ?? '',
        rings: readPath(link.querySelector('path')?.getAttribute('d') ?? ''),
      },
    ]),
  );
}

/** Path data of the form `Mx,yLx,y…Z` or, in steps, `Mx,yldx,dy dx,dy…Z`: each ring without its last point. */
export function readPath(d: string): Point[][] {
  return [...d.matchAll(/M([^MZ]+)/g)].map(([, ring = '']) => {
    const [places = '', steps = ''] = ring.split('l');
    const points = places.split('L').map((point): Point => {
      const [x = Number.NaN, y = Number.NaN] = point.split(',').map(Number);
      return [x, y];
    });
    // In tenths, as drawings are, so that sums are exact.
    const numbers = (steps.match(/-?[\d.]+/g) ?? []).map((text) => Math.round(Number(text) * 10));
    for (let i = 0; i < numbers.length; i += 2) {
      const [x, y] = points[points.length - 1] ?? [Number.NaN, Number.NaN];
      points.push([
        (Math.round(x * 10) + (numbers[i] ?? Number.NaN)) / 10,
        (Math.round(y * 10) + (numbers[i + 1] ?? Number.NaN)) / 10,
      ]);
    }
    return points;
  });
}
