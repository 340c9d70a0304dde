import { geoTransverseMercator } from 'd3';
import type { Point, Shape } from './readShapes.ts';

export interface MapFit {
  /** Degrees → user units, x to the east and y to the south. */
  project(position: Point): Point;
  width: number;
  height: number;
}

export interface Box {
  width: number;
  maxHeight: number;
  /** Kept free on every side. */
  margin: number;
}

/**
 * A transverse Mercator projection on the shapes' own meridian, so that north is up, scaled to fill the box.
 * Points are projected one by one and never as spherical polygons, so no ring can turn inside out.
 */
export function fitNorthUp(shapes: readonly Shape[], box: Box): MapFit {
  const degrees = shapes.flatMap((shape) => shape.rings.flat());
  if (degrees.length === 0) throw new Error('no shapes to fit');
  const [west, east] = range(degrees.map(([longitude]) => longitude));
  const plane = geoTransverseMercator()
    .rotate([-(west + east) / 2, 0])
    .scale(1)
    .translate([0, 0]);
  const flatten = ([longitude, latitude]: Point): Point => {
    const point = plane([longitude, latitude]);
    if (point === null) throw new Error(`position off the map: ${longitude}, ${latitude}`);
    return point;
  };
  const flat = degrees.map(flatten);
  const [left, right] = range(flat.map(([x]) => x));
  const [top, bottom] = range(flat.map(([, y]) => y));
  const scale = Math.min(
    (box.width - 2 * box.margin) / (right - left),
    (box.maxHeight - 2 * box.margin) / (bottom - top),
  );
  const dx = (box.width - (right - left) * scale) / 2 - left * scale;
  const dy = box.margin - top * scale;
  return {
    project: (position) => {
      const [x, y] = flatten(position);
      return [x * scale + dx, y * scale + dy];
    },
    width: box.width,
    height: Math.ceil((bottom - top) * scale + 2 * box.margin),
  };
}

/** The same shape in user units. */
export function projectShape(shape: Shape, fit: MapFit): Shape {
  return { ...shape, rings: shape.rings.map((ring) => ring.map(fit.project)) };
}

/** Without spreading, which fails on very long lists. */
function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}
