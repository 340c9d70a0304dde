import { expect, it } from 'vitest';
import { monthsText } from '../../src/import/payments/report/monthsText.ts';
import { monthAfter, monthsBetween, monthsFrom } from '../../src/model/months.ts';

it('months run over the end of a year, ends included', () => {
  expect(monthsFrom('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
  expect(monthsFrom('2019-11', '2019-11')).toEqual(['2019-11']);
  expect(monthsFrom('2020-01', '2019-12')).toEqual([]);
});

it('months that are missing are told as spans', () => {
  expect(monthsText(new Set())).toBe('none');
  expect(monthsText(new Set(['2019-12']))).toBe('December 2019, a payment in each');
  expect(monthsText(new Set(['2020-05', '2019-12', '2020-01', '2020-03']))).toBe(
    'December 2019 to May 2020, WITHOUT February 2020, April 2020',
  );
  expect(monthsText(new Set(['2019-10', '2020-02']))).toBe(
    'October 2019 to February 2020, WITHOUT November 2019 to January 2020',
  );
});

it('months lie so many apart, days within them aside', () => {
  expect(monthsBetween('2024-11', '2025-02-28')).toBe(3);
  expect(monthsBetween('2024', '2025-02')).toBe(13);
  expect(monthsBetween('2025-02', '2024-11')).toBe(-3);
  expect(monthsBetween('2024-12', '2024-12-01')).toBe(0);
});

it('a month so many after or before another is of the next year or the last', () => {
  expect(monthAfter('2024-12', 2)).toBe('2025-02');
  expect(monthAfter('2024-12', 0)).toBe('2024-12');
  expect(monthAfter('2025-01', -1)).toBe('2024-12');
  expect(monthAfter('2025-03', -15)).toBe('2023-12');
});
