import type { Calculation } from '../../model/Calculation.ts';
import type { LocatedPayee } from './locatedPayees.ts';

const COLUMNS: Calculation['columns'] = [
  { id: 'payee', label: 'Payee', decimals: null },
  { id: 'amount_gbp', label: 'Pounds', decimals: 2 },
  { id: 'where', label: 'Where', decimals: null },
  { id: 'matched_by', label: 'Matched by', decimals: null },
  { id: 'basis', label: 'Address is', decimals: null },
  { id: 'strength', label: 'Evidence', decimals: null },
  { id: 'scope', label: 'Counts', decimals: null },
  { id: 'scope_evidence', label: 'Because', decimals: null },
];

/** Every payee that was added up, and what is not listed as one row. */
export function payeeCalculation(
  { payees, restGbp }: { payees: readonly LocatedPayee[]; restGbp: number },
  sum: string,
): Calculation {
  const rest =
    restGbp === 0
      ? []
      : [['(all other payees)', restGbp, 'unlocated', null, null, null, null, null]];
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
        scope === 'in' ? 'yes' : `${scope === 'out' ? 'no' : 'in doubt'}: ${reason}`,
        evidence,
      ]),
      ...rest,
    ],
  };
}
