import type { Topology } from 'topojson-specification';
import { memoize } from '../../model/memoize.ts';
import { SMALL_SIZE, WIDTH } from '../draw.ts';
import { lineBreaks, widest } from '../marks/textWidth.ts';
import { type Line, stacked } from '../marks/words.ts';
import { type AreaMap, type AreaShape, areaMap, type Point } from './areaMap.ts';
import { roomFor, roomiest } from './room.ts';

/** The object `wards`, `WIDTH` units wide at most and north up; drawn hundreds of times in a build. */
export const wardShapes = memoize(
  (topology: Topology): AreaMap =>
    areaMap({
      topology,
      objectName: 'wards',
      width: WIDTH,
      maxHeight: 480,
      margin: 3,
      leastCorner: 3,
    }),
);

/** Where an area's number and name stand; its name has no lines where it does not fit. */
interface LabelPlace {
  middle: Point;
  name: readonly string[];
  /** The upright rectangle the words cover. */
  box: Box;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LEADING = 13;

/** The number, if any, with the name beneath where both fit inside the shape, else the number alone at its roomiest point. */
const labelPlace = memoize(
  ({ name, geometry: { coordinates } }: AreaShape, hasNumber: boolean): LabelPlace => {
    for (const lines of lineBreaks(name, SMALL_SIZE)) {
      const width = widest(lines, SMALL_SIZE) + 2;
      const height = (lines.length + (hasNumber ? 1 : 0)) * LEADING;
      const middle = roomFor(coordinates, width, height);
      if (middle !== null) return { middle, name: lines, box: boxRound(middle, width, height) };
    }
    const room = roomiest(coordinates);
    if (room === null) throw new Error(`shape without a place for its number: ${name}`);
    return { middle: room.point, name: [], box: boxRound(room.point, 14, 12) };
  },
);

function boxRound([x, y]: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * Numbers and names of areas, or names alone; one that would cover another is left to the key, the table and the tile
 * view.
 */
export function shapeLabels(
  areas: readonly { shape: AreaShape; number: number | null; ink: string }[],
): Line[] {
  const placed: (LabelPlace & { number: number | null; ink: string })[] = [];
  for (const { shape, number, ink } of areas) {
    const place = labelPlace(shape, number !== null);
    if (number === null && place.name.length === 0) continue;
    if (!placed.some(({ box }) => touch(box, place.box))) placed.push({ ...place, number, ink });
  }
  return placed.flatMap(({ middle, name, number, ink }): Line[] => {
    const [x, y] = [Math.round(middle[0]), Math.round(middle[1])];
    const words = { x, anchor: 'middle', fill: ink } as const;
    const first = y + 5 - ((name.length - (number === null ? 1 : 0)) * LEADING) / 2;
    if (number === null) return stacked(name, LEADING, { ...words, y: first, size: SMALL_SIZE });
    return [
      { ...words, y: first, text: String(number), isBold: true },
      ...stacked(name, LEADING, { ...words, y: first + LEADING, size: SMALL_SIZE }),
    ];
  });
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
