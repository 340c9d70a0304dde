import { polygonContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type LinearRing = [number, number][];
type Box = readonly [west: number, south: number, east: number, north: number];

/** An area of a topology as a point finds it: wards have the property `district`. */
export interface FoundArea<Properties> {
  code: string;
  properties: Properties;
}

interface Outline<Properties> extends FoundArea<Properties> {
  /** In degrees. */
  box: Box;
  /** Outline first, then holes. */
  polygons: LinearRing[][];
}

/** Squares of a tenth of a degree: a few wards each, so that a point is tried against hardly any. */
const CELLS_PER_DEGREE = 10;
/** Outlines are generalised to 20 metres: a point so near outside, on a quay, is within one. */
const TOLERANCE_METRES = 20;
const METRES_PER_DEGREE = 111_320;
const AROUND = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);

/** Says in which area of a topology's object (`wards`, `lsoas`) a point of longitude and latitude lies. */
export class AreaFinder<Properties extends object = object> {
  readonly #cells = new Map<string, Outline<Properties>[]>();

  constructor(topology: Topology, object: 'wards' | 'lsoas') {
    const areas = topology.objects[object] as GeometryCollection<Properties>;
    for (const { id, properties, geometry } of feature(topology, areas).features) {
      const polygons = (
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      ) as LinearRing[][];
      this.#index({ code: String(id), properties, box: boxOf(polygons), polygons });
    }
  }

  /** Null where the point lies in no area and not within 20 metres of one: outside England, or at sea. */
  find(longitude: number, latitude: number): FoundArea<Properties> | null {
    const north = TOLERANCE_METRES / METRES_PER_DEGREE;
    const east = north / Math.cos((latitude * Math.PI) / 180);
    let found = this.#at(longitude, latitude);
    for (const angle of AROUND)
      found ??= this.#at(longitude + east * Math.cos(angle), latitude + north * Math.sin(angle));
    return found;
  }

  #at(x: number, y: number): FoundArea<Properties> | null {
    for (const { code, properties, box, polygons } of this.#cells.get(cellOf(x, y)) ?? []) {
      if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) continue;
      if (contains(polygons, [x, y])) return { code, properties };
    }
    return null;
  }

  #index(area: Outline<Properties>): void {
    const cell = (edge: number) => Math.floor(edge * CELLS_PER_DEGREE);
    const [west, south, east, north] = area.box;
    for (let x = cell(west); x <= cell(east); x++)
      for (let y = cell(south); y <= cell(north); y++) {
        const key = `${x} ${y}`;
        const areas = this.#cells.get(key);
        if (areas === undefined) this.#cells.set(key, [area]);
        else areas.push(area);
      }
  }
}

/** Whether a point lies within one of the polygons (outline first, then holes), and in none of its holes. */
export function contains(polygons: readonly LinearRing[][], point: [number, number]): boolean {
  return polygons.some(
    ([outline = [], ...holes]) =>
      polygonContains(outline, point) && !holes.some((hole) => polygonContains(hole, point)),
  );
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x * CELLS_PER_DEGREE)} ${Math.floor(y * CELLS_PER_DEGREE)}`;
}

function boxOf(polygons: readonly LinearRing[][]): Box {
  const points = polygons.flatMap(([outline = []]) => outline);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  // One by one: a coast has more points than a call takes arguments.
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), 180);
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), -180);
  return [least(xs), least(ys), most(xs), most(ys)];
}
