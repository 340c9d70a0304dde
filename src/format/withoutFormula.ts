const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
export const FORMULA_START = /^[=+\-@\t\r]/;

/** Text that no spreadsheet runs: an apostrophe goes before what would be a formula. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
