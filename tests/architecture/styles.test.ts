import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/styles';
const sheets = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));
/** Lengths between things, in rem. */
const SCALE = new Set([0, 0.05, 0.25, 0.5, 0.625, 0.75, 1, 1.5, 2, 3, 4]);

describe('the style sheets', () => {
  it.each(sheets.filter(({ name }) => name !== 'print.css'))(
    '$name takes sizes of type and lengths between things from one scale',
    ({ text }) => {
      for (const [, size = ''] of text.matchAll(/font-size: ([^;]+);/g))
        expect(size).toMatch(/^(var\(--[a-z]+\)|inherit|[\d.]+em)$/);
      for (const [, lengths = ''] of text.matchAll(/^ +(?:margin|padding|gap)[a-z-]*: ([^;]+);/gm))
        for (const [, length] of lengths.matchAll(/([\d.]+)rem/g))
          expect(SCALE, lengths).toContain(Number(length));
    },
  );

  it('colours stand at the head of site.css, and those of drawings in src/charts/theme.ts', () => {
    for (const { name, text } of sheets)
      if (name !== 'site.css' && name !== 'print.css')
        expect(text.match(/#[0-9a-f]{3,8}\b/gi), name).toBeNull();
  });

  it('those of pages and drawings are short enough to be read through', () => {
    const lines = sheets
      .filter(({ name }) => name === 'site.css' || name === 'charts.css')
      .reduce((sum, { text }) => sum + text.split('\n').length, 0);
    expect(lines).toBeLessThan(600);
  });
});
