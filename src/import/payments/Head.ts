/** Title rows above a header are few; a header further down is one of a second table. */
export const HEAD_ROWS = 60;

/** The first rows of a sheet, and their numbers as an editor shows them. */
export interface Head {
  cells: readonly (readonly string[])[];
  rowNumbers: readonly number[];
}
