import * as loaded from 'polygon-clipping';
import type { Point } from './areaMap.ts';
import type { Polygons } from './polygons.ts';

/** The package's types know its ES module; Node loads its other form, which has all in a default export. */
const { default: clipping = loaded }: typeof loaded & { default?: typeof loaded } = loaded;

/** How the polygons are taken, the first way that can be clipped; points move by less than is drawn. `i` counts the polygons. */
const WAYS: readonly ((polygons: Polygons, i: number) => Polygons)[] = [
  (polygons) => polygons,
  onGrid(1024),
  onGrid(256),
  onGrid(64),
  apart(1 / 1024),
  apart(1 / 256),
];

/** Of polygons in user units: what they share. */
export const intersection = clipped(clipping.intersection);

/** Of polygons in user units: what the first has alone. */
export const difference = clipped(clipping.difference);

/**
 * The package loses its way ("Unable to complete output ring", "Unable to find segment") where lines of two outlines
 * run almost, not wholly, on each other, or where many meet in a point. On a grid the first coincide; moved apart, the
 * second meet no more. Throws the package's error where nothing helps.
 */
function clipped(clip: (first: Polygons, ...others: Polygons[]) => Polygons) {
  return (first: Polygons, ...others: Polygons[]): Polygons => {
    let fault: unknown;
    for (const way of WAYS) {
      try {
        const [one, ...rest] = [first, ...others].map(way);
        return clip(one ?? [], ...rest);
      } catch (error) {
        fault = error;
      }
    }
    throw fault;
  };
}

/** Points moved to the nearest of so many parts of a unit. */
function onGrid(parts: number): (polygons: Polygons) => Polygons {
  const snapped = (value: number) => Math.round(value * parts) / parts;
  return (polygons) => moved(polygons, ([x, y]) => [snapped(x), snapped(y)]);
}

/** Each polygon moved by a little more than the one before. */
function apart(by: number): (polygons: Polygons, i: number) => Polygons {
  return (polygons, i) => moved(polygons, ([x, y]) => [x + i * by, y + 0.7 * i * by]);
}

function moved(polygons: Polygons, to: (point: Point) => Point): Polygons {
  return polygons.map((rings) => rings.map((ring) => ring.map(to)));
}
