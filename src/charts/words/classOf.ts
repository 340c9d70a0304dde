import type { ClassScale } from '../../model/Indicator.ts';

/**
 * The class of a value, 0 = lowest: a value on an edge belongs to the class above it.
 * Null for no value, which is a class of its own and never the lowest.
 * Throws `not a value that can be classed: NaN`.
 */
export function classOf(scale: ClassScale, value: number | null): number | null {
  if (value === null) return null;
  if (!Number.isFinite(value)) throw new Error(`not a value that can be classed: ${value}`);
  return scale.edges.filter((edge) => value >= edge).length;
}
