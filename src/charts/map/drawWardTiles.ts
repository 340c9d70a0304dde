import * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import { memoize } from '../../model/memoize.ts';
import { drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { classKey } from '../marks/classKey.ts';
import { patterns } from '../marks/patterns.ts';
import { shortenText, wrapText } from '../marks/textWidth.ts';
import { toneInk } from '../marks/tones.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { AreaMap } from './areaMap.ts';
import { roomiest } from './room.ts';
import { type TileLayout, tileLayout } from './tileLayout.ts';
import { chosenRing, type DrawnWard, type WardDrawing, wardChannels } from './WardDrawing.ts';

const GAP = 4;
const LEADING = 13;

/** One place's wards are laid out hundreds of times in a build, always in the same squares. */
const wardTiles = memoize(
  (map: AreaMap): TileLayout =>
    tileLayout(
      map.shapes.map(({ code, geometry }) => {
        const room = roomiest(geometry.coordinates);
        if (room === null) throw new Error(`shape without a middle: ${code}`);
        return { code, centre: room.point };
      }),
    ),
);

/** One square a ward, laid out roughly as the wards lie, with name and value in each. */
export function drawWardTiles(drawing: WardDrawing): string {
  const { called, theme, map, wards, groups, indicator } = drawing;
  const { columns, rows, cells } = wardTiles(map);
  const step = Math.min(100, (WIDTH + GAP) / columns);
  const size = Math.floor(step - GAP);
  const left = (WIDTH - columns * step + GAP) / 2;
  const tiles = wards.map((ward) => {
    const cell = cells.get(ward.figure.areaCode);
    if (cell === undefined) throw new Error(`no square for ward: ${ward.figure.areaCode}`);
    return {
      ...ward,
      x: Math.round(left + cell.column * step),
      y: Math.round(1 + cell.row * step),
    };
  });
  type Tile = (typeof tiles)[number];
  const square = {
    x1: ({ x }: Tile) => x,
    x2: ({ x }: Tile) => x + size,
    y1: ({ y }: Tile) => y,
    y2: ({ y }: Tile) => y + size,
  };
  const mapHeight = Math.ceil(rows * step + 8);
  const key = classKey(groups, {
    chartId: called.id,
    theme,
    indicator,
    x: 0,
    y: mapHeight,
    width: WIDTH,
    withMembers: false,
    noun: 'ward',
  });
  return drawPlot(called, theme, {
    height: mapHeight + key.height + 2,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(
        called.id,
        theme,
        wards.map(({ tone }) => tone),
      ),
      Plot.rect(tiles, { ...square, ...wardChannels(drawing), stroke: theme.edge }),
      ...chosenRing(drawing, (chosen, look) => {
        const codes = new Set(chosen.map(({ figure }: DrawnWard) => figure.areaCode));
        const rings = tiles.filter(({ figure }) => codes.has(figure.areaCode));
        return Plot.rect(rings, { ...(look as Plot.RectOptions), ...square });
      }),
      words(
        tiles.flatMap(({ figure, tone, x, y }): Line[] => {
          const lines = wrapText(figure.areaName, size - 6, SMALL_SIZE)
            .slice(0, 3)
            .map((line) => shortenText(line, size - 4, SMALL_SIZE));
          // Value and name together stand in the middle of the square.
          const middle = Math.round(y + size / 2 - 3 - ((lines.length - 1) * LEADING) / 2);
          const look = { x: x + size / 2, anchor: 'middle', fill: toneInk(theme, tone) } as const;
          return [
            { ...look, y: middle, text: figureText(indicator, figure), isBold: true, size: 17 },
            ...stacked(lines, LEADING, { ...look, y: middle + 18, size: SMALL_SIZE }),
          ];
        }),
        { isSilent: true },
      ),
      ...key.marks,
    ],
  });
}
