/** Above this part of the whole not known, a midpoint would be a guess (docs/INDICATORS.md, spend-local-share). */
const MOST_UNKNOWN_PCT = 20;

/** One amount of a whole: whether it counts at all, and whether it is in the part the share is of. */
export interface SharePart {
  /** Pounds; below zero where a payee paid back more than it got. */
  amount: number;
  /** `doubtful`: whether it belongs to the whole is not settled. */
  scope: 'in' | 'doubtful';
  /** Null where it is not known. */
  isInside: boolean | null;
}

export interface ShareBounds {
  lowerPct: number;
  upperPct: number;
  /** Pounds sure to be inside: the numerator of the lower bound. */
  inside: number;
  /** Pounds that may be inside: the numerator of the upper bound. */
  most: number;
  /** Denominator of the lower bound. */
  lowerWhole: number;
  /** Denominator of the upper bound. */
  upperWhole: number;
  /** Halfway between the two; null where more than a fifth of the whole is not known. */
  midpointPct: number | null;
}

/**
 * Bounds of a share that hold whatever the unknowns are. With L, E, U the amounts in scope that are inside,
 * outside and unknown, and S the same for a doubtful scope:
 * lower = L ÷ (L + E + U + S_E + S_U), upper = (L + U + S_L + S_U) ÷ (L + E + U + S_L + S_U).
 * A negative amount counts the other way round. Null where either whole is not above zero.
 */
export function shareBounds(parts: readonly SharePart[]): ShareBounds | null {
  let inside = 0;
  let most = 0;
  let lowerWhole = 0;
  let upperWhole = 0;
  let all = 0;
  let open = 0;
  for (const { amount, scope, isInside } of parts) {
    // In whole pence, so that the parts add to the whole to the penny.
    const pence = Math.round(amount * 100);
    const gain = Math.max(0, pence);
    const loss = Math.min(0, pence);
    all += pence;
    if (scope === 'in') {
      inside += isInside === true ? pence : isInside === null ? loss : 0;
      most += isInside === true ? pence : isInside === null ? gain : 0;
      lowerWhole += pence;
      upperWhole += pence;
      if (isInside === null) open += pence;
    } else {
      // Whatever makes the share smallest, or largest: counted outside, inside, or left out.
      open += pence;
      inside += isInside === false ? 0 : loss;
      lowerWhole += isInside === true ? loss : isInside === false ? gain : pence;
      most += isInside === false ? 0 : gain;
      upperWhole += isInside === true ? gain : isInside === false ? loss : pence;
    }
  }
  if (!(lowerWhole > 0) || !(upperWhole > 0)) return null;
  const lowerPct = (100 * inside) / lowerWhole;
  const upperPct = (100 * most) / upperWhole;
  return {
    lowerPct,
    upperPct,
    inside: inside / 100,
    most: most / 100,
    lowerWhole: lowerWhole / 100,
    upperWhole: upperWhole / 100,
    midpointPct: (100 * open) / all <= MOST_UNKNOWN_PCT ? (lowerPct + upperPct) / 2 : null,
  };
}
