import { listName } from './listName.ts';

/** The row that a mended one was, in the file as published. */
export interface Origin {
  file: string;
  sheet: string;
  row: number;
}

/** What stands for the sheet of a mended row in the tables: "of april.csv row 7", "of pcc.xlsx [Apr 18] row 7". */
export function originText({ file, sheet, row }: Origin): string {
  return `of ${listName(file, sheet)} row ${row}`;
}

/** Null for a sheet of its own. */
export function originOf(sheet: string): Origin | null {
  const match = /^of (.+?)(?: \[([^\]]*)\])? row (\d+)$/.exec(sheet);
  return match === null
    ? null
    : { file: match[1] ?? '', sheet: match[2] ?? '', row: Number(match[3]) };
}
