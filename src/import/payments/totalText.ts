const MONTH =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)';
const WHEN = `(${MONTH}[ -]?(20\\d\\d|\\d\\d)?|20\\d\\d([-/](20)?\\d\\d)?|q[1-4]|quarter( [1-4])?|page( \\d+)?|year)`;
/** "April Total", "Total for May 2025": sums of a part of the time. */
const TOTAL_OF = new RegExp(
  `^(total|sub-?total)s? (for |of )?${WHEN}[\\s:]*$|^${WHEN} (grand |sub-?)?totals?[\\s:]*$`,
  'i',
);
/** The whole cell has to be these words: Total Gas & Power Ltd is a firm. */
const TOTAL =
  /^(grand |sub-? ?|overall |monthly |net |gross |report )?totals?( (amounts?|paid|payments?|spend|expenditure|net|gross|value|vat|(for|of|to) .{1,40}))*[\s:=£.,\d-]*$/i;

/** Whether a cell names its row a sum of others. */
export function isTotalText(cell: string): boolean {
  const text = cell.trim();
  return TOTAL.test(text) || TOTAL_OF.test(text);
}

/** Whether a cell may name a sum of the rows of one payee, as a spreadsheet's outline does: "Firm A Total". */
export function isTotalOfSomething(cell: string): boolean {
  return /.\btotal\s*$/i.test(cell);
}
