import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { polygonContains } from 'd3';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import Papa from 'papaparse';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { areaAt } from '../../src/islands/areaAt.ts';
import { areaOutlines } from '../../src/publish/find/areaOutlines.ts';

/*
 * The neighbourhood and ward of every postcode, held against the points of Code-Point and the outlines alone: a point
 * in polygon that shares no code with the import, nor its table of postcodes and neighbourhoods.
 */
const rows = Papa.parse<Record<string, string>>(
  readFileSync('data/places/E07000123/postcodes.csv', 'utf8'),
  { header: true, skipEmptyLines: true },
).data;
const lsoas = JSON.parse(
  brotliDecompressSync(
    readFileSync('data/england/lsoa-boundaries/E07000123.topojson.br'),
  ).toString(),
) as Topology;
const wards = JSON.parse(readFileSync('data/england/wards.topojson', 'utf8')) as Topology;

function outlines(topology: Topology, name: string): Map<string, Position[][][]> {
  const { geometries } = topology.objects[name] as GeometryCollection;
  return new Map(
    geometries.map((geometry) => {
      const { geometry: shape } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
      return [
        String(geometry.id),
        shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates,
      ];
    }),
  );
}

function isWithin([x = 0, y = 0]: Position, polygons: Position[][][]): boolean {
  return polygons.some(([outer = [], ...holes]) =>
    [outer, ...holes].every(
      (ring, i) => polygonContains(ring as [number, number][], [x, y]) === (i === 0),
    ),
  );
}

/** Metres from a point to the nearest border of some polygons. */
function metresTo([x = 0, y = 0]: Position, polygons: Position[][][]): number {
  const [east, north] = [111_320 * Math.cos((y * Math.PI) / 180), 111_320];
  let least = Number.POSITIVE_INFINITY;
  for (const ring of polygons.flat()) {
    for (const [i, [bx = 0, by = 0]] of ring.entries()) {
      const [ax = 0, ay = 0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [];
      const [px, py] = [(ax - x) * east, (ay - y) * north];
      const [dx, dy] = [(bx - ax) * east, (by - ay) * north];
      const along = -(px * dx + py * dy) / (dx * dx + dy * dy || 1);
      const part = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(px + part * dx, py + part * dy));
    }
  }
  return least;
}

/** Outlines are generalised, and a postcode's point may lie over the border of the area its homes are in. */
const MOST_METRES = 30;

describe.each([
  { topology: lsoas, object: 'lsoas', column: 'lsoa_code' },
  { topology: wards, object: 'wards', column: 'ward_code' },
])('the point of every postcode of Preston', ({ topology, object, column }) => {
  const areas = outlines(topology, object);

  it(`lies in the outline of its ${column}, all but a very few, which are at its edge`, () => {
    expect(rows.length).toBe(3621);
    const outside = rows.flatMap((row) => {
      const point = [Number(row['longitude']), Number(row['latitude'])];
      const own = areas.get(row[column] ?? '') ?? [];
      return isWithin(point, own) ? [] : [{ row, metres: metresTo(point, own) }];
    });
    expect(outside.length).toBeLessThan(4);
    expect(outside.filter(({ metres }) => metres > MOST_METRES)).toEqual([]);
  });
});

it('a device at the point of a postcode is found in its neighbourhood', () => {
  const outlinesOfPlace = areaOutlines(lsoas, 'lsoas');
  const elsewhere = rows.filter((row) => {
    const point = { longitude: Number(row['longitude']), latitude: Number(row['latitude']) };
    return areaAt(outlinesOfPlace, point) !== row['lsoa_code'];
  });
  expect(elsewhere.length).toBeLessThan(4);
});
