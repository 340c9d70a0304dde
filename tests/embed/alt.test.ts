import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsInWords } from '../../src/charts/words/extremes.ts';
import { madeMap, madeProfile, madeRanking, madeStreets, madeTrend } from '../charts/madeCharts.ts';
import { figure, WARDS, wardFigures } from '../charts/madePlace.ts';

const value = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
  { nil: null },
);
const five = fc.tuple(value, value, value, value, value);
const print = (n: number) => n.toFixed(1);

/** Every number in the words must be a value of the chart, and none may be left standing as code. */
function checkWords(alt: string): void {
  expect(alt.split(/\s+/).length).toBeLessThanOrEqual(60);
  expect(alt).not.toMatch(/undefined|null|NaN|–| {2}|\.\./);
  expect(alt).toMatch(/\.$/);
}

test('maps and rankings say both ends, whatever the values', () => {
  fc.assert(
    fc.property(five, (values) => {
      const known = values.filter((each) => each !== null);
      for (const { alt } of [madeMap(wardFigures(values)), madeRanking(wardFigures(values))]) {
        checkWords(alt);
        if (known.length === 0) expect(alt).toContain('No ward has data');
        else {
          expect(alt).toContain(print(Math.min(...known)));
          expect(alt).toContain(print(Math.max(...known)));
        }
        const missing = values.length - known.length;
        if (missing > 0 && known.length > 0) expect(alt).toContain('No data for');
        if (missing === 0) expect(alt).not.toContain('No data');
        // A tie is said as one: never one name where several share the end.
        const low = known.filter((each) => each === Math.min(...known)).length;
        if (low === 2 && new Set(known).size > 1) expect(alt).toMatch(/ and .* each/);
      }
    }),
    { numRuns: 60 },
  );
});

test('lines, profiles and neighbourhoods too', () => {
  fc.assert(
    fc.property(five, (values) => {
      const editions = ['2015', '2019', '2025'];
      const trend = madeTrend(
        editions.map((period, i) => figure(WARDS.west, values[i] ?? null, { period })),
      );
      const known = values.slice(0, 3).filter((each) => each !== null);
      checkWords(trend.alt);
      if (known.length > 0) expect(trend.alt).toContain(print(Math.min(...known)));
      if (known.length > 0) expect(trend.alt).toContain(print(Math.max(...known)));
      checkWords(madeProfile([...values, 50, null]).alt);
      checkWords(madeStreets(values.slice(0, 2)).alt);
    }),
    { numRuns: 40 },
  );
});

test('suppressed is not missing, nor is a range', () => {
  const all = wardFigures([1, null, null, null, null]).map((each, i) => ({
    ...each,
    status: (['final', 'missing', 'suppressed', 'suppressed', 'bounds'] as const)[i] ?? 'final',
  }));
  expect(gapsInWords(all)).toBe(
    ' No data for one ward. Not given for two wards. Only a range is known for one ward.',
  );
  expect(madeMap(all).alt).toContain('Not given for two wards.');
  expect(gapsInWords([])).toBe('');
});
