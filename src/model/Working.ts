/** How one figure was reached: its formula with the numbers put in, and the rows behind it. */
export interface Working {
  /** The formula with this figure's numbers, e.g. "(0.62 × 1,480 × 12.4 + …) ÷ 9,120 = 24.8" */
  sum: string;
  /** What one row is, in the plural, e.g. "neighbourhoods with a part in the ward" */
  rowsAre: string;
  columns: readonly WorkingColumn[];
  /** Unrounded; in the order they add up; no row is left out, so that the sum can be done again. */
  rows: readonly (readonly (string | number | null)[])[];
}

export interface WorkingColumn {
  /** As in the JSON of the figure, e.g. "lsoa_code" */
  id: string;
  label: string;
  /** Decimals printed on the page; null for text. */
  decimals: number | null;
}
