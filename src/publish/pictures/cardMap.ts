import { geoPath } from 'd3';
import type { Topology } from 'topojson-specification';
import { areaMap } from '../../charts/map/areaMap.ts';
import { LIGHT } from '../../charts/theme.ts';
import { memoize } from '../../model/memoize.ts';
import type { CardMap } from '../../site/share/ShareCard.ts';

const BOX = 1000;
/** An area smaller than this, in units of the card, has a ring round it. */
const LEAST_SEEN = 26;

const mapOf = memoize((topology: Topology, areas: string) => {
  const path = geoPath().digits(0);
  const { shapes, height } = areaMap({
    ...{ topology, objectName: areas, width: BOX, maxHeight: BOX },
    ...{ margin: 10, leastCorner: 30 },
  });
  return {
    height,
    shapes: new Map(
      shapes.map(({ code, geometry }) => [
        code,
        { d: path(geometry) ?? '', bounds: path.bounds(geometry) },
      ]),
    ),
  };
});

/** The map in a square of `size` units, in its middle. */
export function cardMapSvg({ topology, areas, marked }: CardMap, size: number, mark: string) {
  const { height, shapes } = mapOf(topology, areas);
  const isMarked = new Set(marked);
  const scale = size / BOX;
  const drawn = [...shapes].map(([code, { d, bounds }]) => ({ code, d, bounds }));
  const paths = (which: boolean) =>
    drawn
      .filter(({ code }) => isMarked.has(code) === which)
      .map(({ d }) => d)
      .join('');
  const rings =
    marked.length > 1
      ? []
      : drawn.flatMap(({ code, bounds: [[x0, y0], [x1, y1]] }) =>
          isMarked.has(code) && Math.max(x1 - x0, y1 - y0) * scale < LEAST_SEEN
            ? [
                `<circle cx="${(x0 + x1) / 2}" cy="${(y0 + y1) / 2}" r="${LEAST_SEEN / scale}" fill="none" stroke="${mark}" stroke-width="${5 / scale}"/>`,
              ]
            : [],
        );
  return (
    `<g transform="translate(0,${Math.round((size - height * scale) / 2)}) scale(${scale})" stroke="#fff" stroke-width="${2 / scale}" stroke-linejoin="round">` +
    `<path fill="${LIGHT.band}" d="${paths(false)}"/><path fill="${mark}" d="${paths(true)}"/>${rings.join('')}</g>`
  );
}
