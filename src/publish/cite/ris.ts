import { type Citable, dateParts, onOneLine } from './Citable.ts';

/**
 * As RIS, read by EndNote, Mendeley and Zotero. Lines end as the format asks, with CR and LF. In an author a
 * comma parts family from given name, and an organisation has none, so it is left out.
 */
export function risCitation(citable: Citable): string {
  const [year, month, day] = dateParts(citable);
  const two = (n: number) => String(n).padStart(2, '0');
  const lines = [
    ['TY', 'DATA'],
    ['ID', citable.key],
    ['AU', citable.author.replaceAll(',', '')],
    ['TI', citable.title],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}`],
    ['ET', citable.release],
    ['N1', `Release ${citable.release}`],
    ['UR', citable.url],
  ].map(([tag, value]) => `${tag}  - ${onOneLine(value ?? '')}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
