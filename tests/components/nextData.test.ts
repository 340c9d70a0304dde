import { expect, test } from 'vitest';
import { nextData } from '../../src/components/layout/nextData.ts';

test.each([
  ['2026-11-28', 'spring 2027'],
  ['2027-03-31', 'spring 2027'],
  ['2027-04-01', 'spring 2028'],
])('after a release of %s new figures are expected in %s', (date, when) => {
  expect(nextData(date)).toBe(when);
});
