import { weightedSum } from '../../stats/weightedMean.ts';
import type { WardPart } from './allocation.ts';
import type { EditionLsoa } from './EditionLsoa.ts';

export interface WardMean {
  /** `Σ s·P·x / Σ s·P` */
  value: number;
  /** `Σ s·P·x` */
  numerator: number;
  /** `Σ s·P`: the ward's residents as the edition counts them. */
  denominator: number;
}

/**
 * The ward value of a quantity x of LSOAs (docs/INDICATORS.md, shared rules): s is the part of the LSOA in the
 * ward, P its residents. Parts whose LSOA has no row or no x are left out; null where nothing is left.
 */
export function wardMean(
  parts: readonly WardPart[],
  lsoas: ReadonlyMap<string, EditionLsoa>,
  x: (lsoa: EditionLsoa) => number | null,
): WardMean | null {
  const items = parts.flatMap(({ lsoaCode, share }) => {
    const lsoa = lsoas.get(lsoaCode);
    const value = lsoa === undefined ? null : x(lsoa);
    return lsoa === undefined || value === null ? [] : [{ value, weight: share * lsoa.population }];
  });
  const { total, weight } = weightedSum(items);
  return weight === 0 ? null : { value: total / weight, numerator: total, denominator: weight };
}
