const MOST_NAMED = 10;

/** The ten paid most, most pounds first. */
export function largestPayees<Sum extends { pence: number }>(sums: Iterable<Sum>): Sum[] {
  return [...sums].sort((a, b) => b.pence - a.pence).slice(0, MOST_NAMED);
}
