import { readFileSync } from 'node:fs';
import { polygonContains } from 'd3';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { wardMap } from '../../src/charts/kinds/wardMap.ts';
import { type Point, readAreas } from '../../src/charts/map/areaMap.ts';
import { roomiest } from '../../src/charts/map/room.ts';
import { wardShapes } from '../../src/charts/map/wardShapes.ts';
import { selectAreas } from '../../src/tables/selectAreas.ts';
import { madeMap, VALUES } from './madeCharts.ts';
import {
  figure,
  percentile,
  sources,
  WARDS,
  wardFigures,
  wardHref,
  wardTopology,
} from './madePlace.ts';
import { svgOf, textsOf, wardPaths } from './svgReading.ts';

const DISTRICT = 'E07000123';
const whole: Topology<{ wards: GeometryCollection<{ name: string; district: string }> }> =
  JSON.parse(readFileSync('data/england/wards.topojson', 'utf8'));
type Ring = readonly Point[];

function ringBounds(rings: readonly Ring[]) {
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis] ?? 0));
  return {
    left: Math.min(...(xs ?? [])),
    right: Math.max(...(xs ?? [])),
    top: Math.min(...(ys ?? [])),
    bottom: Math.max(...(ys ?? [])),
  };
}

/** Without regard to the turn of the rings; none of these wards has a hole. */
function areaOf(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => {
    const twice = ring.reduce((area, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
      return area + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}

function isOf(properties: { district?: string } | undefined, code: string): boolean {
  return properties?.district === code;
}

const real = {
  ...whole,
  objects: {
    wards: {
      ...whole.objects.wards,
      geometries: whole.objects.wards.geometries.filter(({ properties }) =>
        isOf(properties, DISTRICT),
      ),
    },
  },
};
const realShapes = readAreas(real, 'wards');
const realMap = wardMap({
  figures: realShapes.map(({ code, name }, i) => figure(code, 5 * i, { areaName: name })),
  indicator: percentile,
  period: '2025',
  topology: real,
  sources,
  placeName: 'Preston',
  wardHref,
  view: 'map',
});

describe('a real place', () => {
  const paths = wardPaths(svgOf(realMap));
  const boundsOf = (name: string) => {
    const code = realShapes.find((shape) => shape.name === name)?.code ?? '';
    return ringBounds(paths.get(code)?.rings ?? []);
  };
  const middle = (name: string) => {
    const { left, right, top, bottom } = boundsOf(name);
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };

  test('north is up and west is left', () => {
    expect(middle('Preston Rural North').y).toBeLessThan(middle('City Centre').y);
    expect(middle('Garrison').y).toBeLessThan(middle('City Centre').y);
    expect(middle('Sharoe Green').y).toBeLessThan(middle('City Centre').y);
    expect(middle('Lea & Larches').x).toBeLessThan(middle('City Centre').x);
    expect(middle('Ribbleton').x).toBeGreaterThan(middle('City Centre').x);
    const tops = realShapes.map(({ name }) => ({ name, top: boundsOf(name).top }));
    expect(tops.sort((a, b) => a.top - b.top)[0]?.name).toBe('Preston Rural North');
  });

  test('each shape holds the heart of the ward whose name it bears, and no other ward’s', () => {
    const { project } = wardShapes(real);
    for (const { code, name, geometry } of realShapes) {
      const heart = roomiest(geometry.coordinates, 1e-5)?.point ?? [0, 0];
      const at = project(heart);
      const holders = [...paths].filter(([, { rings }]) =>
        rings.some((ring) => polygonContains(ring, at)),
      );
      expect(holders.map(([holder]) => holder)).toEqual([code]);
      expect(holders[0]?.[1].title).toContain(name);
    }
  });

  test('each shape has its share of the district’s area: none is inside out or fills the frame', () => {
    const total = (all: readonly { rings: readonly Ring[] }[]) =>
      all.reduce((sum, { rings }) => sum + areaOf(rings), 0);
    const onPage = total([...paths.values()]);
    const grounds = realShapes.map(({ code, geometry }) => ({
      code,
      rings: geometry.coordinates.flat() as Point[][],
    }));
    const onGround = total(grounds);
    for (const { code, rings } of grounds) {
      const drawn = areaOf(paths.get(code)?.rings ?? []) / onPage;
      const share = areaOf(rings) / onGround;
      expect(Math.abs(drawn - share)).toBeLessThan(0.003);
    }
  });

  test('coordinates are whole units', () => {
    expect(paths.size).toBe(16);
    for (const { rings } of paths.values()) {
      expect(rings.flat(2).every(Number.isInteger)).toBe(true);
    }
  });

  test('every ward’s name, number and value stand on the map or in its key', () => {
    const texts = textsOf(svgOf(realMap));
    for (const row of realMap.table.rows) {
      expect(texts).toContain(row[0]?.text ?? '');
      expect(texts).toContain(row[1]?.text);
    }
  });
});

describe('a made place', () => {
  const paths = wardPaths(svgOf(madeMap(wardFigures(VALUES))));

  test('the northernmost ward is on top, the westernmost left', () => {
    const bounds = [...paths].map(([code, { rings }]) => ({ code, ...ringBounds(rings) }));
    const south = bounds.find(({ code }) => code === WARDS.south);
    const north = bounds.find(({ code }) => code === WARDS.north);
    expect(north?.bottom).toBeLessThanOrEqual(south?.top ?? 0);
    const west = bounds.find(({ code }) => code === WARDS.west);
    const east = bounds.find(({ code }) => code === WARDS.east);
    expect(west?.right).toBeLessThan(east?.left ?? 0);
  });

  test('rings that turn either way are drawn as they are', () => {
    for (const { rings } of paths.values()) expect(rings.flat()).toHaveLength(4);
  });

  test('titles say name and value, a gap is said', () => {
    expect(paths.get(WARDS.west)?.title).toBe('West End: 34.2');
    expect(paths.get(WARDS.centre)?.title).toBe('Old Town & Quay: 5.1');
    expect(paths.get(WARDS.south)?.title).toBe('Southgate: no data');
  });

  test('no data is striped and apart from the lowest class', () => {
    const svg = svgOf(madeMap(wardFigures(VALUES)));
    expect(svg).toContain('fill="url(#map-imd-percentile-2025-nd)"');
    expect(svgOf(madeMap(wardFigures([1, 2, 3, 4, 5])))).not.toMatch(/pattern|url\(/);
  });

  test('one name for a code on the map and another in the figures is refused', () => {
    const names = { [WARDS.west]: 'East End' };
    const options = { indicator: percentile, period: '2025', sources, placeName: 'M', wardHref };
    const figures = wardFigures(VALUES);
    expect(() =>
      wardMap({ ...options, figures, topology: wardTopology(names), view: 'map' }),
    ).toThrow(/^ward name differs: /);
    expect(() =>
      wardMap({ ...options, figures: figures.slice(1), topology: wardTopology(), view: 'map' }),
    ).toThrow('no figure for ward: E05900001');
    expect(() =>
      wardMap({
        ...options,
        figures: [...figures, figure('E05999999', 1)],
        topology: wardTopology(),
        view: 'tiles',
      }),
    ).toThrow('no shape for ward: E05999999');
  });
});

describe('many wards', () => {
  const cornwall = whole.objects.wards.geometries.filter(({ properties }) =>
    isOf(properties, 'E06000052'),
  );
  const mapOf = (count: number) => {
    // Without the arcs of the rest of England, as the build has it.
    const areas = cornwall.slice(0, count).map((geometry) => ({ geometry }));
    const topology = selectAreas(whole, 'wards', areas as never);
    const shapes = readAreas(topology, 'wards');
    return wardMap({
      figures: shapes.map(({ code, name }, i) => figure(code, i, { areaName: name })),
      indicator: percentile,
      period: '2025',
      topology,
      sources,
      placeName: 'Cornwall',
      wardHref,
      view: 'map',
    });
  };
  const numbers = (count: number) =>
    textsOf(svgOf(mapOf(count))).filter((text) => /^\d+$/.test(text)).length;

  test('are listed with numbers up to 40; beyond, the key counts them', () => {
    expect(numbers(40)).toBeGreaterThan(40);
    expect(numbers(41)).toBe(0);
    const chart = mapOf(cornwall.length);
    expect(chart.table.rows).toHaveLength(87);
    expect(textsOf(svgOf(chart)).join()).toContain('wards');
  });
});
