import type { Theme } from '../theme.ts';
import { textWidth } from './textWidth.ts';
import type { Line } from './words.ts';

/** Something drawn as a dot, with its name. */
export interface NamedDot {
  x: number;
  y: number;
  name: string;
}

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

export interface PlacedNames {
  lines: Line[];
  /** From a dot to a name that could not stand at it. */
  leaders: { x1: number; y1: number; x2: number; y2: number }[];
  /** Names for which there is no room. */
  left: string[];
}

/** As far as a name may stand from its dot. */
const DISTANCES = [9, 17, 27, 39, 53, 70, 90, 112, 136, 160];
/** Directions in which places are tried: to the right first, then to the left, above and beneath. */
const DIRECTIONS = [
  ...[0, 180, -90, 90, -30, 30, 210, 150, -60, 60, 240, 120],
  ...[-15, 15, 195, 165, -45, 45, 225, 135, -75, 75, 255, 105],
].map((degrees) => (degrees * Math.PI) / 180);
/** Dots nearer than this lie on each other, and have their names together. */
const TOGETHER = 8;
/** Orders that are tried besides those with a reason. */
const MORE_ORDERS = 24;
/** Kept free round a dot, and round a name. */
const APART = 1.5;

export interface NamesOptions {
  /** Where names may stand. */
  frame: Box;
  /** Of the letters. */
  size: number;
  /** Of a dot. */
  radius: number;
  theme: Theme;
  /** Dots that have no name here; a line to a name may pass them. */
  others?: readonly Omit<NamedDot, 'name'>[];
}

/**
 * Names each beside its dot, on no other name and no dot; one that stands further off has a line to its dot. Of several
 * orders in which they may choose their places, that in which fewest find none.
 */
export function namesBeside(dots: readonly NamedDot[], options: NamesOptions): PlacedNames {
  const groups = together(dots);
  const crowd = (group: Group) => groups.filter((other) => isNear(group, other)).length;
  const length = ({ names }: Group) => names.join(', ').length;
  const orders = [
    groups.toSorted((a, b) => crowd(b) - crowd(a)),
    groups.toSorted((a, b) => length(a) - length(b)),
    groups.toSorted((a, b) => length(b) - length(a)),
    groups.toSorted((a, b) => b.y - a.y || a.x - b.x),
    groups.toSorted((a, b) => b.y - a.y || b.x - a.x),
    ...Array.from({ length: MORE_ORDERS }, (_, i) => shuffled(groups, i)),
  ];
  let best: PlacedNames | undefined;
  for (const order of orders) {
    const next = placeNames(order, dots, options);
    if (best === undefined || next.left.length < best.left.length) best = next;
    if (best.left.length === 0) break;
  }
  return best ?? { lines: [], leaders: [], left: [] };
}

/** A shuffle that depends on the seed alone, so that a chart is drawn the same in every build. */
function shuffled(groups: readonly Group[], seed: number): Group[] {
  return groups
    .map((group, i) => ({ group, key: ((i + 1) * (2 * seed + 7) * 2654435761) % 4294967291 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ group }) => group);
}

interface Group {
  x: number;
  y: number;
  names: string[];
}

function placeNames(
  groups: readonly Group[],
  dots: readonly NamedDot[],
  { frame, size, radius, theme, others = [] }: NamesOptions,
): PlacedNames {
  const around = ({ x, y }: { x: number; y: number }): Box => {
    const free = radius + APART;
    return { x1: x - free, x2: x + free, y1: y - free, y2: y + free };
  };
  const named = dots.map(around);
  const besides = others.map(around);
  const names: Box[] = [];
  const placed: PlacedNames = { lines: [], leaders: [], left: [] };
  for (const group of groups) {
    const { x, y } = group;
    const text = group.names.join(', ');
    const foreign = named.filter((box) => !isOf(box, group));
    const found = placesRound(x, y, textWidth(text, size), size).find(({ box, leader }) => {
      const isIn =
        box.x1 >= frame.x1 && box.x2 <= frame.x2 && box.y1 >= frame.y1 && box.y2 <= frame.y2;
      if (!isIn || [...named, ...besides, ...names].some((other) => overlap(box, other)))
        return false;
      if (placed.leaders.some((other) => passes(other, box))) return false;
      return (
        leader === undefined ||
        (!placed.leaders.some((other) => cross(leader, other)) &&
          ![...foreign, ...names].some((other) => passes(leader, other)))
      );
    });
    if (found === undefined) {
      placed.left.push(...group.names);
      continue;
    }
    const { box, leader } = found;
    names.push(box);
    if (leader !== undefined) placed.leaders.push(leader);
    placed.lines.push({ x: box.x1, y: box.y1 + size, text, size, halo: theme.ground });
  }
  return placed;
}

/** Dots that lie on each other, with their names from left to right. */
function together(dots: readonly NamedDot[]): Group[] {
  const groups: NamedDot[][] = [];
  for (const dot of dots.toSorted((a, b) => a.x - b.x)) {
    const near = groups.find((group) =>
      group.some(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) < TOGETHER),
    );
    if (near === undefined) groups.push([dot]);
    else near.push(dot);
  }
  return groups.map((group) => ({
    x: group.reduce((sum, { x }) => sum + x, 0) / group.length,
    y: group.reduce((sum, { y }) => sum + y, 0) / group.length,
    names: group.map(({ name }) => name),
  }));
}

function placesRound(x: number, y: number, width: number, size: number) {
  const height = size + 3;
  return DISTANCES.flatMap((distance, ring) =>
    DIRECTIONS.flatMap((angle) => {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      // The edge of the name that is nearest to the dot stands at the distance.
      const [ax, ay] = [x + distance * dx, y + distance * dy];
      // Above and beneath, it has its middle there, or either end.
      const starts =
        Math.abs(dx) < 0.3
          ? [ax - width / 2, ...(ring > 0 ? [ax - 6, ax + 6 - width] : [])]
          : [dx > 0 ? ax : ax - width];
      const y1 = Math.abs(dy) < 0.1 ? ay - height / 2 : dy > 0 ? ay : ay - height;
      const leader = { x1: x + 5 * dx, y1: y + 5 * dy, x2: ax - dx, y2: ay - dy };
      return starts.map((x1) => ({
        box: { x1, x2: x1 + width, y1, y2: y1 + height },
        ...(ring > 0 && { leader }),
      }));
    }),
  );
}

function isNear(a: Group, b: Group): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < 60;
}

/** Whether a dot is one of those that have their names together. */
function isOf({ x1, x2, y1, y2 }: Box, { x, y, names }: Group): boolean {
  return Math.hypot((x1 + x2) / 2 - x, (y1 + y2) / 2 - y) < TOGETHER * names.length;
}

function overlap(a: Box, b: Box): boolean {
  return a.x2 + APART > b.x1 && a.x1 - APART < b.x2 && a.y2 + APART > b.y1 && a.y1 - APART < b.y2;
}

/** Whether a line goes through a box, by points along it. */
function passes({ x1, x2, y1, y2 }: Box, box: Box): boolean {
  return Array.from({ length: 13 }, (_, i) => i / 12).some((part) => {
    const [x, y] = [x1 + part * (x2 - x1), y1 + part * (y2 - y1)];
    return x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2;
  });
}

/** Whether two lines cross. */
function cross(a: Box, b: Box): boolean {
  const side = (line: Box, x: number, y: number) =>
    Math.sign((line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1));
  return side(a, b.x1, b.y1) !== side(a, b.x2, b.y2) && side(b, a.x1, a.y1) !== side(b, a.x2, a.y2);
}
