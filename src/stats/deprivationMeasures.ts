import { decileOfRank, percentBandOfRank } from './rankScale.ts';
import { weightedMean, weightedSum } from './weightedMean.ts';

/** An LSOA as the official summary measures see it: its rank in England, its score, its residents. */
export interface MeasuredLsoa {
  rank: number;
  score: number;
  population: number;
}

/*
 * The summary measures of the English Indices of Deprivation for larger areas, as the research and
 * technical reports define them. `count` is the number of LSOAs ranked in the edition. All but the
 * proportion weight by residents, and all give null for an area without any.
 */

/** `(count + 1) − Σ(rank·population)/Σ population`: higher = more deprived. */
export function averageRank(lsoas: readonly MeasuredLsoa[], count: number): number | null {
  const mean = weightedMean(lsoas.map((l) => ({ value: l.rank, weight: l.population })));
  return mean === null ? null : count + 1 - mean;
}

/** `Σ(score·population)/Σ population`. */
export function averageScore(lsoas: readonly MeasuredLsoa[]): number | null {
  return weightedMean(lsoas.map((l) => ({ value: l.score, weight: l.population })));
}

/** LSOAs in the most deprived national tenth and all LSOAs of the area; the measure is their quotient. */
export function mostDeprivedDecileCount(
  lsoas: readonly Pick<MeasuredLsoa, 'rank'>[],
  count: number,
): { inDecile: number; all: number } {
  return {
    inDecile: lsoas.filter((l) => decileOfRank(l.rank, count) === 1).length,
    all: lsoas.length,
  };
}

/**
 * How much an LSOA counts towards the extent: all of the most deprived tenth, then from 95 % in the
 * eleventh percent band down to 5 % in the thirtieth, nothing beyond.
 */
export function extentWeight(rank: number, count: number): number {
  const band = percentBandOfRank(rank, count);
  if (band <= 10) return 1;
  if (band <= 30) return 0.95 - (band - 11) * (0.9 / 19);
  return 0;
}

/** `Σ(extentWeight·population)/Σ population`, with both sums. */
export function extent(
  lsoas: readonly Pick<MeasuredLsoa, 'rank' | 'population'>[],
  count: number,
): { value: number | null; numerator: number; denominator: number } {
  const { total, weight } = weightedSum(
    lsoas.map((l) => ({ value: extentWeight(l.rank, count), weight: l.population })),
  );
  return { value: weight === 0 ? null : total / weight, numerator: total, denominator: weight };
}

/**
 * `(count + 1) −` the population-weighted mean rank of the most deprived LSOAs that hold exactly a
 * tenth of the area's residents; the last of them counts in part. Higher = more deprived.
 */
export function localConcentration(lsoas: readonly MeasuredLsoa[], count: number): number | null {
  const tenth = lsoas.reduce((sum, l) => sum + l.population, 0) / 10;
  if (tenth === 0) return null;
  let left = tenth;
  let total = 0;
  for (const lsoa of [...lsoas].sort((a, b) => a.rank - b.rank)) {
    const counted = Math.min(lsoa.population, left);
    total += lsoa.rank * counted;
    left -= counted;
    if (left <= 0) break;
  }
  return count + 1 - total / tenth;
}
