import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';

export interface Drawable {
  code: string;
  polygons: Position[][][];
}

/** Areas → a topology with one object; geometry id = code, in the order of the codes. Not quantised. */
export function drawTopology<Area extends Drawable>(
  objectName: string,
  areas: readonly Area[],
  properties: (area: Area) => Record<string, string>,
): Topology<Objects<Record<string, string>>> {
  const features = [...areas]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(
      (area): Feature<Polygon | MultiPolygon, Record<string, string>> => ({
        type: 'Feature',
        id: area.code,
        properties: properties(area),
        geometry: geometryOf(area.polygons),
      }),
    );
  const collection: FeatureCollection<Polygon | MultiPolygon, Record<string, string>> = {
    type: 'FeatureCollection',
    features,
  };
  // The library's types know nothing of the properties that went in.
  return topology({ [objectName]: collection }) as Topology<Objects<Record<string, string>>>;
}

function geometryOf(polygons: Position[][][]): Polygon | MultiPolygon {
  const [only, ...more] = polygons;
  return only !== undefined && more.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/**
 * Topology → text on a grid of 1/`perDegree` degrees. Put on the grid after the arcs are cut and not
 * before: else narrow inlets collapse and arcs that two areas share would come apart.
 */
export function serialiseTopology(
  exact: Topology<Objects<Record<string, string>>>,
  perDegree: number,
): string {
  const [west, south] = exact.bbox ?? [0, 0];
  const snap = (degrees: number) =>
    Number((Math.floor(degrees * perDegree) / perDegree).toFixed(6));
  const scale = 1 / perDegree;
  const onGrid = quantize(exact, { scale: [scale, scale], translate: [snap(west), snap(south)] });
  return `${JSON.stringify(onGrid)}\n`;
}
