/**
 * Ranks of scores, 1 = highest; equal scores share the middle of the ranks they take up,
 * so two tied at the top have 1.5 each. Same order and length as `scores`.
 */
export function middleRanks(scores: readonly number[]): number[] {
  const order = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
  const ranks = new Array<number>(scores.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && order[end]?.score === order[start]?.score) end++;
    for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
