import { Parser } from 'htmlparser2';
import { memoize } from '../../src/model/memoize.ts';
import { type BuiltPage, sitePages } from '../setup/sitePages.ts';

/** Attributes on whose values it depends what an element is. */
const TELLING = new Set(['class', 'role', 'scope', 'type', 'rel']);

/**
 * So many of all pages of a site that each element, in the elements it stands in and with its attributes, is on one of
 * them: what is left out has the same templates with other numbers. The largest pages come first, for they have most.
 */
export const pagesOfEveryShape = memoize((folder: string): readonly BuiltPage[] => {
  const seen = new Set<string>();
  return [...sitePages(folder)]
    .sort((a, b) => b.size - a.size)
    .filter(({ html }) => {
      const before = seen.size;
      for (const shape of shapesIn(html)) seen.add(shape);
      return seen.size > before;
    });
});

/** "html>body>main>p.quiet", with the names of its attributes, for each element of a page. */
function shapesIn(html: string): Set<string> {
  const shapes = new Set<string>();
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const said = Object.entries(attributes).map(([key, value]) =>
        TELLING.has(key) ? `${key}=${value}` : key,
      );
      const shape = `${open.at(-1) ?? ''}>${name} ${said.sort().join(' ')}`;
      shapes.add(shape);
      open.push(`${open.at(-1) ?? ''}>${name}.${attributes['class'] ?? ''}`);
    },
    onclosetag: () => {
      open.pop();
    },
  });
  parser.end(html);
  return shapes;
}
