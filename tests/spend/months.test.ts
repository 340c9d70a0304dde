import { expect, it } from 'vitest';
import { monthsText } from '../../src/import/payments/report/monthsText.ts';
import { monthsFrom } from '../../src/model/monthsFrom.ts';

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
