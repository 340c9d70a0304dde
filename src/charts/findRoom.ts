import type { InsideDistance } from './insideDistance.ts';
import type { Point, Ring } from './readShapes.ts';

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest upright rectangle round the rings. */
export function ringBounds(rings: readonly Ring[]): Bounds {
  const bounds: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of rings.flat()) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/** Both searches try thousands of points, and a map asks them the same of a shape whatever its colours. */
const farthest = new WeakMap<InsideDistance, { point: Point; radius: number }>();
const rooms = new WeakMap<InsideDistance, Map<string, Point | null>>();

/** The point farthest from the border (the pole of inaccessibility) to half a unit, and that distance. */
export function farthestInside(
  distance: InsideDistance,
  bounds: Bounds,
): { point: Point; radius: number } {
  const found = farthest.get(distance) ?? searchFarthest(distance, bounds);
  farthest.set(distance, found);
  return found;
}

function searchFarthest(
  distance: InsideDistance,
  bounds: Bounds,
): { point: Point; radius: number } {
  let best: { point: Point; radius: number } = { point: [0, 0], radius: -Infinity };
  let left = bounds.left;
  let top = bounds.top;
  let right = bounds.right;
  let bottom = bounds.bottom;
  // A coarse grid, then finer grids round the best point so far.
  for (let round = 0; round < 4; round += 1) {
    const stepX = (right - left) / 24;
    const stepY = (bottom - top) / 24;
    for (let i = 0; i <= 24; i += 1) {
      for (let j = 0; j <= 24; j += 1) {
        const x = left + i * stepX;
        const y = top + j * stepY;
        const radius = distance(x, y, best.radius);
        if (radius > best.radius) best = { point: [x, y], radius };
      }
    }
    const [x, y] = best.point;
    [left, right, top, bottom] = [x - stepX, x + stepX, y - stepY, y + stepY];
  }
  return best;
}

const STEP = 3;

/** The centre of the roomiest place for a block of text inside a shape, or null where it does not fit. */
export function findRoom(
  distance: InsideDistance,
  bounds: Bounds,
  width: number,
  height: number,
): Point | null {
  const known = rooms.get(distance) ?? new Map<string, Point | null>();
  rooms.set(distance, known);
  const size = `${width} ${height}`;
  const found = known.get(size) ?? searchRoom(distance, bounds, width, height);
  known.set(size, found);
  return found;
}

function searchRoom(
  distance: InsideDistance,
  bounds: Bounds,
  width: number,
  height: number,
): Point | null {
  let best: { point: Point; room: number } | null = null;
  for (let y = bounds.top + height / 2; y <= bounds.bottom - height / 2; y += STEP) {
    for (let x = bounds.left + width / 2; x <= bounds.right - width / 2; x += STEP) {
      const room = roomAround(distance, x, y, width, height, best?.room ?? 1);
      if (room > (best?.room ?? 1)) best = { point: [x, y], room };
    }
  }
  return best?.point ?? null;
}

/** The least distance from the block's outline to the border; stops as soon as it is no better than `atLeast`. */
function roomAround(
  distance: InsideDistance,
  x: number,
  y: number,
  width: number,
  height: number,
  atLeast: number,
): number {
  let room = distance(x, y) - height / 2;
  for (let along = -0.5; along <= 0.5 && room > atLeast; along += 0.125) {
    for (const [dx, dy] of [
      [along, -0.5],
      [along, 0.5],
      [-0.5, along],
      [0.5, along],
    ] as const) {
      room = Math.min(room, distance(x + dx * width, y + dy * height));
    }
  }
  return room;
}
