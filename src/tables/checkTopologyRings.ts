import type { Position } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import { DataError } from './DataError.ts';
import { ringArea } from './geography/ringArea.ts';
import type { TopologyArea } from './TopologyArea.ts';

/**
 * Throws a DataError unless every ring of every area uses arcs that exist, joins up, is closed, has at
 * least four points, and is wound for d3's projections: outlines clockwise with north up, holes the other
 * way. An outline wound wrongly would be drawn as the whole world but for the area.
 */
export function checkTopologyRings(
  topology: Topology,
  areas: readonly TopologyArea[],
  file: string,
): void {
  const arcs = topology.arcs.map((arc, index) => decodeArc(arc, index, file));
  for (const { feature, code, geometry } of areas) {
    const refuse = (cause: string, value: string): never => {
      throw new DataError(`${cause} of ${code}`, value, { file, feature, column: 'arcs' });
    };
    for (const rings of polygonArcs(geometry))
      for (const [index, ring] of rings.entries()) {
        const points = joinArcs(ring, arcs, refuse);
        const area = ringArea(points);
        if (area === 0) refuse('ring without area', JSON.stringify(points[0]));
        if (area > 0 !== index > 0)
          refuse(index === 0 ? 'wrong winding' : 'wrong winding of a hole', JSON.stringify(ring));
      }
  }
}

/** Polygons as lists of rings, rings as lists of arc numbers. */
function polygonArcs(geometry: GeometryObject): readonly (readonly (readonly number[])[])[] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** Grid steps added up. Whole numbers are enough to see joints and winding, and exact. */
function decodeArc(arc: readonly Position[], index: number, file: string): Position[] {
  let x = 0;
  let y = 0;
  return arc.map((step) => {
    const [dx = Number.NaN, dy = Number.NaN] = step;
    if (!Number.isInteger(dx) || !Number.isInteger(dy))
      throw new DataError('malformed point', JSON.stringify(step), {
        file,
        feature: 1,
        column: `arcs.${index}`,
      });
    x += dx;
    y += dy;
    return [x, y];
  });
}

function joinArcs(
  ring: readonly number[],
  arcs: readonly Position[][],
  refuse: (cause: string, value: string) => never,
): Position[] {
  const points: Position[] = [];
  for (const number of ring) {
    const arc = arcs[number < 0 ? ~number : number];
    if (arc === undefined) return refuse('arc out of range', String(number));
    const run = number < 0 ? arc.toReversed() : arc;
    const end = points.pop();
    if (end !== undefined && !isSame(end, run[0])) refuse('arcs do not join', String(number));
    for (const point of run) points.push(point);
  }
  if (points.length < 4) refuse('ring of fewer than 4 points', JSON.stringify(points));
  if (!isSame(points[0], points.at(-1))) refuse('ring not closed', JSON.stringify(ring));
  return points;
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
