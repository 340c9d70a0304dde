import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** About a metre each; islands/areaAt.ts reads them so. */
const UNITS_A_DEGREE = 100_000;

/**
 * The areas of one object of a topology for `/find/neighbourhoods.json`: code → rings, holes among them, each as x and
 * y of its first point and then the steps to the next, in whole units, so that a device can tell which area it is in
 * with little to load and no library.
 */
export function areaOutlines(topology: Topology, objectName: string): Record<string, number[][]> {
  const { geometries } = topology.objects[objectName] as GeometryCollection;
  return Object.fromEntries(
    geometries.map((geometry) => {
      const shape = feature(topology, geometry) as { geometry: Polygon | MultiPolygon };
      const { type, coordinates } = shape.geometry;
      const rings = type === 'Polygon' ? coordinates : coordinates.flat();
      return [String(geometry.id), rings.map(inSteps)];
    }),
  );
}

function inSteps(ring: readonly (readonly number[])[]): number[] {
  let [x, y] = [0, 0];
  return ring.flatMap(([longitude = 0, latitude = 0]) => {
    const [nextX, nextY] = [
      Math.round(longitude * UNITS_A_DEGREE),
      Math.round(latitude * UNITS_A_DEGREE),
    ];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}
