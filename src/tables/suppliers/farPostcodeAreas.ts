import { geoDistance } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { memoize } from '../../model/memoize.ts';
import { AREAS_OUTSIDE_ENGLAND, postcodeArea } from '../nationOfPostcode.ts';
import type { WardOutlines } from '../readBoundaries.ts';
import type { CoopRow } from '../Tables.ts';

type Point = readonly [longitude: number, latitude: number];

/**
 * Twice the most that was measured: of all pairs of a district and a postcode area of which it has a part, by half of
 * the co-operatives drawn at random, the other half had the area within 16 km; and within 10 km by all of them for each
 * district in which Code-Point Open has BB, M, OX or PR.
 */
const FAR_KM = 30;
/** Of an area of which fewer offices are known it is not known how far it reaches; England's areas have 12 and more. */
const LEAST_OFFICES = 10;
const EARTH_KM = 6371;
const FAR_DEGREES = (FAR_KM / EARTH_KM) * (180 / Math.PI);
/** Areas of Wales and Scotland that cross the border with a few streets, at a point of that stretch of it. */
const ACROSS_THE_BORDER: readonly (readonly [area: string, at: Point])[] = [
  ['DG', [-3.06, 54.99]],
  ['LD', [-3.03, 52.3]],
  ['LL', [-2.95, 53.03]],
];

/**
 * Postcode areas (letters) that cannot reach a district, used where it has no table of postcodes: those of other nations,
 * and those of which no registered office of a co-operative, in any edition and anywhere in England, is in a ward within
 * 30 km of one of its wards. Of an area that is not among England's co-operatives nothing is said, and of none where
 * none is near, which is more likely a gap of that list.
 */
export function farPostcodeAreas(
  districtCode: string,
  coops: readonly Pick<CoopRow, 'postcode' | 'wardCode'>[],
  outlines: WardOutlines,
): ReadonlySet<string> {
  const middles = middlesOf(outlines);
  const middle = (code: string) => middles.get(code) ?? [];
  const own = outlines.areas
    .filter(({ properties }) => properties.district === districtCode)
    .flatMap(({ code }) => middle(code));
  const offices = new Map<string, { rows: number; wards: Set<string> }>();
  for (const { postcode, wardCode } of coops) {
    const area = postcodeArea(postcode);
    if (area === null || wardCode === null) continue;
    const known = offices.get(area) ?? { rows: 0, wards: new Set() };
    known.rows++;
    known.wards.add(wardCode);
    offices.set(area, known);
  }
  const isNear = (point: Point) =>
    own.some(
      (ours) =>
        // Most are too far to the north or south alone, which is cheap to see.
        Math.abs(ours[1] - point[1]) <= FAR_DEGREES &&
        geoDistance([...ours], [...point]) * EARTH_KM <= FAR_KM,
    );
  const far = new Set<string>();
  let near = 0;
  for (const [area, { rows, wards }] of offices) {
    if ([...wards].flatMap(middle).some(isNear)) near++;
    else if (rows >= LEAST_OFFICES) far.add(area);
  }
  if (near === 0) far.clear();
  for (const [area, point] of ACROSS_THE_BORDER) if (!isNear(point)) far.add(area);
  for (const area of AREAS_OUTSIDE_ENGLAND) far.add(area);
  return far;
}

/** Ward code → the middle of its box, as a list of one. */
const middlesOf = memoize(
  ({ topology, areas }: WardOutlines) =>
    new Map(areas.map(({ code, geometry }) => [code, [middleOf(topology, geometry)]])),
);

function middleOf(topology: Topology, geometry: GeometryObject): Point {
  const shape = feature(topology, geometry);
  if (shape.type !== 'Feature') throw new Error(`not one shape: ${shape.type}`);
  const { geometry: outline } = shape;
  const points =
    outline.type === 'Polygon'
      ? outline.coordinates.flat()
      : outline.type === 'MultiPolygon'
        ? outline.coordinates.flat(2)
        : [];
  const middle = (at: 0 | 1) => {
    let [least, most] = [Infinity, -Infinity];
    for (const point of points) {
      const value = point[at] ?? Number.NaN;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return (least + most) / 2;
  };
  return [middle(0), middle(1)];
}
