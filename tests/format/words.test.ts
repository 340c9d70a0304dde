import { expect, it } from 'vitest';
import { formatDate } from '../../src/format/date.ts';
import { formatFileSize } from '../../src/format/fileSize.ts';
import { figurePeriodInWords, periodInWords, periodLabel } from '../../src/format/period.ts';
import { slugOf } from '../../src/format/slug.ts';
import { formatValue, moneyInWords, roundedSum, valueInWords } from '../../src/format/value.ts';
import { listInWords, listOfMost, plural } from '../../src/format/words.ts';

it('lists and counts', () => {
  expect(listInWords(['Hill', 'Bromham, Rowde & Roundway', 'Mill'])).toBe(
    'Hill; Bromham, Rowde & Roundway; and Mill',
  );
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect([plural(1, 'ward'), plural(0, 'ward'), plural(2, 'body', 'bodies')]).toEqual([
    'ward',
    'wards',
    'bodies',
  ]);
});

it('makes addresses of names', () => {
  expect(
    ['Lea & Larches', "St Matthew's", 'St Matthew’s', 'Fishwick & Frenchwood'].map(slugOf),
  ).toEqual(['lea-and-larches', 'st-matthews', 'st-matthews', 'fishwick-and-frenchwood']);
});

it('says dates, periods and sizes', () => {
  expect([formatDate('2026-11-23'), formatDate('2026-11')]).toEqual([
    '23 November 2026',
    'November 2026',
  ]);
  expect([periodInWords('2025'), periodInWords('2019-2025'), periodLabel('2019-2025')]).toEqual([
    '2025 edition',
    '2019 to 2025 editions',
    '2019 to 2025',
  ]);
  expect([812, 40_960, 1_300_000].map(formatFileSize)).toEqual(['812 bytes', '41 kB', '1.3 MB']);
});

it('prints values with their unit, and a gap as a gap', () => {
  const share = { unit: '%', decimals: 1, signed: false } as const;
  const points = { unit: 'percentile points', decimals: 1, signed: true } as const;
  expect(formatValue(share, 12.34)).toBe('12.3%');
  expect(formatValue(share, 0)).toBe('0.0%');
  expect(formatValue(share, null)).toBe('no data');
  const coops = { unit: 'co-ops', decimals: 0, signed: false } as const;
  expect([0, 1, 1500].map((count) => valueInWords(coops, count))).toEqual([
    '0 co-ops',
    '1 co-op',
    '1,500 co-ops',
  ]);
  const density = { unit: 'per 10,000 residents', decimals: 2, signed: false } as const;
  expect(valueInWords(density, 0.98956)).toBe('0.99 for every 10,000 residents');
  expect(valueInWords(points, 1.25)).toBe('+1.3 percentile points');
});

it('prints money with its sign before the pound, and large sums as a sentence would', () => {
  const pounds = { unit: '£', decimals: 0, signed: false } as const;
  expect(formatValue(pounds, 205858930.06)).toBe('£205,858,930');
  expect(formatValue(pounds, -250)).toBe('−£250');
  expect(formatValue({ ...pounds, signed: true }, 250)).toBe('+£250');
  expect(
    [205858930.06, 1.2e9, 999_949_999, 999_960_000, 84_499, 250, -3.2e6].map(moneyInWords),
  ).toEqual([
    '£205.9 million',
    '£1.2 billion',
    '£999.9 million',
    '£1.0 billion',
    '£84,000',
    '£250',
    '−£3.2 million',
  ]);
});

it('rounds a sum of rounded numbers to the million from ten million on', () => {
  expect([9_999_999, 10_000_001, 14_500_000, -9_999_999, -10_400_000].map(roundedSum)).toEqual([
    9_999_999, 10_000_000, 15_000_000, -9_999_999, -10_000_000,
  ]);
});

it('tells a month from a financial year', () => {
  expect(periodInWords('2019-m04')).toBe('April 2019');
  expect(periodLabel('2011-m12')).toBe('December 2011');
  expect(periodInWords('2011-12', 'financial-year')).toBe('the financial year 2011-12');
});

it.each([
  ['2024-25', 'April 2024 to March 2025', 'the financial year 2024-25'],
  ['2025-26', 'April to December 2025', 'April to December 2025'],
  ['2019-2026', 'April 2019 to December 2025', 'April 2019 to December 2025'],
  ['2025-26', 'April 2025', 'April 2025'],
  ['2012-13', '2012-13', 'the financial year 2012-13'],
])('a year held in part is no year: %s of %s', (period, dataPeriod, said) => {
  expect(figurePeriodInWords({ period, dataPeriod }, 'financial-year')).toBe(said);
  expect(figurePeriodInWords({ period: '2025', dataPeriod }, 'edition')).toBe('2025 edition');
});

it('a list of the most names says how many more there are, and names one more', () => {
  expect(listOfMost(['a', 'b', 'c'], 3)).toBe('a, b and c');
  expect(listOfMost(['a', 'b', 'c', 'd'], 3)).toBe('a, b, c and d');
  expect(listOfMost(['a', 'b', 'c', 'd', 'e'], 3)).toBe('a, b, c and 2 more');
});
