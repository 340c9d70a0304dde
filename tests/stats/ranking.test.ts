import { expect, it } from 'vitest';
import { rankInWords } from '../../src/indicators/rankInWords.ts';
import { overlapOthers, rankValues } from '../../src/stats/ranking.ts';

it('gives ties the better rank and leaves gaps uncounted', () => {
  const ranks = rankValues([10, 20, 10, null, 5], 'highest');
  expect(ranks.map((rank) => rank?.rank ?? null)).toEqual([2, 1, 2, null, 4]);
  expect(ranks.map((rank) => rank?.rankOf ?? null)).toEqual([4, 4, 4, null, 4]);
  expect(ranks.map((rank) => rank?.isTied ?? null)).toEqual([true, false, true, null, false]);
  expect(ranks.map((rank) => rank?.isLast ?? null)).toEqual([false, false, false, null, true]);
});

it('turns round for the lowest', () => {
  expect(rankValues([3, 1, 2], 'lowest').map((rank) => rank?.rank)).toEqual([3, 1, 2]);
});

it('ranks zero as a value, not as a gap', () => {
  expect(rankValues([0, 1], 'lowest')[0]).toEqual({
    rank: 1,
    rankOf: 2,
    isTied: false,
    isLast: false,
  });
});

it('no order is said to be sure of two whose limits overlap', () => {
  const limits = (value: number | null, lower: number | null, upper: number | null) => ({
    value,
    lower,
    upper,
  });
  expect(
    overlapOthers([
      limits(41.5, 39.9, 41.5),
      limits(42.9, 39.3, 42.9),
      limits(53, 53, 59.7),
      limits(null, null, null),
      limits(53, 53, 59.7),
    ]),
  ).toEqual([true, true, false, false, false]);
  const said = (rank: number, isLast = false, firstIs = 'most deprived') =>
    rankInWords(
      { rank, rankOf: 16, isTied: false, isLast, isAbout: true },
      ...([firstIs, 'least deprived', 'Preston’s # wards'] as const),
    );
  expect(said(10)).toBe('about the 10th most deprived of Preston’s 16 wards');
  expect(said(1)).toBe('one of the most deprived of Preston’s 16 wards');
  expect(said(16, true)).toBe('one of the least deprived of Preston’s 16 wards');
  expect(said(1, false, 'largest rise or smallest fall')).toBe(
    'one of the largest rises or smallest falls of Preston’s 16 wards',
  );
});
