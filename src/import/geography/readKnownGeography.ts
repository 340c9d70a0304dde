import { DataFolder } from '../../tables/DataFolder.ts';
import { readDistricts, readLsoas, readWards, readWeights } from '../../tables/readGeography.ts';
import type { Ward } from '../../tables/Tables.ts';

/** The tidy geography an edition is checked against. */
export interface KnownGeography {
  districts: ReadonlyMap<string, string>;
  lsoas2021: ReadonlyMap<string, { name: string; districtCode: string }>;
  lsoas2011: ReadonlySet<string>;
}

/** The imported geography an edition of the Indices is checked against; import geography first. */
export function readKnownGeography(
  dataDir: string,
): KnownGeography & { wards: ReadonlyMap<string, Ward> } {
  const folder = new DataFolder(dataDir);
  const districts = readDistricts(folder);
  const wards = readWards(folder, districts);
  const lsoas2021 = readLsoas(folder, districts);
  const weights = readWeights(folder, '2011', wards);
  return {
    districts,
    wards,
    lsoas2021,
    lsoas2011: new Set(weights.map((weight) => weight.lsoaCode)),
  };
}

/** The LSOAs of 2011 and of 2021 that the ward weights have; import geography first. */
export function readKnownLsoas(dataDir: string): Record<'2011' | '2021', ReadonlySet<string>> {
  const { lsoas2011, lsoas2021 } = readKnownGeography(dataDir);
  return { 2011: lsoas2011, 2021: new Set(lsoas2021.keys()) };
}
