import type { EditionId } from '../../model/Edition.ts';

/** An LSOA an edition counts to another district than the boundaries do. */
export interface DistrictDifference {
  edition: EditionId;
  lsoaCode: string;
  published: string;
  boundaries: string;
}

/** Known and looked at. Any other difference is refused: it may be a swapped code. */
export const DISTRICT_DIFFERENCES: readonly DistrictDifference[] = [
  // Named "West Northamptonshire 048E" even in the edition that counts it to Cherwell.
  { edition: '2025', lsoaCode: 'E01027305', published: 'E07000177', boundaries: 'E06000062' },
];
