import fc from 'fast-check';

const CELLS = [
  ...['Firm A', 'Firm  B', ' C ', '"D, E"', '"F ""G"""', 'Café', '=1+1', '-x', 'HMRC', ''],
  ...['VAT only', 'x\u0000y', 'Total', 'net pay', 'REDACTED', 'a\tb'],
];
const AMOUNTS = ['10.00', '-5', '"1,234.50"', '(3.00)', '', 'x'];

/** Lines under HEADER and two columns more, with all that publishers write; and what a test wants besides. */
export function messyRow(more: { cells?: readonly string[]; amounts: readonly string[] }) {
  const cell = fc.constantFrom(...CELLS, ...(more.cells ?? []));
  return fc
    .tuple(
      cell,
      cell,
      fc.constantFrom('04/05/2025', '2025-05-04', '5 Apr 2017', '00:00:00', '', '31/02/2020'),
      cell,
      fc.constantFrom(...AMOUNTS, ...more.amounts),
      cell,
      cell,
      fc.constantFrom('1', '2', ''),
    )
    .map((cells) => cells.join(','));
}
