import type { Position } from 'geojson';

/**
 * Signed area of a closed ring on the plane of longitude and latitude, in square degrees:
 * positive when it runs anticlockwise (with north up). Good for winding and for comparing sums, not for km².
 */
export function ringArea(ring: readonly Position[]): number {
  // Relative to the first point, so that small rings far from 0° keep their digits.
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}
