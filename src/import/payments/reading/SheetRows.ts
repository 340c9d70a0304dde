/** Rows of a table as they stand, some thousands at a time: one object a row would cost more than parsing it. */
export interface RowBatch {
  /** Cells of each row as text; a number as its digits, a date as ISO, a formula as the value last computed. */
  cells: string[][];
  /** The row each begins on, as an editor or a spreadsheet shows it, from 1. */
  rowNumbers: number[];
  /** Rows of this batch that cannot be read at all → why; their cells are what could be saved. */
  faults?: ReadonlyMap<number, string>;
}

/** One sheet of a workbook, or the whole of a text file. */
export interface SheetRows {
  /** Name of the sheet; empty for a text file. */
  sheet: string;
  batches: Iterable<RowBatch>;
}

/** No payment has a cell or a row this long: a megabyte of text. */
export const LONGEST_ROW = 1 << 20;
