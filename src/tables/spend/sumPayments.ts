import Papa from 'papaparse';
import { DataError } from '../DataError.ts';
import type { PayeeSum, PaymentDetail, SpendDepartment } from '../SpendTables.ts';
import { mergePayees, type PayeePart } from './mergePayees.ts';
import {
  PAYEE_KINDS,
  PAYMENT_COLUMNS,
  type PayeeKind,
  REGISTERS,
  registerOf,
} from './paymentColumns.ts';

/** What is drawn from all payments of one financial year. */
export interface PaymentSums {
  /** "2019-04" → pence, in scope or not. */
  months: ReadonlyMap<string, number>;
  payees: readonly PayeeSum[];
  departments: readonly SpendDepartment[];
  detail: PaymentDetail;
}

interface Sum {
  pence: number;
  payments: number;
}

const AT = Object.fromEntries(PAYMENT_COLUMNS.map((name, index) => [name, index])) as Record<
  (typeof PAYMENT_COLUMNS)[number],
  number
>;
/** People and redacted payees are summed up without a name. */
const NAMELESS: Partial<Record<PayeeKind, string>> = {
  individual: '(individuals)',
  redacted: '(redacted)',
  unnamed: '(no name published)',
};

/** A table `payments-<body>-<year>.csv` → sums by month, payee and department. Duplicates count for nothing. */
export function sumPayments(text: string, file: string): PaymentSums {
  const months = new Map<string, number>();
  const payees = new Map<string, PayeePart>();
  const departments = new Map<string, Sum & { payees: Set<string> }>();
  const detail: PaymentDetail = {
    ...{ payments: 0, withNumber: 0, withPostcode: 0, withDay: 0 },
    ...{ withDepartment: 0, withPurpose: 0, withTransaction: 0 },
  };
  let line = 0;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    step: ({ data }) => {
      line++;
      if (line === 1) return checkHeader(data, file);
      if (data.length === 1 && data[0] === '') return;
      const cell = (name: keyof typeof AT) => data[AT[name]] ?? '';
      const scope = cell('scope');
      if (scope === 'duplicate') return;
      const where = { file, row: line };
      if (scope !== 'in' && scope !== 'doubtful' && scope !== 'out')
        throw new DataError('unknown scope', scope, { ...where, column: 'scope' });
      const kind = PAYEE_KINDS.find((known) => known === cell('payee_kind'));
      if (kind === undefined)
        throw new DataError('unknown payee kind', cell('payee_kind'), {
          ...where,
          column: 'payee_kind',
        });
      const pence = Math.round(Number(cell('amount_gbp')) * 100);
      if (!Number.isFinite(pence) || cell('amount_gbp') === '')
        throw new DataError('not a number', cell('amount_gbp'), { ...where, column: 'amount_gbp' });
      const month = cell('date').slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + pence);
      const payee = NAMELESS[kind] ?? cell('payee');
      const reason = scope === 'in' ? null : cell('reason');
      const column = REGISTERS.find((known) => known === cell('payee_register'));
      if (column === undefined && cell('payee_register') !== '')
        throw new DataError('unknown register', cell('payee_register'), {
          ...where,
          column: 'payee_register',
        });
      const [number, postcode, town] =
        kind === 'organisation'
          ? [cell('payee_number'), cell('payee_postcode'), cell('payee_town')]
          : ['', '', ''];
      const register = column === undefined ? undefined : registerOf(column, number);
      const key = [kind, payee, scope, reason ?? '', register, number, postcode].join('\u001f');
      const part = payees.get(key) ?? {
        ...{ payee, payeeKind: kind, scope, reason, pence: 0, payments: 0, postcode, town },
        rule: reason === null ? null : cell('rule'),
        number: register === undefined || number === '' ? null : { register, number },
      };
      if (kind === 'organisation') {
        detail.payments++;
        if (number !== '') detail.withNumber++;
        if (postcode !== '') detail.withPostcode++;
        if (cell('date').length === 10) detail.withDay++;
        if (cell('department') !== '') detail.withDepartment++;
        if (cell('category') !== '' || cell('description') !== '') detail.withPurpose++;
        if (cell('transaction') !== '') detail.withTransaction++;
      }
      part.pence += pence;
      part.payments += 1;
      payees.set(key, part);
      const department = departments.get(cell('department')) ?? {
        ...{ pence: 0, payments: 0, payees: new Set<string>() },
      };
      department.pence += pence;
      department.payments += 1;
      department.payees.add(payee);
      departments.set(cell('department'), department);
    },
  });
  return {
    months,
    payees: mergePayees([...payees.values()]),
    detail,
    departments: [...departments].map(([name, { pence, payments, payees: named }]) => ({
      department: name,
      amountGbp: pence / 100,
      payments,
      suppliers: named.size,
    })),
  };
}

function checkHeader(header: readonly string[], file: string): void {
  if (header.join() !== PAYMENT_COLUMNS.join())
    throw new DataError(
      'wrong columns',
      header.join(),
      { file, row: 1 },
      `the header has to be ${PAYMENT_COLUMNS.join(',')}`,
    );
}
