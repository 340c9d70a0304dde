import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageRank,
  averageScore,
  extent,
  extentWeight,
  localConcentration,
  mostDeprivedDecileCount,
} from '../../src/stats/deprivationMeasures.ts';

// Three LSOAs of a country with 100, residents 1,000, 2,000 and 1,000; sums written out beside each result.
const LSOAS = [
  { rank: 5, score: 60, population: 1000 },
  { rank: 20, score: 30, population: 2000 },
  { rank: 90, score: 10, population: 1000 },
];

describe('a worked example', () => {
  it('average rank: 101 − (5·1000 + 20·2000 + 90·1000) ÷ 4000 = 101 − 33.75', () => {
    expect(averageRank(LSOAS, 100)).toBe(67.25);
  });
  it('average score: (60·1000 + 30·2000 + 10·1000) ÷ 4000', () => {
    expect(averageScore(LSOAS)).toBe(32.5);
  });
  it('proportion: one of three', () => {
    expect(mostDeprivedDecileCount(LSOAS, 100)).toEqual({ inDecile: 1, all: 3 });
  });
  it('extent: v = 1, 0.95 − 9·0.9/19 and 0; (1000 + 0.5236842·2000) ÷ 4000', () => {
    expect(extent(LSOAS, 100).value).toBeCloseTo(
      (1000 + (0.95 - (9 * 0.9) / 19) * 2000) / 4000,
      12,
    );
    expect(extent(LSOAS, 100).denominator).toBe(4000);
  });
  it('local concentration: a tenth is 400 residents, all of the first LSOA: 101 − 5', () => {
    expect(localConcentration(LSOAS, 100)).toBe(96);
  });
  it('local concentration counts the last LSOA in part: (5·100 + 20·300) ÷ 400', () => {
    const lsoas = [
      { rank: 5, score: 1, population: 100 },
      { rank: 20, score: 1, population: 3900 },
    ];
    expect(localConcentration(lsoas, 100)).toBeCloseTo(101 - (5 * 100 + 20 * 300) / 400, 12);
  });
});

describe('extent weight', () => {
  it('is full to 10 %, 0.95 at the eleventh, 0.05 at the thirtieth, nothing beyond', () => {
    expect([10, 11, 30, 31].map((rank) => extentWeight(rank, 100))).toEqual([
      1,
      0.95,
      expect.closeTo(0.05, 12),
      0,
    ]);
  });
  it('never rises with the rank', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 32_843 }), (rank) => {
        expect(extentWeight(rank + 1, 32844)).toBeLessThanOrEqual(extentWeight(rank, 32844));
      }),
    );
  });
});

const lsoa = fc.record({
  rank: fc.integer({ min: 1, max: 100 }),
  score: fc.double({ min: 0, max: 90, noNaN: true }),
  population: fc.integer({ min: 1, max: 5000 }),
});

describe('any area', () => {
  it('has an extent from 0 to 1, and the same when every LSOA is counted twice', () => {
    fc.assert(
      fc.property(fc.array(lsoa, { minLength: 1 }), (lsoas) => {
        const once = extent(lsoas, 100).value ?? Number.NaN;
        expect(once).toBeGreaterThanOrEqual(0);
        expect(once).toBeLessThanOrEqual(1);
        expect(extent([...lsoas, ...lsoas], 100).value).toBeCloseTo(once, 9);
      }),
    );
  });
  it('is at least as deprived in its most deprived tenth as on average', () => {
    fc.assert(
      fc.property(fc.array(lsoa, { minLength: 1 }), (lsoas) => {
        const tenth = localConcentration(lsoas, 100) ?? Number.NaN;
        expect(tenth).toBeGreaterThanOrEqual((averageRank(lsoas, 100) ?? Number.NaN) - 1e-9);
      }),
    );
  });
  it('without residents has no measure', () => {
    expect(averageRank([], 100)).toBeNull();
    expect(extent([], 100).value).toBeNull();
    expect(localConcentration([], 100)).toBeNull();
  });
});
