import type { TableField } from './TableField.ts';

const INTEGER = /^-?(0|[1-9]\d*)$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Codes, periods and numbers of releases look like numbers and are none. */
const NEVER_NUMBERS = /(^|_)(id|code|period|year|edition|release|postcode|number)$/;

/** The columns of a table that no schema of ours describes, typed by what all its cells hold. */
export function observedFields(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): TableField[] {
  return columns.map((name) => {
    const cells = rows.map((row) => row[name] ?? '');
    const filled = cells.filter((cell) => cell !== '');
    return {
      name,
      type: typeOf(name, filled),
      description: '',
      isRequired: filled.length === cells.length,
    };
  });
}

function typeOf(name: string, cells: readonly string[]): TableField['type'] {
  if (cells.length === 0) return 'string';
  if (cells.every((cell) => DATE.test(cell))) return 'date';
  if (NEVER_NUMBERS.test(name)) return 'string';
  if (cells.every((cell) => INTEGER.test(cell))) return 'integer';
  return cells.every((cell) => NUMBER.test(cell)) ? 'number' : 'string';
}
