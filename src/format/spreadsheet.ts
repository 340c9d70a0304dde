/** Before a CSV that people open in a spreadsheet: without it Excel takes UTF-8 for the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Text that Excel leaves as it is. It takes 2011-12 and 2011/12, financial years, for December 2011; a dash between
 * years, as in print, it does not take for a date. All financial years are written so, for a column has one form.
 */
export function spreadsheetText(text: string): string {
  return text.replace(/^(\d{4})[-/](\d\d)$/, '$1–$2');
}
