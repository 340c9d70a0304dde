import { type Citable, dateParts, onOneLine } from './Citable.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What TeX would take for a command, and what older BibTeX cannot read as it is. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '£': '{\\textsterling}',
  '’': '{\\textquoteright}',
  '‘': '{\\textquoteleft}',
  '“': '{\\textquotedblleft}',
  '”': '{\\textquotedblright}',
  '–': '{\\textendash}',
  '—': '{\\textemdash}',
  '…': '{\\textellipsis}',
  '−': '{\\textminus}',
};

/**
 * As BibTeX: @misc, which every style knows. The author and title stand in a second pair of braces, so
 * that neither is taken apart nor put in small letters. Other letters stay as they are, in UTF-8.
 */
export function bibtexCitation(citable: Citable): string {
  const [year, month] = dateParts(citable);
  const fields = [
    ['author', `{{${texText(citable.author)}}}`],
    ['title', `{{${texText(citable.title)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1] ?? ''],
    ['version', `{${texText(citable.release)}}`],
    ['note', `{Data, release ${texText(citable.release)}}`],
    ['url', `{${urlText(citable.url)}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${bibtexKey(citable.key)},\n${lines.join(',\n')}\n}`;
}

/** A key may hold neither blanks nor anything TeX or BibTeX reads as more than a letter. */
export function bibtexKey(key: string): string {
  return key.replaceAll(/[^A-Za-z0-9.:+-]+/g, '-');
}

/** Text in which TeX sees nothing but letters. */
export function texText(text: string): string {
  return [...onOneLine(text)].map((letter) => TEX[letter] ?? letter).join('');
}

/** An address is taken as it is, but a brace in it would end the field. */
function urlText(url: string): string {
  return onOneLine(url).replaceAll(/[{}\\ ]/g, (letter) => encodeURIComponent(letter));
}
