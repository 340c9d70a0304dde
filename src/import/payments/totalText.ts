import { nameKey } from '../../tables/suppliers/normalPayee.ts';

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

/** "Sub-total Housing": no firm begins so. */
const SUBTOTAL = /^(grand|sub|overall)[- ]?totals?\b/i;
/** What a page carries over to the next, and a month from the last. */
const BALANCE =
  /^((balances?|totals?|amounts?|page total)[ :-]*)?((brought|carried)[ -]?(forward|down|fwd)|[bc]\/(f|fwd|d))[\s:.]*$/i;

/** Whether a cell names its row a sum of others. */
export function isTotalText(cell: string): boolean {
  const text = cell.trim();
  return TOTAL.test(text) || TOTAL_OF.test(text) || SUBTOTAL.test(text);
}

/** Whether a dated row's payee may be a sum: "Firm A Total"; Total Gas & Power Ltd is a firm. */
export function endsWithTotal(payee: string): boolean {
  return /.\btotal\s*$/i.test(payee);
}

/** Whether a cell is the total of the payee of the rows above: "Firm A Total" below rows of Firm A. */
export function isTotalOf(cell: string, payee: string): boolean {
  return (
    payee !== '' &&
    endsWithTotal(cell) &&
    nameKey(cell.replace(/\btotal\s*$/i, '')) === nameKey(payee)
  );
}

/** Whether a cell says that its amount was counted on an earlier page, or is counted again on the next. */
export function isBalance(cell: string): boolean {
  return BALANCE.test(cell.trim());
}

/** Whether a cell may name a sum of some rows, as a spreadsheet's outline does: "Firm A Total", "Total Housing and Parks". */
export function isTotalOfSomething(cell: string): boolean {
  return /.\btotal\s*$|^\s*total\b./i.test(cell);
}
