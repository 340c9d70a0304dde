import { expect, it } from 'vitest';
import { countInWords, formatNumber, formatSigned, ordinal } from '../../src/format/number.ts';

it('prints thousands, decimals and a true minus', () => {
  expect(formatNumber(32844, 0)).toBe('32,844');
  expect(formatNumber(-1234.56, 1)).toBe('−1,234.6');
});

it('gives no sign to what rounds to zero', () => {
  expect(formatNumber(-0.04, 1)).toBe('0.0');
  expect(formatNumber(-0, 0)).toBe('0');
  expect(formatSigned(0.04, 1)).toBe('0.0');
  expect(formatSigned(-0.04, 1)).toBe('0.0');
});

it('signs a gain', () => {
  expect(formatSigned(1234.56, 1)).toBe('+1,234.6');
  expect(formatSigned(-2, 1)).toBe('−2.0');
});

it('refuses what is not a number', () => {
  expect(() => formatNumber(Number.NaN, 1)).toThrow('not a number');
  expect(() => formatNumber(Number.POSITIVE_INFINITY, 1)).toThrow('not a number');
});

it('ends ordinals rightly', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 1901].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th 1,901st'.split(' '),
  );
});

it('writes small counts as words', () => {
  expect([0, 1, 9, 10, 16].map(countInWords)).toEqual(['no', 'one', 'nine', '10', '16']);
});
