import { DataFolder } from '../../tables/DataFolder.ts';
import { readDistricts, readLsoas, readWards, readWeights } from '../../tables/readGeography.ts';

/** The tidy geography an edition is checked against. */
export interface KnownGeography {
  districts: ReadonlyMap<string, string>;
  lsoas2021: ReadonlyMap<string, { name: string; districtCode: string }>;
  lsoas2011: ReadonlySet<string>;
}

/** The imported geography an edition of the Indices is checked against; import geography first. */
export function readKnownGeography(dataDir: string): KnownGeography {
  const folder = new DataFolder(dataDir);
  const districts = readDistricts(folder);
  const wards = readWards(folder, districts);
  const lsoas2021 = readLsoas(folder, districts);
  const weights = readWeights(folder, '2011', wards);
  return { districts, lsoas2021, lsoas2011: new Set(weights.map((weight) => weight.lsoaCode)) };
}
