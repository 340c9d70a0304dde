export interface Ranked {
  rank: number;
  rankOf: number;
  isTied: boolean;
  /** True for the last value and all tied with it. */
  isLast: boolean;
}

/**
 * Competition ranks: 1 for the end named, ties share the better rank; a null value has no rank and is not counted.
 * The answer has the order and length of the input.
 */
export function rankValues(
  values: readonly (number | null)[],
  rankOneIs: 'lowest' | 'highest',
): (Ranked | null)[] {
  const known = values.filter((value) => value !== null);
  return values.map((value) => {
    if (value === null) return null;
    const ahead = known.filter((other) => (rankOneIs === 'lowest' ? other < value : other > value));
    const same = known.filter((other) => other === value);
    return {
      rank: ahead.length + 1,
      rankOf: known.length,
      isTied: same.length > 1,
      isLast: ahead.length + same.length === known.length,
    };
  });
}
