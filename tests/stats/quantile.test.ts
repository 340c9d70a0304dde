import { expect, it } from 'vitest';
import { median, quantile } from '../../src/stats/quantile.ts';

it('interpolates between order statistics as R and NumPy do by default', () => {
  expect(quantile([4, 1, 3, 2], 0.1)).toBeCloseTo(1.3, 12);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([10, 9, 100])).toBe(10);
});

it('has no answer for no values', () => {
  expect(() => median([])).toThrow('quantile of no values');
});
