import type { Topology } from 'topojson-specification';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import { readTopology } from './readTopology.ts';
import { selectAreas } from './selectAreas.ts';
import type { Boundaries, EnglandTables } from './Tables.ts';
import type { TopologyArea } from './TopologyArea.ts';

const WARDS = 'england/wards.topojson';

/** The outlines of all of England's wards. */
export interface WardOutlines {
  topology: Topology;
  areas: readonly TopologyArea[];
}

/**
 * The ward file, checked whole: each ward of `england/wards.csv` once, under the same name and district.
 * Throws a DataError otherwise.
 */
export function readWardOutlines(folder: DataFolder, wards: EnglandTables['wards']): WardOutlines {
  const { topology, areas } = readTopology(folder, WARDS, 'wards');
  for (const { feature, code, properties } of areas) {
    const ward = wards.get(code);
    const refuse = (cause: string, value: string, column: string, advice: string): never => {
      throw new DataError(cause, value, { file: WARDS, feature, column }, advice);
    };
    if (ward === undefined)
      return refuse('unknown ward code', code, 'id', 'england/wards.csv has no such ward');
    if (properties.name !== ward.name)
      refuse(
        `ward name does not belong to code ${code}`,
        properties.name,
        'name',
        `england/wards.csv calls it ${ward.name}`,
      );
    if (properties.district !== ward.districtCode)
      refuse(
        `other district of ward ${code}`,
        properties.district,
        'district',
        `england/wards.csv has ${ward.districtCode}`,
      );
  }
  const drawn = new Set(areas.map((area) => area.code));
  for (const code of wards.keys())
    if (!drawn.has(code))
      throw new DataError(
        'missing ward',
        code,
        { file: WARDS, feature: areas.length, column: 'id' },
        'it stands in england/wards.csv',
      );
  return { topology, areas };
}

/** Boundaries of a district's wards and LSOAs. Throws a DataError for a fault in its own LSOA file. */
export function readBoundaries(
  folder: DataFolder,
  lsoas: EnglandTables['lsoas'],
  { topology, areas }: WardOutlines,
  districtCode: string,
): Boundaries {
  const ours = areas.filter(({ properties }) => properties.district === districtCode);
  return {
    wards: selectAreas(topology, 'wards', ours),
    lsoas: readLsoaBoundaries(folder, lsoas, districtCode),
  };
}

function readLsoaBoundaries(
  folder: DataFolder,
  lsoas: EnglandTables['lsoas'],
  districtCode: string,
): Boundaries['lsoas'] {
  const file = `england/lsoa-boundaries/${districtCode}.topojson.br`;
  const { topology, areas } = readTopology(folder, file, 'lsoas');
  for (const { feature, code, properties } of areas) {
    const lsoa = lsoas.get(code);
    if (lsoa?.districtCode !== districtCode)
      throw new DataError('unknown LSOA code', code, { file, feature, column: 'id' });
    if (properties.name !== lsoa.name)
      throw new DataError(
        `LSOA name does not belong to code ${code}`,
        properties.name,
        { file, feature, column: 'name' },
        `england/lsoas.csv calls it ${lsoa.name}`,
      );
  }
  const drawn = new Set(areas.map((area) => area.code));
  for (const [code, lsoa] of lsoas)
    if (lsoa.districtCode === districtCode && !drawn.has(code))
      throw new DataError('missing LSOA', code, { file, feature: areas.length, column: 'id' });
  return topology;
}
