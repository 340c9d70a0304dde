/** Above this part of the whole not known, a midpoint would be a guess (docs/INDICATORS.md, spend-local-share). */
const MOST_UNKNOWN_PCT = 20;

export interface ShareBounds {
  lowerPct: number;
  upperPct: number;
  /** Halfway between the two; null where more than a fifth of the whole is not known. */
  midpointPct: number | null;
}

/**
 * Bounds of a share of which some is known to be inside, some may be and the rest is not:
 * lower = inside ÷ whole, upper = (inside + unknown) ÷ whole. Null where the whole is not above zero.
 */
export function shareBounds(inside: number, unknown: number, whole: number): ShareBounds | null {
  if (!(whole > 0)) return null;
  const lowerPct = (100 * inside) / whole;
  const unknownPct = (100 * unknown) / whole;
  return {
    lowerPct,
    upperPct: lowerPct + unknownPct,
    midpointPct: unknownPct <= MOST_UNKNOWN_PCT ? lowerPct + unknownPct / 2 : null,
  };
}
