import * as Plot from '@observablehq/plot';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { type Tone, toneFill } from '../marks/tones.ts';
import type { Theme } from '../theme.ts';

/** A neighbourhood as a map shows it. */
export interface DrawnNeighbourhood {
  /** LSOA code */
  code: string;
  geometry: MultiPolygon;
  tone: Tone;
  /** What a reader learns of it: name and value in words. */
  label: string;
  href: string;
}

/** Neighbourhoods in their colours, each a link that a page's script can find by its code, and the ward lines above them. */
export function neighbourhoodMarks(
  chartId: string,
  theme: Theme,
  drawn: readonly DrawnNeighbourhood[],
  wardLines: readonly (MultiLineString | MultiPolygon)[],
): Plot.Markish[] {
  const silent = { ariaHidden: 'true', pointerEvents: 'none', strokeLinejoin: 'round' } as const;
  return [
    Plot.geo(drawn, {
      geometry: ({ geometry }) => geometry,
      fill: ({ tone }) => toneFill(chartId, theme, tone),
      href: 'href',
      title: 'label',
      ariaLabel: 'code',
      stroke: theme.ground,
      strokeWidth: 0.8,
      strokeLinejoin: 'round',
    }),
    // A rim of the ground on either side: the line is seen between dark and between pale neighbours.
    Plot.geo(wardLines, { ...silent, stroke: theme.ground, strokeWidth: 3.4 }),
    Plot.geo(wardLines, { ...silent, stroke: theme.ink, strokeWidth: 1.4 }),
  ];
}
