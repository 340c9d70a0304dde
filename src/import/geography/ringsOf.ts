import type { GeometryObject } from 'topojson-specification';

/** The rings of a polygon or multipolygon as lists of arc numbers; none for any other geometry. */
export function ringsOf(geometry: GeometryObject): readonly (readonly number[])[] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat();
  return [];
}
