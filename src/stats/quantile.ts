import { quantileSorted } from 'd3';

/** Linear interpolation between order statistics (type 7, as R and NumPy by default). Throws on an empty list. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const result = quantileSorted(sorted, p);
  if (result === undefined) throw new Error('quantile of no values');
  return result;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
