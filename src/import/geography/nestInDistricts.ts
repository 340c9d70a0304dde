import { DataError } from '../../tables/DataError.ts';
import type { PublishedWeight } from './readPublishedWeights.ts';

export interface NestedWeights {
  kept: PublishedWeight[];
  /** Parts of an LSOA in a ward of another district: postcodes whose point lies a little off. */
  stray: PublishedWeight[];
}

/**
 * LSOAs nest in districts, so a part of one in another district's ward is a misplaced postcode. Such parts are set
 * aside and counted; a share is a count over the LSOA's own total, so those that stay add to 1 again.
 * Throws a DataError where nothing of an LSOA would be left.
 */
export function nestInDistricts(
  weights: readonly PublishedWeight[],
  file: string,
  districtsOf: (lsoaCode: string) => ReadonlySet<string> | undefined,
  districtOfWard: (wardCode: string) => string | undefined,
  log: (line: string) => void,
): NestedWeights {
  const isOwn = ({ lsoaCode, wardCode }: PublishedWeight) =>
    districtsOf(lsoaCode)?.has(districtOfWard(wardCode) ?? '') === true;
  const kept = weights.filter(isOwn);
  const stray = weights.filter((weight) => !isOwn(weight));
  const placed = new Set(kept.map(({ lsoaCode }) => lsoaCode));
  for (const { lsoaCode, row } of stray)
    if (!placed.has(lsoaCode))
      throw new DataError(
        'LSOA with every postcode in another district',
        lsoaCode,
        { file, row, column: 'ward_code' },
        'look at its district in the boundaries',
      );
  const postcodes = stray.reduce((sum, { count }) => sum + count, 0);
  log(
    `${file}: ${postcodes} postcodes in ${stray.length} parts lie in another district, set aside`,
  );
  return { kept, stray };
}
