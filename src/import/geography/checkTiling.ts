import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { DataError } from '../../tables/DataError.ts';
import { DISTRICT_BOUNDARIES } from './readDistrictBoundaries.ts';
import { WARD_BOUNDARIES, type WardBoundary } from './readWardBoundaries.ts';

/** The district polygons are dissolved from the wards, so only the order of adding differs. */
const AREA_TOLERANCE = 1e-9;

/** Throws a DataError unless the wards of each district add up to the district's own polygon. */
export function checkTiling(
  wards: readonly WardBoundary[],
  districts: ReadonlyMap<string, { area: number; feature: number }>,
): void {
  const sums = new Map<string, number>();
  for (const ward of wards)
    sums.set(ward.districtCode, (sums.get(ward.districtCode) ?? 0) + ward.area);
  for (const [code, sum] of sums) {
    const district = districts.get(code);
    if (district === undefined)
      throw new DataError('district without boundary', code, {
        file: DISTRICT_BOUNDARIES,
        feature: districts.size,
        column: 'lad',
      });
    const difference = sum / district.area - 1;
    if (Math.abs(difference) > AREA_TOLERANCE)
      throw new DataError(
        'wards do not tile their district',
        `${code} differs by ${(100 * difference).toPrecision(2)} %`,
        { file: DISTRICT_BOUNDARIES, feature: district.feature, column: 'geometry' },
        `a ward of ${WARD_BOUNDARIES} is missing, doubled or misdrawn`,
      );
  }
  for (const [code, district] of districts)
    if (!sums.has(code))
      throw new DataError('district without wards', code, {
        file: DISTRICT_BOUNDARIES,
        feature: district.feature,
        column: 'lad',
      });
}

/**
 * Pairs of areas that lie on the same side of one border, hence on each other. With all outlines
 * clockwise, neighbours run along their common border in opposite directions.
 */
export function overlappingPairs(topology: Topology, objectName: string): string[] {
  const object = topology.objects[objectName] as GeometryCollection;
  const users = new Map<number, string>();
  const pairs = new Set<string>();
  for (const geometry of object.geometries)
    for (const ring of ringsOf(geometry))
      for (const arc of ring) {
        const other = users.get(arc);
        if (other === undefined) users.set(arc, String(geometry.id));
        else pairs.add(`${other} and ${geometry.id}`);
      }
  return [...pairs];
}

/** The rings of a polygon or multipolygon as lists of arc numbers; none for any other geometry. */
function ringsOf(geometry: GeometryObject): readonly (readonly number[])[] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat();
  return [];
}
