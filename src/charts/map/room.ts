import { polygonContains } from 'd3';
import polylabel from 'polylabel';
import type { Point } from './areaMap.ts';

/** Outer ring first, then holes. */
type Polygon = readonly (readonly (readonly number[])[])[];

export interface Room {
  point: Point;
  /** From the point to the nearest border. */
  distance: number;
}

/** The point of some polygons that is farthest from any border, or null where there are none. */
export function roomiest(polygons: readonly Polygon[], precision = 0.5): Room | null {
  const rooms = polygons
    .filter(([outer = []]) => outer.length > 3)
    .map((polygon): Room => {
      const found = polylabel(polygon as Point[][], precision);
      return { point: [found[0], found[1]], distance: found.distance };
    });
  return rooms.sort((a, b) => b.distance - a.distance)[0] ?? null;
}

/**
 * The middle of the roomiest place for a block of words inside some polygons, or null where it does not fit. The
 * plane is squeezed until the block is a square of one unit, for which a circle is a fair measure.
 */
export function roomFor(polygons: readonly Polygon[], width: number, height: number): Point | null {
  const squeezed = polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([x = 0, y = 0]): Point => [x / width, y / height])),
  );
  const room = roomiest(squeezed, 0.02);
  if (room === null || room.distance < 0.5) return null;
  const [x, y] = room.point;
  const corners = [-0.5, 0, 0.5].flatMap((dx) =>
    [-0.5, 0, 0.5].map((dy): Point => [x + dx, y + dy]),
  );
  const isInside = squeezed.some(([outer = [], ...holes]) =>
    corners.every(
      (corner) =>
        polygonContains(outer, corner) && !holes.some((hole) => polygonContains(hole, corner)),
    ),
  );
  return isInside ? [x * width, y * height] : null;
}
