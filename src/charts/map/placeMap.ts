import type { Topology } from 'topojson-specification';
import { memoize } from '../../model/memoize.ts';
import { SMALL_SIZE, WIDTH } from '../draw.ts';
import { lineBreaks, widest } from '../marks/textWidth.ts';
import { type Line, stacked } from '../marks/words.ts';
import { type AreaMap, areaMap, type Point, readAreas } from './areaMap.ts';
import { roomFor } from './room.ts';

/** A place's neighbourhoods and, on the same ground, its wards. */
export interface PlaceMap {
  neighbourhoods: AreaMap;
  wards: AreaMap;
  height: number;
}

/** Both as large as the wards fit, 400 units wide and north up; drawn for every indicator with the same outlines. */
export const placeMap = memoize(
  (wardTopology: Topology, lsoaTopology: Topology): PlaceMap => {
    const around = readAreas(wardTopology, 'wards').flatMap(
      ({ geometry }) => geometry.coordinates.flat(2) as Point[],
    );
    const fit = { around, width: WIDTH, maxHeight: 480, margin: 3, leastCorner: 3 };
    const neighbourhoods = areaMap({ ...fit, topology: lsoaTopology, objectName: 'lsoas' });
    const wards = areaMap({ ...fit, topology: wardTopology, objectName: 'wards' });
    return { neighbourhoods, wards, height: wards.height };
  },
  () => '',
);

const LEADING = 13;

/** The names of wards where they fit inside, on a rim of the ground, since colours lie behind them. */
export function wardNames(
  { shapes }: Pick<AreaMap, 'shapes'>,
  ink: string,
  ground: string,
): Line[] {
  return shapes.flatMap(({ name, geometry: { coordinates } }) => {
    for (const lines of lineBreaks(name, SMALL_SIZE)) {
      const height = lines.length * LEADING;
      const middle = roomFor(coordinates, widest(lines, SMALL_SIZE, true), height);
      if (middle === null) continue;
      const [x, y] = [Math.round(middle[0]), Math.round(middle[1])];
      return stacked(lines, LEADING, {
        x,
        y: y + 10 - height / 2,
        anchor: 'middle',
        size: SMALL_SIZE,
        isBold: true,
        fill: ink,
        halo: ground,
      });
    }
    return [];
  });
}
