import { formatDate } from '../../format/date.ts';
import { type Citable, dateParts, onOneLine } from './Citable.ts';

/**
 * Harvard style as British universities teach it, for a data set on the web. The date of access is the
 * citer's own, so its place is left open.
 */
export function harvardCitation(citable: Citable): string {
  const [year] = dateParts(citable);
  return onOneLine(
    `${citable.author} (${year}) ${citable.title} [Data]. Release ${citable.release}, ${formatDate(citable.date)}. ` +
      `Available at: ${citable.url} (Accessed: [date]).`,
  );
}

/** For minutes and footnotes: what it is, who says so, which release, where. */
export function minutesCitation({ title, author, release, url }: Citable): string {
  return onOneLine(`${title} (${author}, release ${release}, ${url})`);
}
