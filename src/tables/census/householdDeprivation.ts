import type { CensusYear } from '../../model/Census.ts';

export const HOUSEHOLD_COLUMNS = [
  'lsoa_code',
  'households',
  'dimensions_0',
  'dimensions_1',
  'dimensions_2',
  'dimensions_3',
  'dimensions_4',
] as const;

/** Households of an LSOA by how many of the census's four dimensions they are deprived in. */
export interface CensusHouseholds {
  lsoaCode: string;
  households: number;
  /** Households deprived in exactly 0, 1, 2, 3, 4 dimensions; they add to `households`. */
  byDimensions: readonly number[];
}

export const householdsFile = (year: CensusYear) =>
  `england/census/household-deprivation-${year}.csv`;
export const censusSourceId = (year: CensusYear) => `census-${year}-household-deprivation`;
