import type * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { DrawingWords } from '../draw.ts';
import { type Tone, toneFill } from '../marks/tones.ts';
import type { Theme } from '../theme.ts';
import type { ClassGroup } from '../words/classGroups.ts';
import type { AreaMap, AreaShape } from './areaMap.ts';

/** The same map in frames, see closeUps.ts: a browser that draws charts of its own goes without. */
export interface Insets {
  /** Of the map and the frames below it. */
  height: number;
  /** What each frame shows of the areas, in the units of the drawing. */
  frames: readonly (readonly AreaShape[])[];
  marks: (theme: Theme) => Plot.Markish[];
}

/** What both views of a place's wards draw from. */
export interface WardDrawing {
  called: DrawingWords;
  theme: Theme;
  map: AreaMap;
  /** Frames below the map with towns of small wards; none where they are left out. */
  insets?: Insets;
  wards: readonly DrawnWard[];
  groups: readonly ClassGroup[];
  indicator: Indicator;
  wardHref: (wardCode: string) => string;
  /** The code of a ward to outline. */
  highlight: string | undefined;
}

export interface DrawnWard {
  shape: AreaShape;
  figure: Figure;
  /** As in the key. */
  number: number;
  tone: Tone;
}

/** Channels of a mark of wards: its colour, and a link with name and value that a page's script can find by code. */
export function wardChannels({ called, theme, indicator, wardHref }: WardDrawing) {
  return {
    fill: ({ tone }: DrawnWard) => toneFill(called.id, theme, tone),
    href: ({ figure }: DrawnWard) => wardHref(figure.areaCode),
    title: ({ figure }: DrawnWard) => `${figure.areaName}: ${figureText(indicator, figure)}`,
    ariaLabel: ({ figure }: DrawnWard) => figure.areaCode,
  };
}

/** A ring round the chosen ward, on a wider one of the ground: it is seen between dark neighbours too, also in greys. */
export function chosenRing(
  { theme, wards, highlight }: WardDrawing,
  mark: (wards: readonly DrawnWard[], look: Plot.GeoOptions) => Plot.Markish,
): Plot.Markish[] {
  const chosen = wards.filter(({ figure }) => figure.areaCode === highlight);
  const look = { fill: 'none', strokeLinejoin: 'round', pointerEvents: 'none' } as const;
  return [
    mark(chosen, { ...look, stroke: theme.ground, strokeWidth: 6, ariaHidden: 'true' }),
    mark(chosen, { ...look, stroke: theme.chosen, strokeWidth: 3, ariaHidden: 'true' }),
  ];
}
