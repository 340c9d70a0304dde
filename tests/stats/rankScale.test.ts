import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decileOfRank, percentBandOfRank, percentileOfRank } from '../../src/stats/rankScale.ts';

describe('percentileOfRank', () => {
  it('puts the ends half a slot inside 0 and 100', () => {
    expect(percentileOfRank(1, 33755)).toBeCloseTo(0.00148, 5);
    expect(percentileOfRank(33755, 33755)).toBeCloseTo(99.99852, 5);
  });

  it('puts the middle rank of an odd count at 50', () => {
    expect(percentileOfRank(3, 5)).toBe(50);
  });

  it('refuses what is no rank', () => {
    for (const rank of [0, -1, 6, Number.NaN]) {
      expect(() => percentileOfRank(rank, 5)).toThrow('rank out of range');
    }
  });

  it('mirrors: a rank from the other end is 100 minus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.nat(39_999), (count, offset) => {
        const rank = 1 + (offset % count);
        const sum = percentileOfRank(rank, count) + percentileOfRank(count + 1 - rank, count);
        expect(sum).toBeCloseTo(100, 9);
      }),
    );
  });
});

describe('deciles and percent bands', () => {
  it('cut England’s 32,844 LSOAs of 2015 where the publication does', () => {
    // The official 2015 file has decile 1 up to rank 3,284 and decile 2 from 3,285.
    expect(decileOfRank(3284, 32844)).toBe(1);
    expect(decileOfRank(3285, 32844)).toBe(2);
    expect(decileOfRank(32844, 32844)).toBe(10);
    expect(percentBandOfRank(328, 32844)).toBe(1);
    expect(percentBandOfRank(329, 32844)).toBe(2);
  });

  it('agree with each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 33_755 }), (rank) => {
        expect(Math.ceil(percentBandOfRank(rank, 33755) / 10)).toBe(decileOfRank(rank, 33755));
      }),
    );
  });
});
