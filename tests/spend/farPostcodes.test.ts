import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { memoize } from '../../src/model/memoize.ts';
import type { WardOutlines } from '../../src/tables/readBoundaries.ts';
import { readNearbyPostcodes, readPostcodes } from '../../src/tables/readPostcodes.ts';
import { isOutside } from '../../src/tables/readSuppliers.ts';
import { farPostcodeAreas } from '../../src/tables/suppliers/farPostcodeAreas.ts';
import { ground } from '../indicators/preston.ts';

const { folder, england, wardOutlines, coopRows } = ground;
const [PRESTON, SALFORD, SCILLY, BIRMINGHAM] = ['E07000123', 'E08000006', 'E06000053', 'E08000025'];
const [CITY, SOMERSET, NORTHUMBERLAND] = ['E09000001', 'E06000066', 'E06000057'];
const [CHESHIRE_WEST, FOREST_OF_DEAN, ISLE_OF_WIGHT] = ['E06000050', 'E07000080', 'E06000046'];

const farAreasOf = memoize((districtCode: string) =>
  farPostcodeAreas(districtCode, coopRows, wardOutlines),
);

/** Without a table of the place's own postcodes. */
function isTooFar(
  postcode: string,
  districtCode: string,
  farAreas = () => farAreasOf(districtCode),
) {
  return isOutside(postcode, { postcodes: new Map(), farAreas });
}

describe('a postcode that cannot be in a place whose own postcodes are not held', () => {
  it.each([
    ['AB10 1AA', PRESTON, 'of Scotland'],
    ['BT1 5GS', SALFORD, 'of Northern Ireland'],
    ['CF10 3NQ', FOREST_OF_DEAN, 'of Wales, though not far'],
    ['SE1 9BG', PRESTON, 'of London'],
    ['S1 2HH', PRESTON, 'of Sheffield'],
    ['LL57 4TH', PRESTON, 'of Wales, across the border of another county'],
    ['PR1 2HE', SCILLY, 'of the mainland'],
    ['PL1 2AA', SCILLY, 'of the mainland, not far'],
    ['PR1 2HE', CITY, 'of the north'],
  ])('%s, for %s: %s', (postcode, districtCode) => {
    expect(isTooFar(postcode, districtCode as string)).toBe(true);
  });

  it.each([
    ['PR1 2HE', PRESTON, 'its own'],
    ['BB7 2DL', PRESTON, 'of the districts beside it'],
    ['M4 6AF', PRESTON, 'within 30 km'],
    ['TR21 0LW', SCILLY, 'its own'],
    ['WS1 1TP', BIRMINGHAM, 'of the districts beside it'],
    ['EC2P 2EJ', CITY, 'its own'],
    ['DT9 3NL', SOMERSET, 'of the county beside it'],
    ['TD15 1BN', NORTHUMBERLAND, 'of Scotland and of England'],
    ['LL13 8BG', CHESHIRE_WEST, 'of Wales, with a few streets in England'],
    ['NP16 5LX', FOREST_OF_DEAN, 'of Wales, with a few streets in England'],
    ['PO30 1UD', ISLE_OF_WIGHT, 'of an island'],
    ['BX9 1AS', PRESTON, 'of a large user, in no place'],
    ['ZZ99 3VZ', PRESTON, 'of nobody’s address'],
    ['QQ1 1AA', PRESTON, 'of an area that is none'],
  ])('is not %s, for %s: %s', (postcode, districtCode) => {
    expect(isTooFar(postcode, districtCode as string)).toBe(false);
  });

  it('is none of a district’s real postcodes', () => {
    const near = readNearbyPostcodes(folder, PRESTON as string, england.districts);
    const real = [...readPostcodes(folder, PRESTON as string, england.wards), ...near];
    const pairs = new Set(real.map((row) => `${row.districtCode} ${row.postcode.split(' ')[0]}`));
    expect(new Set(real.map(({ districtCode }) => districtCode)).size).toBeGreaterThan(5);
    for (const pair of pairs) {
      const [districtCode = '', outward] = pair.split(' ');
      expect(isTooFar(`${outward} 1AA`, districtCode), pair).toBe(false);
    }
  });

  it('is told from half of the co-operatives and holds for the other half', () => {
    const halves = Map.groupBy(coopRows, ({ cukId }) => Number(cukId.replace(/\D/g, '')) % 2);
    const [known = [], others = []] = [halves.get(0), halves.get(1)];
    const districts = [PRESTON, SALFORD, BIRMINGHAM, SOMERSET, NORTHUMBERLAND, CHESHIRE_WEST];
    for (const district of districts) {
      const far = farPostcodeAreas(district as string, known, wardOutlines);
      const here = others.filter(({ districtCode }) => districtCode === district);
      expect(here.length).toBeGreaterThan(10);
      const areas = new Set(here.map(({ postcode }) => postcode.replace(/\d.*/, '')));
      expect(
        [...areas].filter((area) => far.has(area)),
        district,
      ).toEqual([]);
      expect(far.size).toBeGreaterThan(60);
    }
  });

  it('is none of England where no co-operative is known near the place', () => {
    const without = () => farPostcodeAreas(PRESTON as string, [], wardOutlines);
    expect(isTooFar('SE1 9BG', PRESTON as string, without)).toBe(false);
    expect(isTooFar('AB10 1AA', PRESTON as string, without)).toBe(true);
  });
});

describe('an area of postcodes in a made England', () => {
  /** Two small wards: the district’s own, and another so many kilometres north of it. */
  const outlines = (km: number): WardOutlines => {
    const degrees = (km / 6371) * (180 / Math.PI);
    const ring = (south: number) => [
      [0, south],
      [0.01, south],
      [0.01, south + 0.01],
      [0, south],
    ];
    const topology: Topology = {
      type: 'Topology',
      objects: {},
      arcs: [ring(52), ring(52 + degrees)],
    };
    const areas = ['own', 'other'].map((code, i) => ({
      ...{ feature: i + 1, code, properties: { name: code, district: code } },
      geometry: { type: 'Polygon' as const, arcs: [[i]] },
    }));
    return { topology, areas };
  };
  const offices = (area: string, wardCode: string, count: number) =>
    Array.from({ length: count }, () => ({ postcode: `${area}1 1AA`, wardCode }));
  const isFar = (km: number, count = 10) =>
    farPostcodeAreas(
      'own',
      [...offices('NE', 'own', 1), ...offices('YO', 'other', count)],
      outlines(km),
    ).has('YO');

  it('is far where its offices are over 30 km from the district', () => {
    expect([29.9, 30.1].map((km) => isFar(km))).toEqual([false, true]);
  });

  it('is not called far where fewer than ten of its offices are known', () => {
    expect([9, 10].map((count) => isFar(50, count))).toEqual([false, true]);
  });
});

it('a postcode that is in no place is not outside by the place’s own postcodes either', () => {
  const held = {
    postcodes: new Map([['PR1 2HE', 'E05012196']]),
    farAreas: () => new Set<string>(),
  };
  expect(['BX9 1AS', 'LA14 2TB', 'PR1 9ZZ'].map((postcode) => isOutside(postcode, held))).toEqual([
    ...[false, true, false],
  ]);
});
