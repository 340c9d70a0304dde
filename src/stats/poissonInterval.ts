/** The 97.5th percentile of the standard normal distribution: what makes an interval one of 95 %. */
const Z_95 = 1.959963984540054;

export interface Interval {
  lower: number;
  upper: number;
}

/** From this count on Byar's approximation is as good as exact to the digits shown. */
const BYAR_FROM = 10;

/**
 * Interval of 95 % for a count of events: exact Poisson limits below 10, Byar's approximation from 10,
 * as public health observatories do. Divide both by what the count is a rate of.
 * Throws where `count` is not a whole number from 0.
 */
export function poissonInterval(count: number): Interval {
  if (!Number.isInteger(count) || count < 0) throw new Error(`not a count: ${count}`);
  return count < BYAR_FROM ? exactPoisson(count) : byar(count);
}

/** `n·(1 − 1/9n − z/3√n)³` and `(n+1)·(1 − 1/9(n+1) + z/3√(n+1))³`. */
export function byar(count: number): Interval {
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - Z_95 / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + Z_95 / (3 * Math.sqrt(next))) ** 3,
  };
}

/**
 * The means for which seeing so many, or so few, has a chance of 2.5 % each (Garwood 1936): the lower limit
 * solves P(X ≥ count) = 0.025, the upper P(X ≤ count) = 0.025. Nothing seen has the lower limit 0.
 */
export function exactPoisson(count: number): Interval {
  return {
    lower: count === 0 ? 0 : meanWhere((mean) => atMost(count - 1, mean) < 0.975, count),
    upper: meanWhere((mean) => atMost(count, mean) < 0.025, count),
  };
}

/** P(X ≤ count) of a Poisson variable. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/** The least mean for which `isBeyond`, which is false below and true above it; halved until no digit moves. */
function meanWhere(isBeyond: (mean: number) => boolean, count: number): number {
  let low = 0;
  let high = 2 * count + 20;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/**
 * The counts between which a Poisson variable of that mean falls with at least 95 %, ends included: the least k
 * with P(X ≤ k) ≥ 0.025 and the least with P(X ≤ k) ≥ 0.975. Throws where `mean` is not a number from 0.
 */
export function poissonQuantiles(mean: number): Interval {
  if (!(mean >= 0) || !Number.isFinite(mean)) throw new Error(`not a mean: ${mean}`);
  const quantile = (probability: number) => {
    // Logarithms, so that e to the minus mean does not vanish for a large one.
    let logTerm = -mean;
    let sum = Math.exp(logTerm);
    let k = 0;
    while (sum < probability) {
      k++;
      logTerm += Math.log(mean / k);
      sum += Math.exp(logTerm);
    }
    return k;
  };
  return { lower: quantile(0.025), upper: quantile(0.975) };
}
