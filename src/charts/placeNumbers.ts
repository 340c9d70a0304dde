import type { ClassGroup } from './classGroups.ts';
import { farthestInside, ringBounds } from './findRoom.ts';
import { type InsideDistance, insideBoth, insideDistance } from './insideDistance.ts';
import type { Shape } from './readShapes.ts';
import { svgText } from './svgText.ts';

/** Half the height of a number: with less room it would lie across a border. */
const ROOM = 6;

/**
 * Each neighbourhood's number where it overlaps the ward most roomily; where there is too little room, on its pale
 * part beyond the ward, as far as that is in the frame.
 */
export function placeNumbers(
  groups: readonly ClassGroup[],
  shapes: ReadonlyMap<string, Shape>,
  ward: Shape,
  frame: { width: number; height: number },
): string[] {
  const insideWard = insideDistance(ward.rings);
  const insideFrame: InsideDistance = (x, y) => Math.min(x, y, frame.width - x, frame.height - y);
  const outsideWard: InsideDistance = (x, y) => -insideWard(x, y);
  const beyondWard = insideBoth(insideFrame, outsideWard);
  return groups.flatMap(({ tone, members }) =>
    members.map(({ figure, number }) => {
      const rings = shapes.get(figure.areaCode)?.rings ?? [];
      const inside = insideDistance(rings);
      const within = farthestInside(insideBoth(inside, insideWard), ringBounds(rings));
      const beyond =
        within.radius < ROOM
          ? farthestInside(insideBoth(inside, beyondWard), ringBounds(rings))
          : within;
      const isWithin = within.radius >= beyond.radius;
      const [x, y] = (isWithin ? within : beyond).point;
      const classes = isWithin ? `${tone} m b` : 'm b';
      return svgText(Math.round(x), Math.round(y) + 4.5, String(number), classes);
    }),
  );
}
