import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/**
 * The wards as GeoJSON after RFC 7946: WGS84, outer rings anticlockwise, six decimals. The topology has
 * them clockwise, as d3-geo wants, so every ring is turned round.
 */
export function wardsGeoJson(topology: Topology): string {
  const wards = topology.objects['wards'];
  if (wards === undefined) throw new Error('topology without object: wards');
  const collection = feature(topology, wards) as FeatureCollection<Polygon | MultiPolygon>;
  const features = collection.features.map(({ id, properties, geometry }) => ({
    type: 'Feature',
    id,
    properties: { code: id, ...properties },
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.coordinates.map(turned) }
        : {
            type: 'MultiPolygon',
            coordinates: geometry.coordinates.map((polygon) => polygon.map(turned)),
          },
  }));
  return `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}

function turned(ring: readonly Position[]): Position[] {
  return ring.map((position) => position.map((degree) => Number(degree.toFixed(6)))).reverse();
}
