/**
 * Where a rank comes among `count` ranked areas, from 0 (most deprived end) to 100 (least).
 * `100·(rank − 0.5)/count`, the midpoint of the rank's own slot (docs/INDICATORS.md, shared rules).
 * Throws where the rank is not within 1…count; half ranks stand for ties.
 */
export function percentileOfRank(rank: number, count: number): number {
  checkRank(rank, count);
  return (100 * (rank - 0.5)) / count;
}

/** National decile of a rank, 1 = most deprived: `ceil(10·rank/count)`. */
export function decileOfRank(rank: number, count: number): number {
  checkRank(rank, count);
  return Math.ceil((10 * rank) / count);
}

/** National fifth of a rank, 1 = most deprived: `ceil(5·rank/count)`. */
export function fifthOfRank(rank: number, count: number): number {
  checkRank(rank, count);
  return Math.ceil((5 * rank) / count);
}

/** National percent band of a rank, 1…100, 1 = most deprived: `ceil(100·rank/count)`. */
export function percentBandOfRank(rank: number, count: number): number {
  checkRank(rank, count);
  return Math.ceil((100 * rank) / count);
}

function checkRank(rank: number, count: number): void {
  if (!(rank >= 1 && rank <= count)) throw new Error(`rank out of range: ${rank} of ${count}`);
}
