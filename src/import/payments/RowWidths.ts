/** More rows than this beyond the header are how the file is made, not slips. */
const MOST_SLIPS = 0.05;

/** How many cells the rows of a text file have: a comma without quotes makes one too many and moves those after it. */
export class RowWidths {
  /** Cells of a row → rows. */
  readonly #cells = new Map<number, number>();
  /** Cells up to the last that is filled → rows. */
  readonly #filled = new Map<number, number>();
  #rows = 0;

  add(cells: readonly string[]): void {
    this.#rows++;
    count(this.#cells, cells.length);
    count(this.#filled, filledWidth(cells));
  }

  /**
   * The most cells a row may have beside such a header; null where rows are commonly longer than it, and the cells beyond
   * are no slips.
   */
  limit(headings: readonly string[]): number | null {
    const named = filledWidth(headings);
    let beyond = 0;
    for (const [width, rows] of this.#filled) if (width > named) beyond += rows;
    if (beyond > this.#rows * MOST_SLIPS) return null;
    let [usual, most] = [0, 0];
    for (const [width, rows] of this.#cells) if (rows > most) [usual, most] = [width, rows];
    return Math.max(usual, headings.length);
  }
}

/** The cells of a row without the empty ones at its end. */
export function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width--;
  return width;
}

function count(map: Map<number, number>, key: number): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
