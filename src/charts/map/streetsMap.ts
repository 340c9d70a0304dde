import type { MultiPolygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { WIDTH } from '../draw.ts';
import { type AreaMap, type AreaShape, areaMap, type Point, readAreas } from './areaMap.ts';
import { difference, intersection } from './clipping.ts';
import { type Polygons, polygonsOf, rectangle } from './polygons.ts';
import { roomiest } from './room.ts';

/** A neighbourhood as far as the frame shows it. */
export interface StreetShape {
  geometry: MultiPolygon;
  /** Where its number is: where it overlaps the ward most roomily, else on its pale part beyond. */
  middle: Point;
  isWithin: boolean;
}

export interface StreetsMap {
  /** Its rings as holes of `beyond`: both are one text in a drawing, which is packed once. */
  ward: MultiPolygon;
  /** LSOA code → shape. */
  shapes: ReadonlyMap<string, StreetShape>;
  /** All of the frame but the ward. */
  beyond: MultiPolygon;
  /** Whether part of the ward belongs to neighbourhoods most of whose homes lie elsewhere. */
  hasBareLand: boolean;
  height: number;
}

interface StreetsMapOptions {
  lsoaTopology: Topology;
  wardTopology: Topology;
  wardCode: string;
  /** Of the neighbourhoods to draw. */
  codes: readonly string[];
}

/** Half the height of a number: with less room it would lie across a border. */
const ROOM = 6;
/** The half width of land that is seen as a patch; less is a sliver between two publishers' lines. */
const PATCH = 10;

/**
 * One ward with the neighbourhoods that reach into it, `WIDTH` units wide at most.
 * Throws `no shape for ward: E05…` and `no shape for neighbourhood: E01…`.
 */
export function streetsMap(options: StreetsMapOptions): StreetsMap {
  const { lsoaTopology, wardTopology, wardCode, codes } = options;
  const whole = readAreas(wardTopology, 'wards').find(({ code }) => code === wardCode);
  if (whole === undefined) throw new Error(`no shape for ward: ${wardCode}`);
  const fit = {
    around: whole.geometry.coordinates.flat(2) as Point[],
    width: WIDTH,
    maxHeight: 300,
    margin: 16,
    leastCorner: 1,
  };
  const wards = areaMap({ ...fit, topology: wardTopology, objectName: 'wards' });
  const lsoas = areaMap({ ...fit, topology: lsoaTopology, objectName: 'lsoas' });
  const ward = polygonsOf(shapeOf(wards, wardCode, 'ward'));
  const frame = rectangle(0, 0, WIDTH, wards.height);
  const beyond = difference(frame, ward);
  const inFrame = new Map(
    codes.map((code): [string, Polygons] => [
      code,
      intersection(polygonsOf(shapeOf(lsoas, code, 'neighbourhood')), frame),
    ]),
  );
  const bare = difference(ward, ...inFrame.values());
  return {
    ward: { type: 'MultiPolygon', coordinates: ringsWithin(beyond) },
    shapes: new Map(
      [...inFrame].map(([code, lsoa]) => [code, streetShape(code, lsoa, ward, beyond)]),
    ),
    beyond: { type: 'MultiPolygon', coordinates: beyond },
    hasBareLand: (roomiest(bare)?.distance ?? 0) >= PATCH,
    height: wards.height,
  };
}

function streetShape(code: string, lsoa: Polygons, ward: Polygons, beyond: Polygons): StreetShape {
  const within = roomiest(intersection(lsoa, ward));
  const outside =
    within === null || within.distance < ROOM ? roomiest(intersection(lsoa, beyond)) : null;
  const isWithin = within !== null && within.distance >= (outside?.distance ?? 0);
  const middle = isWithin ? within.point : outside?.point;
  if (middle === undefined) throw new Error(`neighbourhood outside its ward's map: ${code}`);
  return { geometry: { type: 'MultiPolygon', coordinates: lsoa }, middle, isWithin };
}

/** The margin keeps a ward off the frame's edge, so that each ring is of the one or of the other. */
function ringsWithin(beyond: Polygons): Polygons {
  const isFrame = (ring: readonly Position[]) => ring.some(([x]) => x === 0);
  return beyond
    .flat()
    .filter((ring) => !isFrame(ring))
    .map((ring) => [ring]);
}

function shapeOf({ shapes }: AreaMap, wanted: string, noun: string): AreaShape {
  const shape = shapes.find(({ code }) => code === wanted);
  if (shape === undefined) throw new Error(`no shape for ${noun}: ${wanted}`);
  return shape;
}
