/** "april.csv", or "2018-19.xlsx [Apr 18]" for a sheet of a workbook. */
export function listName(file: string, sheet: string): string {
  return sheet === '' ? file : `${file} [${sheet}]`;
}
