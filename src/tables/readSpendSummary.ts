import { periodSchema } from '../model/Period.ts';
import type { CsvRow } from './CsvRow.ts';
import type { DataFolder } from './DataFolder.ts';
import type { Contract, PayeeSum, SpendDepartment } from './SpendTables.ts';
import { PAYEE_KINDS } from './spend/paymentColumns.ts';
import {
  CONTRACT_COLUMNS,
  CONTRACTS_FILE,
  DEPARTMENT_COLUMNS,
  DEPARTMENTS_FILE,
  MONTH_COLUMNS,
  MONTHS_FILE,
  PAYEE_COLUMNS,
  PAYEES_FILE,
} from './spend/summaryColumns.ts';

/** Totals by month, oldest first and without a gap between first and last. */
export function readMonths(
  folder: DataFolder,
  placeCode: string,
): { body: string; month: string; amountGbp: number }[] {
  return folder
    .table(`places/${placeCode}/${MONTHS_FILE}`, {
      columns: MONTH_COLUMNS,
      keyColumn: 'month',
      keyName: 'month',
      key: ({ body, month }: { body: string; month: string; amountGbp: number }) =>
        `${body} ${month}`,
      read: (row) => {
        if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(row.raw('month')))
          row.refuse('malformed month', 'month', 'e.g. 2019-04');
        return {
          body: row.text('body'),
          month: row.raw('month'),
          amountGbp: row.decimal('amount_gbp'),
        };
      },
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

export function readPayees(
  folder: DataFolder,
  placeCode: string,
): { body: string; period: string; payee: PayeeSum }[] {
  return folder.table(`places/${placeCode}/${PAYEES_FILE}`, {
    columns: PAYEE_COLUMNS,
    keyColumn: 'payee',
    keyName: 'payee',
    key: ({ body, period, payee }: { body: string; period: string; payee: PayeeSum }) =>
      `${body} ${period} ${payee.payee}`,
    read: (row) => {
      const payeeKind = PAYEE_KINDS.find((kind) => kind === row.raw('payee_kind'));
      if (payeeKind === undefined) return row.refuse('unknown payee kind', 'payee_kind');
      if (payeeKind === 'individual')
        row.refuse('an individual by name', 'payee_kind', 'a person is not listed');
      const scope = row.raw('scope');
      if (scope !== 'in' && scope !== 'doubtful' && scope !== 'out')
        return row.refuse('unknown scope', 'scope', 'in, doubtful or out');
      return {
        body: row.text('body'),
        period: row.code('period', periodSchema, 'period'),
        payee: {
          payee: row.text('payee'),
          payeeKind,
          amountGbp: row.decimal('amount_gbp'),
          payments: null,
          scope,
          reason: scope === 'in' ? null : row.text('reason'),
          evidence: row.raw('evidence') === '' ? null : row.raw('evidence'),
          rule: null,
          published: null,
        },
      };
    },
  });
}

export function readDepartments(
  folder: DataFolder,
  placeCode: string,
): { body: string; department: SpendDepartment }[] {
  const file = `places/${placeCode}/${DEPARTMENTS_FILE}`;
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: DEPARTMENT_COLUMNS,
    keyColumn: 'department',
    keyName: 'department',
    key: ({ body, department }: { body: string; department: SpendDepartment }) =>
      `${body} ${department.department}`,
    read: (row) => ({
      body: row.text('body'),
      department: {
        department: row.text('department'),
        amountGbp: row.decimal('amount_gbp'),
        payments: row.integer('payments', { min: 0 }),
        suppliers: row.integer('suppliers', { min: 0 }),
      },
    }),
  });
}

export function readContracts(
  folder: DataFolder,
  placeCode: string,
): { body: string; contract: Contract }[] {
  return folder.table(`places/${placeCode}/${CONTRACTS_FILE}`, {
    columns: CONTRACT_COLUMNS,
    keyColumn: 'id',
    keyName: 'contract notice',
    key: ({ contract }: { body: string; contract: Contract }) => contract.id,
    read: (row) => {
      const status = row.raw('status');
      if (status !== 'awarded' && status !== 'closed')
        return row.refuse('unknown status', 'status');
      const awardedDate = row.raw('awarded_date') === '' ? null : date(row, 'awarded_date');
      return {
        body: row.text('body'),
        contract: {
          id: row.text('id'),
          status,
          publishedDate: row.raw('published_date') === '' ? null : date(row, 'published_date'),
          awardedDate,
          title: row.text('title'),
          suppliers: row.raw('suppliers') === '' ? [] : row.raw('suppliers').split('|'),
          awardedGbp: row.decimalOrNull('awarded_gbp', { min: 0 }),
          lowGbp: row.decimalOrNull('low_gbp', { min: 0 }),
          highGbp: row.decimalOrNull('high_gbp', { min: 0 }),
          address: row.text('address'),
        },
      };
    },
  });
}

function date<Column extends string>(row: CsvRow<Column>, column: Column): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(row.raw(column))) row.refuse('not a date', column);
  return row.raw(column);
}
