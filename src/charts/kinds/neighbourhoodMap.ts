import * as Plot from '@observablehq/plot';
import type { MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { type DrawingWords, drawPlot, WIDTH } from '../draw.ts';
import { type AreaShape, areaMap, type Point, readAreas } from '../map/areaMap.ts';
import { intersection } from '../map/clipping.ts';
import { neighbourhoodMarks } from '../map/neighbourhoodMarks.ts';
import { wardNames } from '../map/placeMap.ts';
import { type Polygons, polygonsOf, rectangle } from '../map/polygons.ts';
import { patterns } from '../marks/patterns.ts';
import { words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { classGroups } from '../words/classGroups.ts';
import { neighbourhoodLabel, streetScale } from '../words/neighbourhoodWords.ts';

export interface NeighbourhoodMapOptions {
  /** Code of the neighbourhood in the middle. */
  code: string;
  /** One a neighbourhood of the place. */
  figures: readonly Figure[];
  indicator: Indicator;
  lsoaTopology: Topology;
  wardTopology: Topology;
  /** Name and address of a neighbourhood's page. */
  pageOf: (lsoaCode: string) => { name: string; href: string };
}

/** How much of its own extent is shown round a neighbourhood, on every side. */
const AROUND = 0.6;

/** One neighbourhood in a ring, among those around it, with the ward lines. No chart of its own: its page tabulates it. */
export function neighbourhoodMap(
  words_: Pick<DrawingWords, 'headline' | 'alt'>,
  { code, figures, indicator, lsoaTopology, wardTopology, pageOf }: NeighbourhoodMapOptions,
  theme: Theme,
): string {
  const id = `streets.${indicator.id}.${code}`;
  const own = readAreas(lsoaTopology, 'lsoas').find((area) => area.code === code);
  if (own === undefined) throw new Error(`no shape for neighbourhood: ${code}`);
  const fit = { around: widened(own), width: WIDTH, maxHeight: 300, margin: 0, leastCorner: 6 };
  const lsoas = areaMap({ ...fit, topology: lsoaTopology, objectName: 'lsoas' });
  const wards = areaMap({ ...fit, topology: wardTopology, objectName: 'wards' });
  const frame = rectangle(0, 0, WIDTH, lsoas.height);
  const tones = new Map(
    classGroups(figures, indicator, streetScale(indicator)).flatMap(({ tone, members }) =>
      members.map(({ figure }) => [figure.areaCode, { figure, tone }] as const),
    ),
  );
  const drawn = lsoas.shapes.flatMap((shape) => {
    const known = tones.get(shape.code);
    const geometry = within(shape, frame);
    if (known === undefined || geometry.coordinates.length === 0) return [];
    const { name, href } = pageOf(shape.code);
    const label = neighbourhoodLabel(name, indicator, known.figure);
    return [{ code: shape.code, tone: known.tone, geometry, label, href }];
  });
  const chosen = drawn.filter((each) => each.code === code);
  const clippedWards = wards.shapes.map((shape) => ({ ...shape, geometry: within(shape, frame) }));
  const ring = {
    fill: 'none',
    strokeLinejoin: 'round',
    pointerEvents: 'none',
    ariaHidden: 'true',
  } as const;
  const geometry = ({ geometry: shape }: { geometry: MultiPolygon }) => shape;
  return drawPlot({ ...words_, id, role: 'group' }, theme, {
    height: lsoas.height,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(
        id,
        theme,
        drawn.map(({ tone }) => tone),
      ),
      ...neighbourhoodMarks(id, theme, drawn, clippedWards.map(geometry)),
      Plot.geo(chosen, { ...ring, geometry, stroke: theme.ground, strokeWidth: 7 }),
      Plot.geo(chosen, { ...ring, geometry, stroke: theme.chosen, strokeWidth: 3.5 }),
      words(wardNames({ shapes: clippedWards }, theme.ink, theme.ground), { isSilent: true }),
    ],
  });
}

/** The corners of an area's extent, made larger on every side. */
function widened({ geometry }: AreaShape): Point[] {
  const points = geometry.coordinates.flat(2) as Point[];
  const range = (values: readonly number[]): [number, number] => {
    const low = values.reduce((a, b) => Math.min(a, b));
    const high = values.reduce((a, b) => Math.max(a, b));
    return [low - AROUND * (high - low), high + AROUND * (high - low)];
  };
  const [west, east] = range(points.map(([x]) => x));
  const [south, north] = range(points.map(([, y]) => y));
  return [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
  ];
}

function within(shape: AreaShape, frame: Polygons): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: intersection(polygonsOf(shape), frame).map((polygon) =>
      polygon.map((ring) => ring.map(([x, y]) => [Math.round(x), Math.round(y)])),
    ),
  };
}
