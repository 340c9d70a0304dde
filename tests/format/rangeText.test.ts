import { expect, it } from 'vitest';
import { rangeLabel } from '../../src/format/rangeWords.ts';
import { intervalSchema } from '../../src/model/Figure.ts';

it('a comparison of methods is called that, and never like the limits of a survey', () => {
  expect(rangeLabel([{ interval: 'allocation' }, { interval: null }])).toBe(
    'By other ways of sharing',
  );
  const labels = intervalSchema.options.map((interval) => rangeLabel([{ interval }]));
  expect(labels).not.toContain('Range');
  expect(new Set(labels).size).toBe(labels.length - 1);
  expect(rangeLabel([{ interval: 'poisson-95' }])).toBe(rangeLabel([{ interval: 'published-95' }]));
});

it('ranges of several kinds, or of none, are ranges', () => {
  expect(rangeLabel([{ interval: 'allocation' }, { interval: 'rounding' }])).toBe('Range');
  expect(rangeLabel([{ interval: null }])).toBe('Range');
});
