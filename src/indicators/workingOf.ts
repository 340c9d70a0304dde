import type { Figure } from '../model/Figure.ts';
import type { Working } from '../model/Working.ts';

/*
 * Figures are plain data that go into files and pages as they are; how one was worked out is asked for
 * on its own page alone, so it is kept beside the figure and made only then.
 */
const makers = new WeakMap<Figure, () => Working>();

/** Remembers how the working of a figure is made. */
export function keepWorking(figure: Figure, make: () => Working): void {
  makers.set(figure, make);
}

/**
 * The rows a figure was made of; null for a figure without working and for a copy of a figure.
 * Throws where a row has another number of cells than there are columns.
 */
export function workingOf(figure: Figure): Working | null {
  const working = makers.get(figure)?.() ?? null;
  if (working === null) return null;
  for (const table of [working, ...(working.also ?? [])]) {
    const odd = table.rows.find((row) => row.length !== table.columns.length);
    if (odd !== undefined)
      throw new Error(
        `working of ${figure.id}: ${odd.length} cells for ${table.columns.length} columns (${table.rowsAre})`,
      );
  }
  return working;
}
