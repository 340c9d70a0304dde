import { transform as undoTransform } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Point } from './readShapes.ts';

/**
 * A topology with fewer points: of each arc the corner that spans the smallest triangle goes first, until every
 * corner left spans at least `leastArea` (Visvalingam and Whyatt, 1993), measured where `project` puts it. Ends of
 * arcs stay, and neighbours share their arcs, so borders still meet.
 */
export function simplifyArcs(
  topology: Topology,
  project: (position: Point) => Point,
  leastArea: number,
): Topology {
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs: positionsOf(topology).map((arc) => simplified(arc, project, leastArea)) };
}

/** Arcs in degrees: a topology may hold them as whole steps from point to point. */
function positionsOf({ arcs, transform }: Topology): [number, number][][] {
  if (transform === undefined) return arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y]));
  return arcs.map((arc) => {
    const toDegrees = undoTransform(transform);
    return arc.map((step, i): [number, number] => {
      const [x = 0, y = 0] = toDegrees(step, i > 0);
      return [x, y];
    });
  });
}

function simplified(
  arc: readonly [number, number][],
  project: (position: Point) => Point,
  leastArea: number,
): [number, number][] {
  const corners = arc.map((position) => ({ position, at: project(position) }));
  const area = (i: number) => {
    const [a, b, c] = [corners[i - 1], corners[i], corners[i + 1]];
    if (a === undefined || b === undefined || c === undefined) return Infinity;
    const [ax, ay] = a.at;
    return Math.abs((b.at[0] - ax) * (c.at[1] - ay) - (c.at[0] - ax) * (b.at[1] - ay)) / 2;
  };
  // A ring of one arc keeps enough corners to be one.
  const isRing = String(arc[0]) === String(arc[arc.length - 1]);
  while (corners.length > (isRing ? 5 : 2)) {
    let smallest = 1;
    for (let i = 2; i < corners.length - 1; i += 1) if (area(i) < area(smallest)) smallest = i;
    if (area(smallest) >= leastArea) break;
    corners.splice(smallest, 1);
  }
  return corners.map(({ position }) => position);
}
