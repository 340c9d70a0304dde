export interface WeightedValue {
  value: number;
  weight: number;
}

export interface WeightedSum {
  /** Σ weight·value */
  total: number;
  /** Σ weight */
  weight: number;
}

export function weightedSum(items: Iterable<WeightedValue>): WeightedSum {
  let total = 0;
  let weight = 0;
  for (const item of items) {
    if (item.weight < 0) throw new Error(`negative weight: ${item.weight}`);
    total += item.weight * item.value;
    weight += item.weight;
  }
  return { total, weight };
}

/** Σ weight·value / Σ weight; null where the weights add to nothing. */
export function weightedMean(items: Iterable<WeightedValue>): number | null {
  const { total, weight } = weightedSum(items);
  return weight === 0 ? null : total / weight;
}
