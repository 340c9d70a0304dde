export interface Ranked {
  rank: number;
  rankOf: number;
  isTied: boolean;
  /** True for the last value and all tied with it. */
  isLast: boolean;
  /** True where its limits overlap those of another value, so that the order of the two is not sure. */
  isAbout?: boolean;
}

/** For each of a list, whether its limits overlap those of one with another value; never without limits. */
export function overlapOthers(
  list: readonly {
    value: number | null;
    lower?: number | null | undefined;
    upper?: number | null | undefined;
  }[],
): boolean[] {
  return list.map((own) =>
    list.some(
      (other) =>
        other.value !== own.value &&
        own.lower != null &&
        own.upper != null &&
        other.lower != null &&
        other.upper != null &&
        own.lower <= other.upper &&
        own.upper >= other.lower,
    ),
  );
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
  const inOrder = known.toSorted((a, b) => (rankOneIs === 'lowest' ? a - b : b - a));
  const ranks = new Map<number, Ranked>();
  let first = 0;
  while (first < inOrder.length) {
    let next = first + 1;
    while (inOrder[next] === inOrder[first]) next += 1;
    ranks.set(inOrder[first] as number, {
      rank: first + 1,
      rankOf: known.length,
      isTied: next - first > 1,
      isLast: next === known.length,
    });
    first = next;
  }
  return values.map((value) => (value === null ? null : (ranks.get(value) ?? null)));
}
