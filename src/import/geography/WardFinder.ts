import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type WardObject = GeometryCollection<{ district: string }>;

interface WardShape {
  code: string;
  districtCode: string;
  /** West, south, east, north in degrees. */
  box: readonly [number, number, number, number];
  /** Polygons of rings, outline first. */
  polygons: Position[][][];
}

/** Squares of a tenth of a degree: a few wards each, so that a point is tried against hardly any. */
const CELLS_PER_DEGREE = 10;
/** The boundaries are generalised to 20 metres: a point so near outside, on a quay, is within one. */
const TOLERANCE_METRES = 20;
const METRES_PER_DEGREE = 111_320;
const AROUND = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);

/** Says in which ward of a topology (object `wards`, property `district`) a point of longitude and latitude lies. */
export class WardFinder {
  readonly #cells = new Map<string, WardShape[]>();

  constructor(topology: Topology) {
    const wards = feature(topology, topology.objects['wards'] as WardObject);
    for (const { id, properties, geometry } of wards.features) {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      this.#index({
        code: String(id),
        districtCode: properties.district,
        box: boxOf(polygons),
        polygons,
      });
    }
  }

  /** Null where the point lies in no ward and not within 20 metres of one: outside England, or at sea. */
  find(longitude: number, latitude: number): { wardCode: string; districtCode: string } | null {
    const within = this.#at(longitude, latitude);
    if (within !== null) return within;
    const north = TOLERANCE_METRES / METRES_PER_DEGREE;
    const east = north / Math.cos((latitude * Math.PI) / 180);
    for (const angle of AROUND) {
      const near = this.#at(longitude + east * Math.cos(angle), latitude + north * Math.sin(angle));
      if (near !== null) return near;
    }
    return null;
  }

  #at(x: number, y: number): { wardCode: string; districtCode: string } | null {
    for (const { code, districtCode, box, polygons } of this.#cells.get(cellOf(x, y)) ?? []) {
      if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) continue;
      if (polygons.some((rings) => isInside(x, y, rings))) return { wardCode: code, districtCode };
    }
    return null;
  }

  #index(ward: WardShape): void {
    const [west, south, east, north] = ward.box.map((edge) => Math.floor(edge * CELLS_PER_DEGREE));
    if (west === undefined || south === undefined || east === undefined || north === undefined)
      return;
    for (let x = west; x <= east; x++)
      for (let y = south; y <= north; y++) {
        const cell = this.#cells.get(`${x} ${y}`);
        if (cell === undefined) this.#cells.set(`${x} ${y}`, [ward]);
        else cell.push(ward);
      }
  }
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x * CELLS_PER_DEGREE)} ${Math.floor(y * CELLS_PER_DEGREE)}`;
}

function boxOf(polygons: readonly Position[][][]): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [outline = []] of polygons)
    for (const [x = 0, y = 0] of outline) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}

/** Even-odd rule over all rings at once, so that holes are outside. Degrees are plane enough for a ward. */
function isInside(x: number, y: number, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[i] ?? [];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}
