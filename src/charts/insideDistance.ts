import type { Point, Ring } from './readShapes.ts';

/**
 * How far a point lies inside (positive) or outside (negative) of something, in user units. Where the answer is no
 * more than `enough` it may be any such number: a search for the farthest point does not want to know how near others are.
 */
export type InsideDistance = (x: number, y: number, enough?: number) => number;

/** The distance to the nearest border of the rings, positive inside by the even-odd rule. */
export function insideDistance(rings: readonly Ring[]): InsideDistance {
  return (x, y, enough = -Infinity) => {
    const near = enough > 0 ? enough * enough : -1;
    let inside = false;
    let nearest = Infinity;
    for (const ring of rings) {
      let previous: Point | undefined = ring[ring.length - 1];
      for (const point of ring) {
        if (previous !== undefined) {
          const [ax, ay] = point;
          const [bx, by] = previous;
          if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
          nearest = Math.min(nearest, squaredDistance(x, y, ax, ay, bx, by));
          if (nearest <= near) return -Infinity;
        }
        previous = point;
      }
    }
    return (inside ? 1 : -1) * Math.sqrt(nearest);
  };
}

/** Inside both: the overlap of two shapes without cutting them. */
export function insideBoth(a: InsideDistance, b: InsideDistance): InsideDistance {
  return (x, y, enough = -Infinity) => {
    const first = a(x, y, enough);
    return first <= enough ? first : Math.min(first, b(x, y, enough));
  };
}

function squaredDistance(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
