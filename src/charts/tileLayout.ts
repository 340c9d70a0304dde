import { assignCells } from './assignCells.ts';
import type { Point } from './readShapes.ts';

export interface TilePlace {
  /** Anything that names the area; ties in position are broken by it, so the order of the input does not matter. */
  code: string;
  /** x to the east, y to the south. */
  centre: Point;
}

export interface TileLayout {
  columns: number;
  rows: number;
  /** Code → cell; columns from the west, rows from the north. */
  cells: ReadonlyMap<string, { column: number; row: number }>;
}

/**
 * Each area in a cell of its own on a grid, with the least movement from where it lies.
 * Positions are ranks (first, second … from the west and from the north), which spreads a dense town over the grid
 * and keeps north above south and west left of east as far as a grid can.
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
  const cells = Array.from({ length: columns * rows }, (_, cell) => ({
    column: cell % columns,
    row: Math.floor(cell / columns),
  }));
  const chosen = assignCells(
    sorted.map((_, i) =>
      cells.map(({ column, row }) => (column - (x[i] ?? 0)) ** 2 + (row - (y[i] ?? 0)) ** 2),
    ),
  );
  return {
    columns,
    rows,
    cells: new Map(
      sorted.map(({ code }, i) => [code, cells[chosen[i] ?? 0] ?? { column: 0, row: 0 }]),
    ),
  };
}

/** Each value's rank stretched over cells: the first lies at −½ + ½·cells/n, the last as far from the other end. */
function spreadByRank(values: readonly number[], cells: number): number[] {
  const order = values
    .map((_, i) => i)
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const positions = new Array<number>(values.length).fill(0);
  order.forEach((index, rank) => {
    positions[index] = ((rank + 0.5) / values.length) * cells - 0.5;
  });
  return positions;
}
