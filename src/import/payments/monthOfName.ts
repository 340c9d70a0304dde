const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORD = new RegExp(
  String.raw`(?<![a-z])(${MONTHS.join('|')})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])(?:[ _.'’-]*((?:20)?\d{2})(?!\d))?`,
  'g',
);
const NUMBERS = /(?<!\d)(20\d{2})[ _.-]?(0[1-9]|1[0-2])(?!\d)/g;

/** When a file came out says nothing of what it holds. */
const PUBLISHED =
  /(?<![a-z])(re)?(published|publication|uploaded|updated|issued|produced)(?![a-z]).*$/s;

/**
 * The one month a file or a sheet is named after → "2011-06"; undefined if it names none, or several. "2011-12" alone
 * is as likely a financial year, so it counts for nothing.
 */
export function monthOfName(name: string): string | undefined {
  const text = name.toLowerCase().replace(PUBLISHED, '');
  const found = new Set<string>();
  for (const [, word = '', year] of text.matchAll(WORD)) {
    const month = String(MONTHS.indexOf(word) + 1).padStart(2, '0');
    // A month without a year beside it makes "apr-jun 2014" a quarter.
    found.add(year === undefined ? word : `20${year.slice(-2)}-${month}`);
  }
  for (const [, year = '', month = ''] of text.matchAll(NUMBERS))
    if (Number(month) !== (Number(year) + 1) % 100) found.add(`${year}-${month}`);
  const [only] = found;
  return found.size === 1 && only !== undefined && only.length > 3 ? only : undefined;
}

/** The month a sheet is named after, or else its file. */
export function monthOfList(file: string, sheet: string): string | undefined {
  return monthOfName(sheet) ?? monthOfName(file.slice(file.lastIndexOf('/') + 1));
}
