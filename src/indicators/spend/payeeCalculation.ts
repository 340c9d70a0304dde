import type { Calculation } from '../../model/Calculation.ts';
import type { LocatedPayee } from './locatedPayees.ts';
import type { Rest } from './spanMoney.ts';

const COLUMNS: Calculation['columns'] = [
  { id: 'payee', label: 'Payee', decimals: null },
  { id: 'amount_gbp', label: 'Pounds', decimals: 2 },
  { id: 'where', label: 'Where', decimals: null },
  { id: 'matched_by', label: 'Matched by', decimals: null },
  { id: 'basis', label: 'Address is', decimals: null },
  { id: 'strength', label: 'Evidence', decimals: null },
  { id: 'known_from', label: 'Known from', decimals: null },
  { id: 'scope', label: 'Counts', decimals: null },
  { id: 'scope_evidence', label: 'Because', decimals: null },
];

/** Every payee that was added up, and what is not listed: what counts of it, and what may not. */
export function payeeCalculation(
  { payees, rest }: { payees: readonly LocatedPayee[]; rest: Rest },
  sum: string,
): Calculation {
  return {
    sum,
    rowsAre: 'payees',
    columns: COLUMNS,
    rows: [
      ...payees.map(({ payee, amountGbp, place, match, scope, reason, evidence }) => [
        payee,
        amountGbp,
        place,
        match?.stage ?? null,
        match?.supplier.basis ?? null,
        match === null ? null : match.supplier.strength,
        match?.supplier.evidence.join('; ') || null,
        scope === 'in' ? 'yes' : `${scope === 'out' ? 'no' : 'in doubt'}: ${reason}`,
        evidence,
      ]),
      ...restRows(rest).map(([name, gbp, counts]) => [
        ...[name, gbp, 'unlocated', null, null, null, null],
        ...[counts, null],
      ]),
    ],
  };
}

/** The payees that are not listed as rows of a calculation: name, pounds, whether they count; none where that is zero. */
export function restRows({ gbp, doubtGbp }: Rest): [name: string, gbp: number, counts: string][] {
  const sureGbp = (Math.round(gbp * 100) - Math.round(doubtGbp * 100)) / 100;
  const rows: [string, number, string][] = [
    ['(all other payees)', sureGbp, 'yes'],
    [
      '(all other payees)',
      doubtGbp,
      'in doubt: paid by departments whose names tell of no purchase',
    ],
  ];
  return rows.filter(([, amount]) => amount !== 0);
}
