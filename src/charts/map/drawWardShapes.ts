import * as Plot from '@observablehq/plot';
import { drawPlot, WIDTH } from '../draw.ts';
import { classKey } from '../marks/classKey.ts';
import { patterns } from '../marks/patterns.ts';
import { toneInk } from '../marks/tones.ts';
import { words } from '../marks/words.ts';
import { chosenRing, type DrawnWard, type WardDrawing, wardChannels } from './WardDrawing.ts';
import { shapeLabels } from './wardShapes.ts';

/** More wards than these are a list nobody reads under a map, and numbers that cover it: the table has them all. */
export const MOST_LISTED = 40;

/**
 * The true map: shapes, then their numbers and names, the same of towns of small wards in frames, then the key that lists every ward under its class; `wide` sets
 * the key beside the map. With more than `MOST_LISTED` wards the key counts them, and the map has the names that fit.
 */
export function drawWardShapes(drawing: WardDrawing, layout: 'tall' | 'wide'): string {
  const { called, theme, map, insets, wards, groups, indicator } = drawing;
  const isWide = layout === 'wide';
  const isListed = wards.length <= MOST_LISTED;
  const height = insets?.height ?? map.height;
  const key = classKey(groups, {
    chartId: called.id,
    theme,
    indicator,
    x: isWide ? WIDTH + 30 : 0,
    y: isWide ? 0 : height + 12,
    width: isWide ? 390 : WIDTH,
    withMembers: isListed,
    noun: 'ward',
  });
  const byCode = new Map(wards.map((ward) => [ward.shape.code, ward]));
  const views = [
    wards,
    ...(insets?.frames ?? []).map((shapes) =>
      shapes.flatMap((shape): DrawnWard[] => {
        const ward = byCode.get(shape.code);
        return ward === undefined ? [] : [{ ...ward, shape }];
      }),
    ),
  ];
  const shown = views.flat();
  return drawPlot(called, theme, {
    width: isWide ? WIDTH + 420 : WIDTH,
    height: (isWide ? Math.max(height, key.height) : height + 12 + key.height) + 2,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(
        called.id,
        theme,
        wards.map(({ tone }) => tone),
      ),
      // The outer edge, half of it under the wards.
      Plot.geo([map.outline], {
        stroke: theme.edge,
        strokeWidth: 2.6,
        strokeLinejoin: 'round',
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
      Plot.geo(shown, {
        geometry: ({ shape }) => shape.geometry,
        ...wardChannels(drawing),
        stroke: theme.ground,
        strokeWidth: 1.2,
        strokeLinejoin: 'round',
      }),
      ...chosenRing({ ...drawing, wards: shown }, (chosen, look) =>
        Plot.geo(chosen, { ...look, geometry: ({ shape }) => shape.geometry }),
      ),
      words(
        views.flatMap((view) =>
          shapeLabels(
            view
              .toSorted((a, b) => a.number - b.number)
              .map(({ shape, number, tone }) => ({
                shape,
                number: isListed ? number : null,
                ink: toneInk(theme, tone),
              })),
          ),
        ),
        { isSilent: true },
      ),
      ...(insets?.marks(theme) ?? []),
      ...key.marks,
    ],
  });
}
