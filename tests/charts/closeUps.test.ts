import { readFileSync } from 'node:fs';
import type { FeatureCollection, Polygon } from 'geojson';
import Papa from 'papaparse';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { wardMap } from '../../src/charts/kinds/wardMap.ts';
import { areasInFrame, closeUps } from '../../src/charts/map/closeUps.ts';
import { tileNames } from '../../src/charts/map/tileNames.ts';
import { wardShapes } from '../../src/charts/map/wardShapes.ts';
import { figure, percentile, sources, wardHref } from './madePlace.ts';
import { svgOf, textsOf } from './svgReading.ts';

/** Degrees a side of a made place that is drawn 322 units wide. */
const SIDE = 0.1;
const unit = SIDE / 322;

/** A square place with square wards in its middle, `size` units a side, `apart` from middle to middle. */
function madeTown(count: number, size: number, apart = size) {
  const square = (west: number, south: number, side: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, south + side],
        [west + side, south + side],
        [west + side, south],
        [west, south],
      ],
    ],
  });
  // On the equator a degree is as long one way as the other.
  const wards = [
    { code: 'E05900000', geometry: square(0, 0, SIDE) },
    ...Array.from({ length: count }, (_, i) => ({
      code: `E0590000${i + 1}`,
      geometry: square((60 + i * apart) * unit, 100 * unit, size * unit),
    })),
  ];
  const collection: FeatureCollection<Polygon> = {
    type: 'FeatureCollection',
    features: wards.map(({ code, geometry }) => ({
      type: 'Feature',
      id: code,
      properties: { name: `Ward ${code.slice(-1)}` },
      geometry,
    })),
  };
  return topology({ wards: collection });
}

test('two small wards side by side are drawn again, larger, in one frame', () => {
  const made = madeTown(2, 10);
  const { frames, height } = closeUps(made);
  expect(frames).toHaveLength(1);
  const [town] = frames;
  if (town === undefined) throw new Error('no frame');
  expect(town.letter).toBe('A');
  expect(town.scale).toBe(6);
  expect(town.window.width).toBeCloseTo(20, -0.5);
  expect(town.frame.y).toBeGreaterThan(wardShapes(made).height);
  expect(height).toBe(town.frame.y + town.frame.height);
  const shapes = areasInFrame(made, 'wards', town);
  expect(shapes.map(({ code }) => code)).toEqual(['E05900000', 'E05900001', 'E05900002']);
  for (const { geometry } of shapes)
    for (const [x = 0, y = 0] of geometry.coordinates.flat(2)) {
      expect(x).toBeGreaterThanOrEqual(town.frame.x);
      expect(x).toBeLessThanOrEqual(town.frame.x + town.frame.width);
      expect(y).toBeGreaterThanOrEqual(town.frame.y);
      expect(y).toBeLessThanOrEqual(town.frame.y + town.frame.height);
    }
});

test.each([
  ['a ward that holds its number', 2, 13, 13, 0],
  ['one that just does not', 2, 11, 11, 1],
  ['a small ward alone', 1, 8, 8, 0],
  ['two just within reach', 2, 8, 22, 1],
  ['two just out of reach', 2, 8, 26, 0],
])('%s', (_what, count, size, apart, frames) => {
  expect(closeUps(madeTown(count, size, apart)).frames).toHaveLength(frames);
});

test('a frame has the links and words of the map, and says how much larger it is', () => {
  const made = madeTown(2, 10);
  const wards = ['E05900000', 'E05900001', 'E05900002'];
  const svg = svgOf(
    wardMap({
      figures: wards.map((code, i) => figure(code, 10 * i, { areaName: `Ward ${code.slice(-1)}` })),
      indicator: percentile,
      period: '2025',
      topology: made,
      sources,
      placeName: 'M',
      wardHref,
      view: 'map',
    }),
  );
  for (const code of wards) expect(svg.split(`data-code="${code}"`)).toHaveLength(3);
  expect(textsOf(svg)).toContain('A');
  expect(textsOf(svg)).toContain('A, × 6.0');
});

test('no two wards of a district of England look alike in their tiles', () => {
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync('data/england/wards.csv', 'utf8').trim(),
    { header: true },
  );
  const districts = Map.groupBy(data, (row) => row['district_code']);
  expect(districts.size).toBe(296);
  const alike = [...districts].filter(([, wards]) => {
    const names = wards.map((row) => row['ward_name'] ?? '');
    const { lines, columns } = tileNames(names);
    expect(columns).toBeGreaterThan(0);
    const shown = new Set([...lines.values()].map((words) => words.join(' ')));
    return shown.size < new Set(names).size;
  });
  expect(alike.map(([code]) => code)).toEqual([]);
});
