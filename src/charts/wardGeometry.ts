import type { Topology } from 'topojson-specification';
import { type Bounds, ringBounds } from './findRoom.ts';
import { fitNorthUp, type MapFit, projectShape } from './fitNorthUp.ts';
import { type InsideDistance, insideDistance } from './insideDistance.ts';
import { readShapes } from './readShapes.ts';
import { shapePath, wholeUnitRings } from './shapePath.ts';
import { simplifyArcs } from './simplifyArcs.ts';

/** A ward as the map draws it, whatever it is coloured by. */
export interface WardOutline {
  /** Path data in whole units. */
  path: string;
  /** How far a point lies inside it; null for a shape that vanishes at this scale. */
  inside: { distance: InsideDistance; bounds: Bounds } | null;
}

export interface WardGeometry {
  fit: MapFit;
  /** Ward code → outline. */
  outlines: ReadonlyMap<string, WardOutline>;
}

/** The area a corner spans at least, in square units: what is less cannot be seen on the drawing. */
const LEAST_CORNER = 3;

/** One place's wards are drawn hundreds of times in a build, always with the same outlines. */
const known = new WeakMap<Topology, WardGeometry>();

/** The outlines of the object `wards`, 400 units wide at most and north up. */
export function wardGeometry(topology: Topology): WardGeometry {
  const held = known.get(topology);
  if (held !== undefined) return held;
  const fit = fitNorthUp(readShapes(topology, 'wards'), { width: 400, maxHeight: 480, margin: 3 });
  const shapes = readShapes(simplifyArcs(topology, fit.project, LEAST_CORNER), 'wards');
  const outlines = new Map(
    shapes.map((shape) => {
      const { rings } = projectShape(shape, fit);
      const whole = wholeUnitRings(rings);
      const inside =
        whole.length === 0 ? null : { distance: insideDistance(whole), bounds: ringBounds(whole) };
      return [shape.code, { path: shapePath(rings), inside }] as const;
    }),
  );
  const geometry = { fit, outlines };
  known.set(topology, geometry);
  return geometry;
}
