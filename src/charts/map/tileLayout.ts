import { sure } from '../../model/sure.ts';
import type { Point } from './areaMap.ts';

export interface TilePlace {
  /** Anything that names the area; ties in position are broken by it, so the order of the input does not matter. */
  code: string;
  /** x to the east, y to the south. */
  centre: Readonly<Point>;
}

export interface TileLayout {
  columns: number;
  rows: number;
  /** Code → cell; columns from the west, rows from the north. */
  cells: ReadonlyMap<string, Cell>;
}

interface Cell {
  column: number;
  row: number;
}

/**
 * Each area in a cell of its own on a grid, near to where it lies. Positions are ranks (first, second … from the west
 * and from the north), which spreads a dense town over the grid. Areas are first set in rows from the north, each
 * from the west; then any two cells are exchanged as long as that brings them nearer to their places.
 */
export function tileLayout(
  places: readonly TilePlace[],
  maxColumns = places.length > 30 ? 6 : 5,
): TileLayout {
  if (places.length === 0) return { columns: 0, rows: 0, cells: new Map() };
  const sorted = [...places].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const columns = Math.min(maxColumns, Math.ceil(Math.sqrt(sorted.length)));
  const rows = Math.ceil(sorted.length / columns);
  const x = spreadByRank(
    sorted.map(({ centre }) => centre[0]),
    columns,
  );
  const y = spreadByRank(
    sorted.map(({ centre }) => centre[1]),
    rows,
  );
  const wanted = sorted.map(({ code }, i) => ({
    code,
    x: sure(x[i], 'column'),
    y: sure(y[i], 'row'),
  }));
  type Tile = (typeof wanted)[number] | undefined;
  const byRow = wanted.toSorted((a, b) => a.y - b.y);
  const tiles: Tile[] = Array.from({ length: rows }, (_, row) =>
    byRow.slice(row * columns, (row + 1) * columns).sort((a, b) => a.x - b.x),
  ).flat();
  tiles.length = columns * rows;
  const cellOf = (i: number): Cell => ({ column: i % columns, row: Math.floor(i / columns) });
  const cost = (tile: Tile, i: number) => {
    if (tile === undefined) return 0;
    const { column, row } = cellOf(i);
    return (tile.x - column) ** 2 + (tile.y - row) ** 2;
  };
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let i = 0; i < tiles.length; i += 1) {
      for (let j = i + 1; j < tiles.length; j += 1) {
        const [a, b] = [tiles[i], tiles[j]];
        if (cost(a, j) + cost(b, i) >= cost(a, i) + cost(b, j) - 1e-9) continue;
        [tiles[i], tiles[j]] = [b, a];
        isBetter = true;
      }
    }
  }
  const cells = new Map(
    [...tiles].flatMap((tile, i) => (tile === undefined ? [] : [[tile.code, cellOf(i)]])),
  );
  return { columns, rows, cells };
}

/** Each value's rank stretched over cells: the first lies at −½ + ½·cells/n, the last as far from the other end. */
function spreadByRank(values: readonly number[], cells: number): number[] {
  // Equal values keep their order.
  const order = [...values.entries()].sort(([, a], [, b]) => a - b);
  const positions = new Array<number>(values.length).fill(0);
  order.forEach(([index], rank) => {
    positions[index] = ((rank + 0.5) / values.length) * cells - 0.5;
  });
  return positions;
}
