import type { Body } from '../../tables/spend/Body.ts';
import { Scope } from '../../tables/spend/Scope.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { payeeKind } from '../payments/payeeKind.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';

/** The files of a compilation, and the financial years its payees cover. */
export interface SummaryFiles {
  monthly: string;
  departments: string;
  largest: string;
  notices: string;
  /** How many payees the list of the largest has, by its name. */
  count: number;
  firstYear: string;
  lastYear: string;
}

type Log = (line: string) => void;

export function readMonthSums(publication: PublicationFolder, name: string, log: Log) {
  return tidyTable(publication, name, {
    columns: ['month', 'amount_gbp'],
    keyColumn: 'month',
    keyName: 'month',
    key: ({ month }: { month: string; amount_gbp: string }) => month,
    log,
    tidy: (row) => {
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(row.raw('month')))
        row.refuse('malformed month', 'month', 'e.g. 2019-04');
      return { month: row.raw('month'), amount_gbp: pounds(row.decimal('amount_gbp')) };
    },
  });
}

export function readDepartmentSums(publication: PublicationFolder, name: string, log: Log) {
  return tidyTable(publication, name, {
    columns: ['department', 'amount_gbp', 'count', 'suppliers'],
    keyColumn: 'department',
    keyName: 'department',
    key: ({ department }: { department: string }) => department,
    log,
    tidy: (row) => ({
      department: row.text('department'),
      amount_gbp: pounds(row.decimal('amount_gbp')),
      payments: row.integer('count', { min: 0 }),
      suppliers: row.integer('suppliers', { min: 0 }),
    }),
  });
}

/** The largest payees with their scope: the same rules as for single payments, from the payee's name alone. */
export function readPayeeSums(publication: PublicationFolder, name: string, body: Body, log: Log) {
  const scope = new Scope(body);
  return tidyTable(publication, name, {
    columns: ['supplier', 'amount_gbp'],
    keyColumn: 'supplier',
    keyName: 'payee',
    key: ({ payee }: { payee: string }) => payee,
    log,
    tidy: (row) => {
      const payee = row.text('supplier');
      const kind = payeeKind(payee);
      if (kind === 'individual') return new Excluded('an individual');
      const { reason, evidence } = scope.decideOn('payee', payee);
      return {
        payee,
        payee_kind: kind,
        amount_gbp: pounds(row.decimal('amount_gbp')),
        scope: reason === null ? 'in' : evidence === null ? 'doubtful' : 'out',
        reason: reason ?? '',
        evidence: reason === null ? '' : (evidence ?? ''),
      };
    },
  });
}

function pounds(value: number): string {
  return value.toFixed(2);
}
