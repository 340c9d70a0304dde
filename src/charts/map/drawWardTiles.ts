import * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import { memoize } from '../../model/memoize.ts';
import { drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { classKey } from '../marks/classKey.ts';
import { patterns } from '../marks/patterns.ts';
import { textWidth } from '../marks/textWidth.ts';
import { toneInk } from '../marks/tones.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { AreaMap, Point } from './areaMap.ts';
import { MOST_LISTED } from './drawWardShapes.ts';
import { roomiest } from './room.ts';
import { type TileLayout, tileLayout } from './tileLayout.ts';
import { TILE_GAP, tileNames } from './tileNames.ts';
import { chosenRing, type DrawnWard, type WardDrawing, wardChannels } from './WardDrawing.ts';

const LEADING = 13;

const VALUE_SIZE = 17;
/** Of values where there are more wards than the key of a map lists. */
const SMALL_VALUE_SIZE = 14;

interface WardTiles extends TileLayout {
  /** From one tile to the next. */
  step: Point;
  width: number;
  height: number;
  valueSize: number;
  /** Ward code → its name as it is written in its tile. */
  names: ReadonlyMap<string, readonly string[]>;
}

/** One place's wards are laid out hundreds of times in a build, always in the same tiles. */
const wardTiles = memoize((map: AreaMap): WardTiles => {
  const places = map.shapes.map(({ code, geometry }) => {
    const room = roomiest(geometry.coordinates);
    if (room === null) throw new Error(`shape without a middle: ${code}`);
    return { code, centre: room.point };
  });
  const names = tileNames(map.shapes.map(({ name }) => name));
  const layout = tileLayout(places, names.columns);
  const lines = new Map(
    map.shapes.map(({ code, name }) => [code, names.lines.get(name) ?? [name]]),
  );
  const most = Math.max(...[...lines.values()].map(({ length }) => length));
  // Squares, but where there are so many that a reader would scroll past them: then as low as the words allow.
  const isMany = places.length > MOST_LISTED;
  const valueSize = isMany ? SMALL_VALUE_SIZE : VALUE_SIZE;
  const least = valueSize + most * LEADING + 8;
  const height = isMany ? least : Math.max(names.width, least);
  const step: Point = [names.width + TILE_GAP, height + TILE_GAP];
  return { ...layout, width: names.width, height, valueSize, step, names: lines };
});

/** One tile of the same size a ward, laid out roughly as the wards lie, with name and value in each. */
export function drawWardTiles(drawing: WardDrawing): string {
  const { called, theme, map, wards, groups, indicator } = drawing;
  const { columns, rows, cells, step, width, height, valueSize, names } = wardTiles(map);
  const left = (WIDTH - columns * step[0] + TILE_GAP) / 2;
  const tiles = wards.map((ward) => {
    const cell = cells.get(ward.figure.areaCode);
    if (cell === undefined) throw new Error(`no tile for ward: ${ward.figure.areaCode}`);
    return {
      ...ward,
      x: Math.round(left + cell.column * step[0]),
      y: Math.round(1 + cell.row * step[1]),
    };
  });
  type Tile = (typeof tiles)[number];
  const edges = {
    x1: ({ x }: Tile) => x,
    x2: ({ x }: Tile) => x + width,
    y1: ({ y }: Tile) => y,
    y2: ({ y }: Tile) => y + height,
  };
  const mapHeight = Math.ceil(rows * step[1] + 8);
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
      Plot.rect(tiles, { ...edges, ...wardChannels(drawing), stroke: theme.edge }),
      ...chosenRing(drawing, (chosen, look) => {
        const codes = new Set(chosen.map(({ figure }: DrawnWard) => figure.areaCode));
        const rings = tiles.filter(({ figure }) => codes.has(figure.areaCode));
        return Plot.rect(rings, { ...(look as Plot.RectOptions), ...edges });
      }),
      words(
        tiles.flatMap(({ figure, tone, x, y }): Line[] => {
          const lines = names.get(figure.areaCode) ?? [];
          const value = figureText(indicator, figure);
          // Value and name together stand in the middle of the tile.
          const middle = Math.round(y + height / 2 - 3 - ((lines.length - 1) * LEADING) / 2);
          const look = { x: x + width / 2, anchor: 'middle', fill: toneInk(theme, tone) } as const;
          const fit = (valueSize * (width - 2)) / textWidth(value, valueSize, true);
          const size = Math.floor(Math.min(valueSize, fit));
          return [
            { ...look, y: middle, text: value, isBold: true, size },
            ...stacked(lines, LEADING, { ...look, y: middle + valueSize + 1, size: SMALL_SIZE }),
          ];
        }),
        { isSilent: true },
      ),
      ...key.marks,
    ],
  });
}
