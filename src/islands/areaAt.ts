import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The code of the area of a topology that a point lies in; null outside all of them. */
export function areaAt(topology: Topology, point: Position): string | null {
  for (const object of Object.values(topology.objects)) {
    for (const geometry of (object as GeometryCollection).geometries) {
      const shape = feature(topology, geometry) as { geometry: Polygon | MultiPolygon };
      const { type, coordinates } = shape.geometry;
      const polygons = type === 'Polygon' ? [coordinates] : coordinates;
      if (polygons.some((rings) => isWithin(point, rings))) return String(geometry.id);
    }
  }
  return null;
}

/** Even-odd rule: a line to the east crosses the borders of a polygon, holes included, an odd number of times. */
function isWithin([x = 0, y = 0]: Position, rings: readonly Position[][]): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (const [i, [bx = 0, by = 0]] of ring.entries()) {
      const [ax = 0, ay = 0] = ring.at(i - 1) ?? [];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) isInside = !isInside;
    }
  }
  return isInside;
}
