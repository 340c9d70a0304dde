import type { Point } from '../../src/charts/map/readShapes.ts';

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

/** The printed words, without title and description. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

/** Ward code → the rings of its path in user units, and the words of its title. */
export function wardPaths(svg: string): Map<string, { title: string; rings: Point[][] }> {
  const links = svg.matchAll(
    /data-code="([^"]+)"[^>]*><title>([^<]*)<\/title><path [^>]*d="([^"]+)"/g,
  );
  return new Map(
    [...links].map(([, code = '', title = '', d = '']) => [code, { title, rings: readPath(d) }]),
  );
}

/** Path data of the forms `Mx yl…z` and `Mx yhnvnh-nz`. */
export function readPath(d: string): Point[][] {
  return [...d.matchAll(/M([^lhz]+)([^z]*)z/g)].map(([, start = '', steps = '']) => {
    let [x = 0, y = 0] = numbers(start);
    const points: Point[] = [[x, y]];
    for (const [, command, list = ''] of steps.matchAll(/([lhv])([^lhv]*)/g)) {
      const values = numbers(list);
      for (let i = 0; i < values.length; i += command === 'l' ? 2 : 1) {
        x += command === 'v' ? 0 : (values[i] ?? 0);
        y += command === 'l' ? (values[i + 1] ?? 0) : command === 'v' ? (values[i] ?? 0) : 0;
        points.push([x, y]);
      }
    }
    return points;
  });
}

function numbers(text: string): number[] {
  return (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}
