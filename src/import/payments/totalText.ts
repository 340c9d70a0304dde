/** The whole cell has to be these words: Total Gas & Power Ltd is a firm. */
const TOTAL =
  /^(grand |sub-? ?|overall |monthly |net |gross |report )?totals?( (amounts?|paid|payments?|spend|expenditure|net|gross|value|vat|(for|of|to) .{1,40}))*[\s:=£.,\d-]*$/i;

/** Whether a cell names its row a sum of others. */
export function isTotalText(cell: string): boolean {
  return TOTAL.test(cell.trim());
}
