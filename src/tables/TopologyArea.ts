import type { GeometryObject } from 'topojson-specification';

/** One area of a TopoJSON object, with its place in the file. */
export interface TopologyArea {
  /** Number of the geometry in its object, from 1. */
  feature: number;
  code: string;
  /** `district` is empty where the object has none. */
  properties: { name: string; district: string };
  geometry: GeometryObject;
}
