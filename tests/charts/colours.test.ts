import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/charts.css', 'utf8');
const block = (start: string) =>
  css.slice(css.indexOf(start), css.indexOf('}', css.indexOf(start)));
const schemes = {
  light: block(':root {'),
  dark: block(':root:not([data-theme="light"])'),
  'dark by choice': block(':root[data-theme="dark"]'),
  print: block('print-color-adjust'),
};

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(schemes))('%s', (_, rules) => {
  const colour = (name: string) => {
    const found = new RegExp(`--${name}:[^;]*(#[0-9a-f]{6})`).exec(rules)?.[1];
    if (found === undefined) throw new Error(`no colour: ${name}`);
    return found;
  };
  const ground = colour('chart-ground');

  test.each(['s0', 's1', 's2', 's3', 's4', 'd0', 'd1', 'd2', 'd3', 'd4'])(
    'words on %s can be read',
    (tone) => {
      expect(contrast(colour(tone), colour(`${tone}-ink`))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['chart-ink', 'chart-quiet', 'chart-peer'])('%s can be read', (name) => {
    expect(contrast(colour(name), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['chart-zero', 'chart-edge', 'chart-own', 'chart-second', 's4', 'd0', 'd4'])(
    '%s stands out',
    (name) => {
      expect(contrast(colour(name), ground)).toBeGreaterThanOrEqual(3);
    },
  );

  test('the emphatic end stands out most, step by step', () => {
    const steps = ['s0', 's1', 's2', 's3', 's4'].map((tone) => contrast(colour(tone), ground));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
