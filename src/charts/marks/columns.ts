import { WIDTH } from '../draw.ts';

/** Between columns of rows in a picture. */
export const COLUMN_GAP = 28;
/** What each column has above and beneath its rows. */
const AROUND = 60;
/** The shape of a picture’s room for a drawing beneath its words. */
const ROOM = 2.8;

/** As high as this a column is well read beside the words. */
const TALL = 570;

/** In how many columns rows of this height in one are largest in a picture: the shape of all is that of its room. */
export function columnsFor(height: number): number {
  if (height + AROUND <= TALL) return 1;
  const shape = (columns: number) => (columns * (WIDTH + COLUMN_GAP)) / (height / columns + AROUND);
  let columns = 1;
  while (shape(columns) < ROOM && shape(columns + 1) - ROOM < ROOM - shape(columns)) columns += 1;
  return columns;
}

/** Items in columns of the same length, but for the last. */
export function inColumns<Item>(items: readonly Item[], columns: number): Item[][] {
  const length = Math.ceil(items.length / columns);
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
    items.slice(i * length, (i + 1) * length),
  );
}
