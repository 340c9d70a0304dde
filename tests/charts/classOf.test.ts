import { describe, expect, test } from 'vitest';
import { toneOf, toneOfClass } from '../../src/charts/marks/tones.ts';
import { classOf } from '../../src/charts/words/classOf.ts';
import { change, percentile } from './madePlace.ts';

const scale = {
  kind: 'sequential',
  edges: [20, 40],
  darkest: 'low',
  labels: ['low', 'middle', 'high'],
} as const;

describe('classOf', () => {
  test.each([
    [-1, 0],
    [0, 0],
    [19.999999, 0],
    [20, 1],
    [39.9, 1],
    [40, 2],
    [100, 2],
  ])('%d is in class %d', (value, index) => {
    expect(classOf(scale, value)).toBe(index);
  });

  test('no value has no class, and zero is a value', () => {
    expect(classOf(scale, null)).toBeNull();
    const fromZero = { ...scale, edges: [Number.MIN_VALUE, 50] };
    expect(classOf(fromZero, 0)).toBe(0);
    expect(classOf(fromZero, 0.001)).toBe(1);
  });

  test('what is not a number is refused', () => {
    expect(() => classOf(scale, Number.NaN)).toThrow('not a value that can be classed: NaN');
  });
});

describe('toneOf', () => {
  test('the dark end is the one the scale names', () => {
    expect(toneOf(percentile.scale, 3)).toBe('s4');
    expect(toneOf(percentile.scale, 97)).toBe('s0');
    expect(toneOfClass({ ...scale, darkest: 'high' }, 2)).toBe('s4');
  });

  test('a diverging scale has its neutral tone in the middle', () => {
    expect([-9, -3, 0, 3, 9].map((value) => toneOf(change.scale, value))).toEqual([
      'd0',
      'd1',
      'd2',
      'd3',
      'd4',
    ]);
  });

  test('no data has a tone of its own; too many classes are refused', () => {
    expect(toneOf(percentile.scale, null)).toBe('nd');
    expect(() => toneOfClass({ ...scale, edges: [1, 2, 3, 4, 5] }, 0)).toThrow(
      'too many classes to tell apart: 6',
    );
  });
});
