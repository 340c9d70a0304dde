/** Where a value is: a line of a table as an editor counts them, or a feature or geometry of a map. */
export interface Where {
  file: string;
  /** Line of a CSV, the header being line 1. */
  row?: number;
  /** Number of a feature or geometry in a map file, from 1. */
  feature?: number;
  /** Column of a CSV, or property of a feature. */
  column?: string;
}

/** "wards.csv row 12, column code" or "wards.geojson feature 12, property code". */
function whereText(where: Where): string {
  const parts = [where.file];
  if (where.row !== undefined) parts[0] += ` row ${where.row}`;
  if (where.feature !== undefined) parts[0] += ` feature ${where.feature}`;
  if (where.column !== undefined)
    parts.push(`${where.feature === undefined ? 'column' : 'property'} ${where.column}`);
  return parts.join(', ');
}

/**
 * A fault in data, said in one line: cause, value, where, and what to do about it.
 * Anything else that is thrown is a fault of the program and keeps its stack.
 */
export class DataError extends Error {
  /** What is wrong and what to do, without the place: the same for all files of one kind. */
  readonly kind: string;
  /** Where it is, e.g. "wards.csv row 12, column code". */
  readonly place: string;

  constructor(cause: string, value: string, where: Where, advice?: string) {
    const shown = value === '' ? '(empty)' : value.replaceAll(/\s+/g, ' ').slice(0, 200);
    const toDo = advice === undefined ? '' : `; ${advice}`;
    super(`${cause}: ${shown} (${whereText(where)})${toDo}`);
    this.kind = `${cause}: ${shown}${toDo}`;
    this.place = whereText(where);
    this.name = 'DataError';
  }
}
