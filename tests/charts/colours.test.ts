import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, PAPER, type Role, SCREEN, themeStyles } from '../../src/charts/theme.ts';

const themes = { light: LIGHT, dark: DARK, paper: PAPER };

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

const TONES = ['s0', 's1', 's2', 's3', 's4', 'd0', 'd1', 'd2', 'd3', 'd4'] as const;

describe.each(Object.entries(themes))('%s', (_, theme) => {
  test.each(TONES)('words on %s can be read', (tone) => {
    expect(contrast(theme[tone], theme[`${tone}-ink`])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'quiet', 'peer'] as const)('%s can be read', (name) => {
    expect(contrast(theme[name], theme.ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['zero', 'edge', 'own', 'second', 's4', 'd0', 'd4'] as const)(
    '%s stands out',
    (name) => {
      expect(contrast(theme[name], theme.ground)).toBeGreaterThanOrEqual(3);
    },
  );

  test('the emphatic end stands out most, step by step', () => {
    const steps = TONES.slice(0, 5).map((tone) => contrast(theme[tone], theme.ground));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

test('a page has a value in each of four states for every variable a drawing may name, and for no other', () => {
  const roles = Object.keys(LIGHT) as Role[];
  const all = themeStyles();
  for (const role of roles) expect(all.split(`--chart-${role}:`)).toHaveLength(5);
  const one = themeStyles(`<path fill="${SCREEN.s4}"/>`, 'Canvas');
  expect(new Set([...one.matchAll(/--[\w-]+/g)].map(String))).toEqual(new Set(['--chart-s4']));
});
