import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** x and y, or longitude and latitude. */
export type Point = readonly [number, number];
export type Ring = readonly Point[];

/** An area as closed rings, outer and inner alike: they are filled by the even-odd rule, so their turn does not matter. */
export interface Shape {
  code: string;
  name: string;
  rings: readonly Ring[];
}

/**
 * The shapes of one object of a topology, in degrees.
 * Throws `unknown object in topology: x` and `shape without a code: object x, geometry n`.
 */
export function readShapes(topology: Topology, objectName: string): Shape[] {
  const object = topology.objects[objectName];
  if (object === undefined) throw new Error(`unknown object in topology: ${objectName}`);
  const read = feature(topology, object);
  const features = read.type === 'FeatureCollection' ? read.features : [read];
  return features.map(({ id, properties, geometry }, i) => {
    if (id === undefined) {
      throw new Error(`shape without a code: object ${objectName}, geometry ${i + 1}`);
    }
    const { name }: { name?: unknown } = properties ?? {};
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return {
      code: String(id),
      name: typeof name === 'string' ? name : String(id),
      rings: polygons.flat().map((ring) => ring.map(toPoint)),
    };
  });
}

function toPoint(position: Position): Point {
  const [x, y] = position;
  if (x === undefined || y === undefined) throw new Error(`not a position: [${position}]`);
  return [x, y];
}
