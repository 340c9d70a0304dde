import { ringBounds } from './findRoom.ts';
import { insideDistance } from './insideDistance.ts';
import type { Shape } from './readShapes.ts';

/**
 * The share (0 to 1) of a shape that none of the others covers, counted on a grid of points: some land of a ward
 * belongs to neighbourhoods most of whose homes lie elsewhere. Points at the border are left out, because two
 * publishers' lines never agree to the metre.
 */
export function bareShare(shape: Shape, covers: readonly Shape[]): number {
  const inside = insideDistance(shape.rings);
  const others = covers.map(({ rings }) => insideDistance(rings));
  const { left, right, top, bottom } = ringBounds(shape.rings);
  const step = Math.max(right - left, bottom - top) / 60;
  let all = 0;
  let bare = 0;
  for (let x = left; x <= right; x += step) {
    for (let y = top; y <= bottom; y += step) {
      if (inside(x, y) < 4) continue;
      all += 1;
      if (others.every((other) => other(x, y) < 0)) bare += 1;
    }
  }
  return all === 0 ? 0 : bare / all;
}
