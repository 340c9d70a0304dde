import type { Position } from 'geojson';
import type { AreaShape, Point } from './areaMap.ts';

/** Polygons in user units as polygon-clipping takes and gives them, each its outer ring and then its holes. */
export type Polygons = Point[][][];

export function polygonsOf({ geometry }: AreaShape): Polygons {
  const toPoint = ([x = 0, y = 0]: Position): Point => [x, y];
  return geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(toPoint)));
}

/** An upright rectangle from its upper left corner. */
export function rectangle(x: number, y: number, width: number, height: number): Polygons {
  return [
    [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ],
    ],
  ];
}
