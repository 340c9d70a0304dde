import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { type PageWeight, pageScale } from '../../scripts/pageWeight.ts';
import { type BuiltPage, onePageOfEachKind, sitePages } from '../setup/sitePages.ts';

const folder = inject('siteFolder');
const read = (path: string) => readFileSync(join(folder, path));
const [quickly, closely] = [pageScale(read, 9), pageScale(read)];

/** What a page weighs: packed as well as can be where it is not light when packed quickly. */
function weigh(html: string, isLight: (weight: PageWeight) => boolean): PageWeight {
  const weight = quickly(html);
  return isLight(weight) ? weight : closely(html);
}

/** What a phone on a slow line loads before a page can be read and used. */
const MOST_BYTES = { page: 40_000, scripts: 5_000, plot: 90_000 };
/** The pages most people come to first. */
const FIRST_BYTES: Readonly<Record<string, { page: number; scripts: number }>> = {
  home: { page: 16_000, scripts: 4_100 },
  neighbourhood: { page: 16_000, scripts: 4_000 },
  ward: { page: 16_000, scripts: 4_000 },
};

/** The pages where a chart of one's own is drawn: they alone load Observable Plot. */
const DRAWING_KINDS = new Set(['explore', 'explorer frame']);

/** Of each kind the longest, which weigh most. */
const LONGEST = 3;

function longestOf(kind: string): BuiltPage[] {
  return sitePages(folder)
    .filter((page) => page.kind === kind)
    .sort((a, b) => b.size - a.size)
    .slice(0, LONGEST);
}

describe('the weight of a page, packed with Brotli', () => {
  it.each(Object.keys(FIRST_BYTES).flatMap(longestOf))(
    '$address with its drawings and styles, and its scripts, is light',
    ({ html, kind }) => {
      const most = FIRST_BYTES[kind] ?? MOST_BYTES;
      const weight = weigh(
        html,
        (quick) => quick.html + quick.css <= most.page && quick.scripts <= most.scripts,
      );
      expect(weight.css).toBeGreaterThan(1000);
      expect(weight.svg).toBeGreaterThan(1000);
      expect(weight.html + weight.css).toBeLessThanOrEqual(most.page);
      expect(weight.scripts).toBeLessThanOrEqual(most.scripts);
    },
  );

  it('has one style sheet of all pages, one of its own kind at most, and none for paper', () => {
    const sheets = Object.keys(FIRST_BYTES)
      .flatMap(longestOf)
      .map(({ html, kind }) => ({
        kind,
        screen: [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, at]) => at),
        paper: /<link rel="stylesheet" href="([^"]+)" media="print">/.exec(html)?.[1] ?? '',
      }));
    const colours = /--chart-ink:/g;
    for (const { kind, screen, paper } of sheets) {
      expect(screen.length, kind).toBeLessThanOrEqual(kind === 'neighbourhood' ? 3 : 2);
      const onScreen = screen.map((at) => readFileSync(join(folder, at ?? ''), 'utf8')).join('');
      // Light, dark by the reader, and forced; by the address a frame alone can be dark.
      expect(onScreen.match(colours)).toHaveLength(3);
      expect(readFileSync(join(folder, paper), 'utf8').match(colours)).toHaveLength(1);
    }
  });

  const largest = onePageOfEachKind(folder);
  const [drawing, others] = [true, false].map((isDrawing) =>
    largest.filter(({ kind }) => DRAWING_KINDS.has(kind) === isDrawing),
  ) as [BuiltPage[], BuiltPage[]];

  it.each(others)('of the largest page $kind is no larger', ({ html }) => {
    const total = (weight: PageWeight) => weight.html + weight.css + weight.scripts;
    const weight = weigh(html, (quick) => total(quick) <= MOST_BYTES.page);
    expect(total(weight)).toBeLessThanOrEqual(MOST_BYTES.page);
  });

  it.each(drawing)(
    'of $kind is no larger without its script, which is at most 90 kB',
    ({ html }) => {
      const { html: page, css, scripts } = closely(html);
      expect(page + css).toBeLessThanOrEqual(MOST_BYTES.page);
      expect(scripts).toBeGreaterThan(MOST_BYTES.scripts);
      expect(scripts).toBeLessThanOrEqual(MOST_BYTES.plot);
    },
  );
});
