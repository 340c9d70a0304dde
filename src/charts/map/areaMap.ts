import { geoPath, geoTransverseMercator } from 'd3';
import type {
  Polygon as AreaPolygon,
  Feature,
  MultiLineString,
  MultiPolygon,
  Position,
} from 'geojson';
import { feature, merge, mesh, transform as undoTransform } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryObject,
  Objects,
  Polygon,
  MultiPolygon as Polygons,
  Topology,
} from 'topojson-specification';

/** x and y in user units, or longitude and latitude. */
export type Point = [number, number];

/** An area as polygons in whole user units, y to the south. */
export interface AreaShape {
  code: string;
  name: string;
  geometry: MultiPolygon;
}

type AreaObject = Polygon | Polygons;
type AreaGeometry = AreaPolygon | MultiPolygon;

export interface AreaMap {
  shapes: readonly AreaShape[];
  /** The borders between areas, each once. */
  borders: MultiLineString;
  /** All areas in one, without the borders between them. */
  outline: MultiPolygon;
  height: number;
  /** Degrees → user units. */
  project(position: Point): Point;
}

export interface AreaMapOptions {
  topology: Topology;
  /** Its object, geometry id = GSS code, properties.name. */
  objectName: string;
  /** Longitudes and latitudes the map goes round; all areas where they are left out. */
  around?: readonly Point[];
  width: number;
  maxHeight: number;
  /** Kept free on every side. */
  margin: number;
  /** Corners that span less are left out, in square units: they cannot be seen. */
  leastCorner: number;
}

/**
 * Boundaries as a map in user units: transverse Mercator on the map's own meridian, so that north is up, as large as
 * fits, simplified, in whole units. Each arc is projected once, so that shared borders stay shared; points are
 * projected one by one and never as spherical polygons, so that no ring can turn inside out.
 */
export function areaMap(options: AreaMapOptions): AreaMap {
  const { topology, objectName, width, maxHeight, margin } = options;
  const around = options.around ?? positionsOf(readAreas(topology, objectName));
  if (around.length === 0) throw new Error(`nothing to draw a map round: ${objectName}`);
  const points = {
    type: 'MultiPoint' as const,
    coordinates: around.map((position): Position => [...position]),
  };
  const longitudes = around.map(([longitude]) => longitude);
  const west = longitudes.reduce((a, b) => Math.min(a, b));
  const east = longitudes.reduce((a, b) => Math.max(a, b));
  const projection = geoTransverseMercator()
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, maxHeight - margin],
      ],
      points,
    );
  // Points are drawn as circles, whose radius would count as extent.
  const [[, top], [, bottom]] = geoPath(projection).pointRadius(0).bounds(points);
  const project = (position: Point): Point => {
    const point = projection(position);
    if (point === null) throw new Error(`position off the map: ${position.join(', ')}`);
    return [point[0], point[1] - top + margin];
  };
  const drawn = projected(topology, project, options.leastCorner);
  return {
    shapes: readAreas(drawn, objectName).map((area) => ({
      ...area,
      geometry: visible(area.geometry),
    })),
    borders: mesh(drawn, bordersOf(drawn, objectName), (a, b) => a !== b),
    outline: merge(drawn, areasOf(drawn, objectName)),
    height: Math.ceil(bottom - top + 2 * margin),
    project,
  };
}

/** The topology projected: arcs rounded to whole user units and simplified, repeated points dropped (a ring still closes). */
function projected(
  topology: Topology,
  project: (position: Point) => Point,
  leastCorner: number,
): Topology {
  const { transform, ...rest } = topology;
  const arcs = topology.arcs.map((arc) => {
    const degrees = transform === undefined ? undefined : undoTransform(transform);
    return arc.map((position, i) => {
      const [x = 0, y = 0] = degrees === undefined ? position : degrees(position, i > 0);
      return project([x, y]);
    });
  });
  const simple = simplify(presimplify({ ...rest, arcs } as Topology<Objects<object>>), leastCorner);
  return {
    ...simple,
    arcs: simple.arcs.map((arc) => {
      const whole = arc.map(([x = 0, y = 0]): Point => [Math.round(x), Math.round(y)]);
      return whole.filter(
        (point, i) => i === 0 || i === arc.length - 1 || String(point) !== String(whole[i - 1]),
      );
    }),
  };
}

function bordersOf(topology: Topology, objectName: string): GeometryObject {
  return { type: 'GeometryCollection', geometries: areasOf(topology, objectName) };
}

function areasOf(topology: Topology, objectName: string): AreaObject[] {
  const object = topology.objects[objectName];
  if (object === undefined) throw new Error(`unknown object in topology: ${objectName}`);
  const all = object.type === 'GeometryCollection' ? object.geometries : [object];
  return all.filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon') as AreaObject[];
}

/**
 * The areas of one object of a topology, in its own units.
 * Throws `unknown object in topology: x` and `shape without a code: object x, geometry n`.
 */
export function readAreas(topology: Topology, objectName: string): AreaShape[] {
  return areasOf(topology, objectName).map((object, i) => {
    const { id, properties, geometry } = featureOf(topology, object);
    if (id === undefined) {
      throw new Error(`shape without a code: object ${objectName}, geometry ${i + 1}`);
    }
    const { name }: { name?: unknown } = properties ?? {};
    const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return {
      code: String(id),
      name: typeof name === 'string' ? name : String(id),
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
}

function featureOf(topology: Topology, object: AreaObject): Feature<AreaGeometry> {
  return feature(topology, object) as Feature<AreaGeometry>;
}

function positionsOf(areas: readonly AreaShape[]): Point[] {
  return areas.flatMap(({ geometry }) => geometry.coordinates.flat(2)) as Point[];
}

/** Without rings that collapsed; a shape that is nothing else is a square of two units, so that it is still there. */
function visible(geometry: MultiPolygon): MultiPolygon {
  const isOpen = (ring: Position[]) => new Set(ring.map(String)).size >= 3;
  const coordinates = geometry.coordinates
    .filter(([outer = []]) => isOpen(outer))
    .map(([outer = [], ...holes]) => [outer, ...holes.filter(isOpen)]);
  if (coordinates.length > 0) return { type: 'MultiPolygon', coordinates };
  const [x = 0, y = 0] = geometry.coordinates[0]?.[0]?.[0] ?? [];
  const square = [
    [x - 1, y - 1],
    [x + 1, y - 1],
    [x + 1, y + 1],
    [x - 1, y + 1],
    [x - 1, y - 1],
  ];
  return { type: 'MultiPolygon', coordinates: [[square]] };
}
