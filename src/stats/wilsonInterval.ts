/** The 97.5th percentile of the standard normal distribution: what makes an interval one of 95 %. */
export const Z_95 = 1.959963984540054;

export interface Interval {
  lower: number;
  upper: number;
}

/**
 * Wilson's score interval of 95 % for a proportion, `count` of `total`, as two proportions from 0 to 1:
 * `(p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)` (Wilson 1927). Unlike the plain interval it stays
 * within 0 and 1 and holds for few cases. Throws where `count` is not within 0…`total` or `total` is 0.
 */
export function wilsonInterval(count: number, total: number): Interval {
  if (!(total > 0 && count >= 0 && count <= total))
    throw new Error(`not a proportion: ${count} of ${total}`);
  const p = count / total;
  const z2 = Z_95 ** 2;
  const middle = p + z2 / (2 * total);
  const reach = Z_95 * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total ** 2));
  const scale = 1 + z2 / total;
  // At the ends the formula gives 0 and 1 but for the last digit.
  return {
    lower: count === 0 ? 0 : (middle - reach) / scale,
    upper: count === total ? 1 : (middle + reach) / scale,
  };
}
