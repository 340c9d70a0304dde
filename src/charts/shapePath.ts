import type { Point, Ring } from './readShapes.ts';

/**
 * Rings as path data in whole units with relative steps: the shortest form that compresses well.
 * Neighbours share their points, so rounding moves both sides of a border alike and leaves no gap.
 * Rings too small to see are left out; a shape that is nothing else is drawn as a square of two units.
 */
export function shapePath(rings: readonly Ring[]): string {
  const drawn = wholeUnitRings(rings);
  if (drawn.length > 0) return drawn.map(ringPath).join('');
  const [x, y] = rings[0]?.[0] ?? [0, 0];
  return `M${Math.round(x) - 1} ${Math.round(y) - 1}h2v2h-2z`;
}

/** The rings as they are drawn: what is measured against them is quick and true to the drawing. */
export function wholeUnitRings(rings: readonly Ring[]): Ring[] {
  return rings.map(wholeUnitRing).filter((ring) => ring.length >= 3);
}

/** Rounded, without repeated points and without points on a straight line; not closed. */
function wholeUnitRing(ring: Ring): Point[] {
  const points: Point[] = [];
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x), Math.round(y)];
    while (points.length > 0) {
      const last = points[points.length - 1];
      const before = points[points.length - 2];
      if (last === undefined) break;
      if (same(last, point) || (before !== undefined && straight(before, last, point)))
        points.pop();
      else break;
    }
    points.push(point);
  }
  const [first] = points;
  const last = points[points.length - 1];
  if (first !== undefined && last !== undefined && points.length > 1 && same(first, last)) {
    points.pop();
  }
  return points;
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function straight(a: Point, b: Point, c: Point): boolean {
  return (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]);
}

function ringPath(ring: readonly Point[]): string {
  let [x, y] = ring[0] ?? [0, 0];
  let steps = '';
  for (const [nextX, nextY] of ring.slice(1)) {
    const dx = nextX - x;
    const dy = nextY - y;
    steps += `${dx < 0 || steps === '' ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = [nextX, nextY];
  }
  const [startX, startY] = ring[0] ?? [0, 0];
  return `M${startX} ${startY}l${steps}z`;
}
