import { expect, it } from 'vitest';
import { rankValues } from '../../src/stats/ranking.ts';

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
