/** Rows behind a figure, as they stand in the figure's JSON and, where they are few, on its page. */
export interface CalculationTable {
  /** What one row is, in the plural, e.g. "neighbourhoods with a part in the ward" */
  rowsAre: string;
  columns: readonly CalculationColumn[];
  /** Unrounded; in the order they add up; no row is left out, so that the sum can be done again. */
  rows: readonly (readonly (string | number | null)[])[];
}

/** How one figure was reached: its formula with the numbers put in, and the rows behind it. */
export interface Calculation extends CalculationTable {
  /** The formula with this figure's numbers, e.g. "(0.62 × 1,480 × 12.4 + …) ÷ 9,120 = 24.8" */
  sum: string;
  /** Further rows the sum rests on, e.g. the wards a change is compared with. */
  also?: readonly CalculationTable[];
}

export interface CalculationColumn {
  /** As in the JSON of the figure, e.g. "lsoa_code" */
  id: string;
  label: string;
  /** Decimals printed on the page; null for text. */
  decimals: number | null;
}
