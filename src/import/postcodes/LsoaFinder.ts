import { polygonContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outlines are generalised to 20 metres: a point so near outside, on a quay, is within one. */
const TOLERANCE_METRES = 20;
const METRES_PER_DEGREE = 111_320;
const AROUND = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);

export type Ring = [number, number][];

/** Says in which LSOA of a district's topology (object `lsoas`) a point of longitude and latitude lies. */
export class LsoaFinder {
  readonly #lsoas: { code: string; polygons: Ring[][] }[];

  constructor(topology: Topology) {
    const { features } = feature(topology, topology.objects['lsoas'] as GeometryCollection);
    this.#lsoas = features.map(({ id, geometry }) => ({
      code: String(id),
      polygons: (geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []) as Ring[][],
    }));
  }

  /** Undefined where the point lies in no LSOA and not within 20 metres of one. */
  find(longitude: number, latitude: number): string | undefined {
    const north = TOLERANCE_METRES / METRES_PER_DEGREE;
    const east = north / Math.cos((latitude * Math.PI) / 180);
    return (
      this.#at([longitude, latitude]) ??
      AROUND.map((angle) =>
        this.#at([longitude + east * Math.cos(angle), latitude + north * Math.sin(angle)]),
      ).find((code) => code !== undefined)
    );
  }

  #at(point: [number, number]): string | undefined {
    return this.#lsoas.find(({ polygons }) => contains(polygons, point))?.code;
  }
}

/** Whether a point lies within one of the polygons (outline first, then holes), and in none of its holes. */
export function contains(polygons: readonly Ring[][], point: [number, number]): boolean {
  return polygons.some(
    ([outline = [], ...holes]) =>
      polygonContains(outline, point) && !holes.some((hole) => polygonContains(hole, point)),
  );
}
