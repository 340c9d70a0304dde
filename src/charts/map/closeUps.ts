import * as Plot from '@observablehq/plot';
import { geoIdentity, geoStream } from 'd3';
import type { MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { formatNumber } from '../../format/number.ts';
import { memoize } from '../../model/memoize.ts';
import { SMALL_SIZE, WIDTH } from '../draw.ts';
import { textWidth } from '../marks/textWidth.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { type AreaShape, areaMap, type Point, readAreas } from './areaMap.ts';
import { roomiest } from './room.ts';
import type { Insets } from './WardDrawing.ts';
import { wardShapes } from './wardShapes.ts';

/** An upright rectangle in user units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of a map with wards too small to be read, drawn again at a larger scale: an inset map. */
export interface CloseUp {
  /** "A", "B" …, at its window on the map and at its frame. */
  letter: string;
  /** What of the map it shows. */
  window: Box;
  /** Where it is drawn, below the map. */
  frame: Box;
  /** How many times as large as the map. */
  scale: number;
  /** Longitudes and latitudes the frame goes round. */
  around: readonly Point[];
}

export interface CloseUps {
  frames: readonly CloseUp[];
  /** Of the map and the frames below it. */
  height: number;
}

/** A ward with less room than this round its middle cannot hold its number: it is small. */
const LEAST_ROOM = 6;
/** Small wards whose middles are nearer to each other than this are of one town. */
const NEAR = 24;
/** A town of fewer small wards is left to the table and to the wards' own maps. */
const LEAST_WARDS = 2;
/** More frames than these are an atlas. */
const MOST_FRAMES = 4;
/** A frame of half the width has to be larger than the map by this; one of the whole width takes what it gets. */
const HALF_SCALE = 2.5;
const LEAST_SCALE = 1.5;
const MOST_SCALE = 6;
const GAP = 8;
const MARGIN = 6;
/** From the map, or from the frames above, to a row of frames; it holds their letters. */
const ABOVE = 20;
const MOST_HEIGHT = 200;

/**
 * Where a map of wards needs insets, by the same rule for every place: small wards near to each other are a town,
 * towns of the most small wards come first. Drawn hundreds of times in a build with the same outlines.
 */
export const closeUps = memoize((wards: Topology): CloseUps => {
  const map = wardShapes(wards);
  const degrees = new Map(readAreas(wards, 'wards').map((shape) => [shape.code, shape]));
  const towns = townsOf(map.shapes)
    .filter((town) => town.length >= LEAST_WARDS)
    .map((town) => {
      const window = boxRound(town.flatMap(pointsOf));
      const around = town.flatMap(({ code }) => {
        const shape = degrees.get(code);
        return shape === undefined ? [] : pointsOf(shape);
      });
      return { window, scale: scaleOf(window), around };
    })
    .filter(({ scale }) => scale >= LEAST_SCALE)
    .slice(0, MOST_FRAMES);
  const frames: CloseUp[] = [];
  let [left, top, bottom] = [0, map.height + ABOVE, map.height];
  for (const town of towns) {
    const width = Math.ceil(town.window.width * town.scale + 2 * MARGIN);
    const height = Math.ceil(town.window.height * town.scale + 2 * MARGIN);
    if (left > 0 && left + width > WIDTH) [left, top] = [0, bottom + ABOVE];
    const letter = String.fromCharCode(65 + frames.length);
    frames.push({ ...town, letter, frame: { x: left, y: top, width, height } });
    left += width + GAP;
    bottom = Math.max(bottom, top + height);
  }
  return { frames, height: bottom };
});

/** The areas of one object of a topology as far as a frame shows them, in the units of the drawing. */
export const areasInFrame = memoize(
  (topology: Topology, objectName: string, { frame, around }: CloseUp): readonly AreaShape[] => {
    const { x, y, width, height } = frame;
    const fit = { around, width, maxHeight: height, margin: MARGIN, leastCorner: 2 };
    return areaMap({ ...fit, topology, objectName }).shapes.flatMap((shape): AreaShape[] => {
      const coordinates = cutAt(shape.geometry, width, height).map((rings) =>
        rings.map((ring) => ring.map(([left, down]): Point => [left + x, down + y])),
      );
      if (coordinates.length === 0) return [];
      return [{ ...shape, geometry: { type: 'MultiPolygon', coordinates } }];
    });
  },
  (objectName, { letter }) => `${objectName} ${letter}`,
);

/** The frames of a map of wards, as its drawing takes them. */
export const wardInsets = memoize((wards: Topology): Insets => {
  const { frames, height } = closeUps(wards);
  return {
    height,
    frames: frames.map((frame) => areasInFrame(wards, 'wards', frame)),
    marks: (theme) => closeUpMarks(theme, frames),
  };
});

/** The windows on the map, and each frame with its letter and how much larger it is. */
export function closeUpMarks(theme: Theme, frames: readonly CloseUp[]): Plot.Markish[] {
  if (frames.length === 0) return [];
  const edges = {
    x1: ({ x }: Box) => x,
    x2: ({ x, width }: Box) => x + width,
    y1: ({ y }: Box) => y,
    y2: ({ y, height }: Box) => y + height,
    fill: 'none',
    ariaHidden: 'true',
    pointerEvents: 'none',
  } as const;
  const windows = frames.map(({ window }) => window);
  return [
    // A rim of the ground: the line is seen on dark wards and on pale ones.
    Plot.rect(windows, { ...edges, stroke: theme.ground, strokeWidth: 4 }),
    Plot.rect(windows, { ...edges, stroke: theme.ink, strokeWidth: 1.4 }),
    Plot.rect(
      frames.map(({ frame }) => frame),
      { ...edges, stroke: theme.ink, strokeWidth: 1.4 },
    ),
    words(
      frames.flatMap(({ letter, window, frame, scale }): Line[] => {
        const larger = `${letter}, × ${formatNumber(scale, 1)}`;
        const isRoomy = textWidth(larger, SMALL_SIZE, true) <= frame.width - 10;
        return [
          {
            x: Math.max(2, window.x - 4),
            y: window.y - 3,
            text: letter,
            isBold: true,
            fill: theme.ink,
            halo: theme.ground,
          },
          {
            x: frame.x,
            y: frame.y - 6,
            text: isRoomy ? larger : letter,
            isBold: true,
            size: SMALL_SIZE,
          },
        ];
      }),
      { isSilent: true },
    ),
  ];
}

/** Small wards in groups, each within reach of another of its group; the largest group first. */
function townsOf(shapes: readonly AreaShape[]): AreaShape[][] {
  const small = shapes.flatMap((shape) => {
    const room = roomiest(shape.geometry.coordinates);
    return room === null || room.distance >= LEAST_ROOM ? [] : [{ shape, middle: room.point }];
  });
  const left = new Set(small);
  const towns: AreaShape[][] = [];
  for (const first of small) {
    if (!left.delete(first)) continue;
    const town = [first];
    for (const { middle } of town)
      for (const other of left) {
        const [dx, dy] = [other.middle[0] - middle[0], other.middle[1] - middle[1]];
        if (Math.hypot(dx, dy) >= NEAR) continue;
        left.delete(other);
        town.push(other);
      }
    towns.push(town.map(({ shape }) => shape));
  }
  return towns.sort((a, b) => b.length - a.length);
}

/** How much larger a window can be drawn: in half the width where that is large enough, else in the whole. */
function scaleOf({ width, height }: Box): number {
  const within = (room: number) =>
    Math.min(MOST_SCALE, (room - 2 * MARGIN) / width, (MOST_HEIGHT - 2 * MARGIN) / height);
  const half = within((WIDTH - GAP) / 2);
  return half >= HALF_SCALE ? half : within(WIDTH);
}

/** What of some polygons lies between 0, 0 and the lower right corner; a polygon cut in two keeps both rings. */
function cutAt({ coordinates }: MultiPolygon, width: number, height: number): Point[][][] {
  const { stream } = geoIdentity().clipExtent([
    [0, 0],
    [width, height],
  ]);
  return coordinates.flatMap((polygon) => {
    const rings: Point[][] = [];
    const sink = {
      point: (x: number, y: number) => rings.at(-1)?.push([x, y]),
      lineStart: () => rings.push([]),
      lineEnd: () => rings.at(-1)?.push(rings.at(-1)?.[0] ?? [0, 0]),
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    };
    geoStream({ type: 'Polygon', coordinates: polygon }, stream(sink));
    // A corner that only touches the frame has no room in it.
    const open = rings.filter((ring) => ring.length > 3);
    return open.length === 0 ? [] : [open];
  });
}

function pointsOf({ geometry }: AreaShape): Point[] {
  return geometry.coordinates.flat(2) as Point[];
}

function boxRound(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
