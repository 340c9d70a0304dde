import { neighbors } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { WardOutlines } from '../src/tables/readBoundaries.ts';

/** Codes of the districts that share a stretch of border with one, by code: none for an island. */
export function neighbouringDistricts({ areas }: WardOutlines, districtCode: string): string[] {
  const geometries = areas.map(({ geometry }) => geometry as GeometryObject);
  const beside = neighbors(geometries as GeometryCollection['geometries']);
  const districts = new Set<string>();
  for (const [i, { properties }] of areas.entries()) {
    if (properties.district !== districtCode) continue;
    for (const j of beside[i] ?? []) {
      const other = areas[j]?.properties.district;
      if (other !== undefined && other !== districtCode) districts.add(other);
    }
  }
  return [...districts].sort();
}
