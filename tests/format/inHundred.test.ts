import { expect, it } from 'vitest';
import { inHundred } from '../../src/format/inHundred.ts';

it('says a share without a decimal and never turns few into none or most into all', () => {
  expect([0, 0.49, 0.51, 59.4, 99.49, 99.51, 100].map(inHundred)).toEqual([
    'none',
    'fewer than 1 in 100',
    'about 1 in 100',
    'about 59 in 100',
    'about 99 in 100',
    'more than 99 in 100',
    'all',
  ]);
});
