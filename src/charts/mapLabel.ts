import { type Bounds, farthestInside, findRoom } from './findRoom.ts';
import type { InsideDistance } from './insideDistance.ts';
import { svgLines, svgText } from './svgText.ts';
import { lineBreaks, widest } from './textWidth.ts';

const FONT = 12;
const LINE = 13;

export interface MapLabel {
  svg: string;
  /** The upright rectangle the label covers. */
  box: Bounds;
}

/** An area's number with its name where both fit inside the shape, else the number alone at its roomiest point. */
export function mapLabel(
  number: number,
  name: string,
  tone: string,
  distance: InsideDistance,
  bounds: Bounds,
): MapLabel {
  for (const lines of lineBreaks(name, FONT)) {
    const width = widest(lines, FONT) + 2;
    const height = (lines.length + 1) * LINE;
    const centre = findRoom(distance, bounds, width, height);
    if (centre !== null) {
      const [x, y] = [Math.round(centre[0]), Math.round(centre[1] - height / 2)];
      return {
        svg:
          svgText(x, y + 11, String(number), `${tone} m b`) +
          svgLines(x, y + 11 + LINE, lines, LINE, `${tone} m s`),
        box: { left: x - width / 2, right: x + width / 2, top: y, bottom: y + height },
      };
    }
  }
  const [x, y] = farthestInside(distance, bounds).point.map(Math.round);
  if (x === undefined || y === undefined)
    throw new Error(`shape without a place for its number: ${name}`);
  return {
    svg: svgText(x, y + 4.5, String(number), `${tone} m b`),
    box: { left: x - 7, right: x + 7, top: y - 6, bottom: y + 6 },
  };
}

/** Whether two labels would cover each other. */
export function boxesTouch(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
