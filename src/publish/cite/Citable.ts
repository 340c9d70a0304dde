/** What can be cited: a figure, a claim, a data set. Every form of citation is made from this. */
export interface Citable {
  /** Short and without blanks, for lists of references, e.g. "imd-percentile.E05012193.2025" */
  key: string;
  /** With its value where it has one, e.g. "Position in England: Ashton, 2025 edition: 51.6 out of 100" */
  title: string;
  /** Who is named as author: the site. */
  author: string;
  /** e.g. "2026.2" */
  release: string;
  /** ISO date of the release. */
  date: string;
  /** Absolute. */
  url: string;
}

/** Year, month and day of the release. Throws where the date is none. */
export function dateParts({ date }: Pick<Citable, 'date'>): [number, number, number] {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new Error(`not a date to cite: ${date}`);
  return [year, month, day];
}

/** On one line: a line break would end a field in most formats. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
