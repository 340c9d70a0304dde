import type { Calculation } from '../model/Calculation.ts';
import type { Figure } from '../model/Figure.ts';

/*
 * Figures are plain data that go into files and pages as they are; how one was worked out is asked for
 * on its own page alone, so it is kept beside the figure and made only then.
 */
const makers = new WeakMap<Figure, () => Calculation>();

/** Remembers how the calculation of a figure is made. */
export function keepCalculation(figure: Figure, make: () => Calculation): void {
  makers.set(figure, make);
}

/**
 * The rows a figure was made of; null for a figure without calculation and for a copy of a figure.
 * Throws where a row has another number of cells than there are columns.
 */
export function calculationOf(figure: Figure): Calculation | null {
  const calculation = makers.get(figure)?.() ?? null;
  if (calculation === null) return null;
  for (const table of [calculation, ...(calculation.also ?? [])]) {
    const odd = table.rows.find((row) => row.length !== table.columns.length);
    if (odd !== undefined)
      throw new Error(
        `calculation of ${figure.id}: ${odd.length} cells for ${table.columns.length} columns (${table.rowsAre})`,
      );
  }
  return calculation;
}
