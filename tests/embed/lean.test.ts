import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leanDrawing } from '../../src/charts/leanDrawing.ts';
import { leanPath } from '../../src/charts/leanPath.ts';
import { printSvg } from '../../src/charts/svgTree.ts';
import { CHARTS } from '../charts/madeCharts.ts';
import { readPath, textsOf } from '../charts/svgReading.ts';
import { CONTEXT } from './embedWorld.ts';

test('paths keep their corners, rounded where they stand', () => {
  expect(leanPath('M22 183.2L85.6 191.1L133.3 187.3')).toBe('M22 183l64 8 47-4');
  expect(leanPath('M3 4.4h18v18h-18z')).toBe('M3 4h18v18h-18z');
  expect(leanPath('M0 262L400 262')).toBe('M0 262h400');
  expect(leanPath('M5 5L5.2 5.1')).toBe('M5 5h0');
  expect(leanPath('M0 0C1 1 2 2 3 3')).toBe('M0 0C1 1 2 2 3 3');
  const corner = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(corner, { minLength: 3, maxLength: 9, selector: String }),
      (ring) => {
        const d = `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}z`;
        expect(readPath(leanPath(d))).toEqual([ring]);
      },
    ),
  );
});

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
  const { drawing, styles } = leanDrawing(chart.svg, CONTEXT.styles);
  const svg = printSvg(drawing);

  test('keeps its words in their order, and no class without a rule', () => {
    expect(textsOf(svg)).toEqual(textsOf(chart.svg));
    for (const [, name] of svg.matchAll(/class="([^"]+)"/g)) expect(styles).toContain(`.${name}{`);
  });

  test('has both schemes, and ids for what is drawn again', () => {
    expect(`${styles}${svg}`).not.toMatch(/var\(|light-dark|NaN|undefined/);
    for (const [, id] of svg.matchAll(/(?:url\(|href=")#([^)"]+)/g))
      expect(svg).toContain(`id="${id}"`);
  });
});

test('a map has the other scheme’s colours for each class', () => {
  const { styles } = leanDrawing(CHARTS['map']?.svg ?? '', CONTEXT.styles);
  const [light = '', dark = ''] = styles.split('@media(prefers-color-scheme:dark)');
  const tones = (css: string) => [...css.matchAll(/fill:#[\da-f]{6}/g)].length;
  expect(tones(light)).toBeGreaterThan(2);
  expect(tones(dark)).toBe(tones(light));
});
