import type { Position } from 'geojson';
import { ringArea } from '../../tables/geography/ringArea.ts';
import type { FeatureRow } from './readFeatures.ts';

/** Longitude and latitude around England: a file in metres or with the two swapped lies outside. */
const ENGLAND = { west: -7, east: 2.5, south: 49, north: 56.5 };

/** Polygons wound for d3: outlines clockwise with north up, holes the other way round. */
export interface Outline {
  polygons: Position[][][];
  /** Square degrees, holes taken off. */
  area: number;
}

/**
 * A feature's polygons, checked and wound clockwise. Throws a DataError for a ring that is not closed,
 * has fewer than four points, lies outside England or has no area, and for one wound against the
 * `outerSign` of its file (+1 anticlockwise as GeoJSON asks, -1 clockwise): within one file an
 * outline and a hole can only be told apart if every outline runs the same way.
 */
export function readOutline(feature: FeatureRow, outerSign: 1 | -1): Outline {
  let area = 0;
  const polygons = feature.polygons().map((rings) =>
    rings.map((ring, index) => {
      checkRing(feature, ring);
      const signed = ringArea(ring);
      const expected = index === 0 ? outerSign : -outerSign;
      if (signed === 0) feature.refuse('ring without area', pointText(ring[0]), 'geometry');
      if (Math.sign(signed) !== expected)
        feature.refuse(
          index === 0 ? 'polygon inside out' : 'hole wound as an outline',
          pointText(ring[0]),
          'geometry',
          'wind it as the other polygons of the file',
        );
      area += index === 0 ? Math.abs(signed) : -Math.abs(signed);
      return outerSign === 1 ? ring.toReversed() : ring;
    }),
  );
  return { polygons, area };
}

/** How the outlines of a file run, by its first feature. */
export function outerSign(features: readonly FeatureRow[]): 1 | -1 {
  const ring = features[0]?.polygons()[0]?.[0] ?? [];
  return ringArea(ring) < 0 ? -1 : 1;
}

function checkRing(feature: FeatureRow, ring: readonly Position[]): void {
  if (!Array.isArray(ring) || ring.length < 4)
    feature.refuse('ring of fewer than 4 points', JSON.stringify(ring), 'geometry');
  for (const point of ring) {
    const [longitude, latitude] = point;
    const inEngland =
      typeof longitude === 'number' &&
      typeof latitude === 'number' &&
      longitude > ENGLAND.west &&
      longitude < ENGLAND.east &&
      latitude > ENGLAND.south &&
      latitude < ENGLAND.north;
    if (!inEngland)
      feature.refuse(
        'point outside England',
        pointText(point),
        'geometry',
        'longitude, latitude in degrees (WGS84)',
      );
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    feature.refuse('ring not closed', `${pointText(first)} … ${pointText(last)}`, 'geometry');
}

function pointText(point: Position | undefined): string {
  return JSON.stringify(point) ?? '';
}
