import { sure } from '../../model/sure.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import type { WardPart } from './allocation.ts';
import { carriedOver, type EditionLsoa, type EditionLsoas } from './EditionLsoa.ts';

export interface WardMean {
  /** `Σ s·P·x / Σ s·P` */
  value: number;
  /** `Σ s·P·x` */
  numerator: number;
  /** `Σ s·P`: the ward's residents as the edition counts them, where the quantity is known. */
  denominator: number;
}

/** An area whose inputs cover less of its residents has no figure (INDICATORS, cover). */
const LEAST_COVERAGE = 0.9;

/** Covered is 0.9 and more; a sum of shares that is 0.9 but for binary noise counts as covered. */
export function isCovered(known: number, all: number): boolean {
  return all > 0 && known >= LEAST_COVERAGE * all - 1e-9 * all;
}

/**
 * The ward value of a quantity x of LSOAs (docs/INDICATORS.md, shared rules): s is the part of the LSOA in the ward, P its
 * residents, or those of them `peopleOf` counts. Null where the LSOAs with an x hold less than 90 % of the ward's residents.
 */
export function wardMean(
  parts: readonly WardPart[],
  data: EditionLsoas,
  x: (row: DeprivationRow) => number | null,
  peopleOf: (lsoa: EditionLsoa) => number = ({ population }) => population,
): WardMean | null {
  let [total, weight, known, all] = [0, 0, 0, 0];
  for (const { lsoaCode, share } of parts) {
    const residents = share * sure(data.populations.get(lsoaCode), `residents of ${lsoaCode}`);
    all += residents;
    const lsoa = data.lsoas.get(lsoaCode);
    const value = lsoa === undefined ? null : carriedOver(lsoa, x);
    if (value === null) continue;
    const people = lsoa === undefined ? 0 : share * peopleOf(lsoa);
    total += people * value;
    weight += people;
    known += residents;
  }
  if (!isCovered(known, all) || weight === 0) return null;
  return { value: total / weight, numerator: total, denominator: weight };
}
