import type { KnownGeography } from '../import/deprivation/checkEdition.ts';
import { DataFolder } from './DataFolder.ts';
import { readDistricts, readLsoas, readWards, readWeights } from './readGeography.ts';

/** The imported geography an edition of the Indices is checked against; import geography first. */
export function readKnownGeography(dataDir: string): KnownGeography {
  const folder = new DataFolder(dataDir);
  const districts = readDistricts(folder);
  const wards = readWards(folder, districts);
  const lsoas2021 = readLsoas(folder, districts);
  const weights = readWeights(folder, '2011', wards);
  return { districts, lsoas2021, lsoas2011: new Set(weights.map((weight) => weight.lsoaCode)) };
}
