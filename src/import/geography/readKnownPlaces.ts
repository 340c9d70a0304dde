import { DataFolder } from '../../tables/DataFolder.ts';
import { readDistricts, readWards } from '../../tables/readGeography.ts';
import { readPlacesOfToday } from '../../tables/readPlaces.ts';
import { readPostcodes } from '../../tables/readPostcodes.ts';
import { readTopology } from '../../tables/readTopology.ts';
import { readSourcesFile } from '../../tables/sourcesFile.ts';
import { AreaFinder } from './AreaFinder.ts';

/** The imported geography an address is placed with; import geography first. */
export interface KnownPlaces {
  /** Live postcodes of all configured places. */
  postcodes: ReadonlyMap<string, { wardCode: string; districtCode: string }>;
  /** The places whose postcodes are held. */
  placeDistricts: ReadonlySet<string>;
  wardFinder: AreaFinder<{ district: string }>;
  districtOfWard: (wardCode: string) => string | undefined;
  /** Sources of earlier imports of co-operatives, which a new import replaces. */
  coopSourceIds: readonly string[];
}

export function readKnownPlaces(dataDir: string): KnownPlaces {
  const folder = new DataFolder(dataDir);
  const wards = readWards(folder, readDistricts(folder));
  const postcodes = new Map<string, { wardCode: string; districtCode: string }>();
  for (const { code } of readPlacesOfToday(dataDir))
    for (const { postcode, wardCode, districtCode } of readPostcodes(folder, code, wards))
      postcodes.set(postcode, { wardCode, districtCode });
  return {
    postcodes,
    placeDistricts: new Set([...postcodes.values()].map((ward) => ward.districtCode)),
    wardFinder: new AreaFinder(
      readTopology(folder, 'england/wards.topojson', 'wards').topology,
      'wards',
    ),
    districtOfWard: (wardCode) => wards.get(wardCode)?.districtCode,
    coopSourceIds: readSourcesFile(dataDir)
      .map(({ id }) => id)
      .filter((id) => /^(coops-uk|fca-mutuals|os-postcode-units)-\d{4}$/.test(id)),
  };
}
