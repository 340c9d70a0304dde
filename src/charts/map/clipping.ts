import * as loaded from 'polygon-clipping';
import type { Polygons } from './polygons.ts';

/** The package's types know its ES module; Node loads its other form, which has all in a default export. */
const { default: clipping = loaded }: typeof loaded & { default?: typeof loaded } = loaded;

/** Parts of a unit that points are moved to, where they cannot be clipped as they are. All are below what is drawn. */
const GRIDS = [1024, 256, 64];

/** Of polygons in user units: what they share. */
export const intersection = clipped(clipping.intersection);

/** Of polygons in user units: what the first has alone. */
export const difference = clipped(clipping.difference);

/**
 * The package loses its way ("Unable to complete output ring", "Infinite loop") where lines of two outlines run
 * almost, not wholly, on each other. On a grid they coincide. Throws the package's error where that helps neither.
 */
function clipped(clip: (first: Polygons, ...others: Polygons[]) => Polygons) {
  return (first: Polygons, ...others: Polygons[]): Polygons => {
    let fault: unknown;
    for (const grid of [null, ...GRIDS]) {
      try {
        const [one, ...rest] = [first, ...others].map((each) => onGrid(each, grid));
        return clip(one ?? [], ...rest);
      } catch (error) {
        fault = error;
      }
    }
    throw fault;
  };
}

function onGrid(polygons: Polygons, grid: number | null): Polygons {
  if (grid === null) return polygons;
  const snapped = (value: number) => Math.round(value * grid) / grid;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => [snapped(x), snapped(y)])),
  );
}
