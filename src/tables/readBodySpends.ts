import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { monthSpan } from '../format/monthSpan.ts';
import { financialYear } from '../model/financialYear.ts';
import { sure } from '../model/sure.ts';
import type { DataFolder } from './DataFolder.ts';
import { readContracts, readDepartments, readMonths, readPayees } from './readSpendSummary.ts';
import type {
  BodySpend,
  PayeeSum,
  PaymentDetail,
  PlaceBody,
  SpendDepartment,
  SpendMonth,
  SpendSpan,
  SpendYear,
} from './SpendTables.ts';
import type { Body } from './spend/Body.ts';
import { readBodies } from './spend/readBodies.ts';
import { CONTRACTS_FILE, MONTHS_FILE } from './spend/summaryColumns.ts';
import { sumPayments } from './spend/sumPayments.ts';
import { thinMonths } from './spend/thinMonths.ts';

const paymentSource = (bodyId: string) => `spend-${bodyId}`;
export const summarySource = (bodyId: string) => `spend-summary-${bodyId}`;
export const contractSource = (bodyId: string) => `contracts-${bodyId}`;

/** The bodies of a place with what they published; their payments are never added to each other. */
export function readBodySpends(folder: DataFolder, placeCode: string): PlaceBody[] {
  return readBodies(folder.path, placeCode).map(({ body }) => ({
    body,
    spend: readBodySpend(folder, placeCode, body),
  }));
}

/**
 * From every payment where `import spend` was run, in other months from a compilation of sums. Null where there is
 * neither.
 */
function readBodySpend(folder: DataFolder, placeCode: string, body: Body): BodySpend | null {
  const places = `places/${placeCode}`;
  const contracts = folder.has(`${places}/${CONTRACTS_FILE}`)
    ? readContracts(folder, placeCode).filter((entry) => entry.body === body.id)
    : [];
  const shared = {
    body,
    contracts: contracts.map(({ contract }) => contract),
    contractSources: contracts.length > 0 ? [contractSource(body.id)] : [],
  };
  const parts = [
    ...(folder.has(`${places}/${MONTHS_FILE}`) ? fromSummary(folder, placeCode, body) : []),
    ...fromPayments(folder, paymentTables(folder, placeCode, body), body),
  ];
  return parts.length === 0 ? null : { ...shared, ...joined(parts) };
}

/** What one publication tells of a body's payments. */
interface Part {
  months: readonly SpendMonth[];
  spans: readonly SpendSpan[];
  departments: readonly SpendDepartment[];
  /** Of single payments alone. */
  detail: PaymentDetail | null;
}

/**
 * A compilation and single payments as one. The compilation gives way month by month; its payees and departments,
 * known only for all its months together, stand until the last of them has given way.
 */
function joined(
  parts: readonly Part[],
): Pick<
  BodySpend,
  | 'months'
  | 'years'
  | 'spans'
  | 'departments'
  | 'departmentsPeriod'
  | 'departmentsWholeGbp'
  | 'detail'
  | 'sources'
> {
  const byMonth = new Map(
    parts.flatMap(({ months }) => months.map((month) => [month.month, month] as const)),
  );
  const months = [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
  const counting = parts.filter((part) =>
    part.months.some((month) => byMonth.get(month.month) === month),
  );
  const [first] = counting;
  return {
    months,
    years: spendYears(months),
    spans: counting.flatMap(({ spans }) => spans),
    departments: first?.departments ?? [],
    departmentsPeriod: wholeSpan(first?.months ?? []),
    departmentsWholeGbp: inPence((first?.months ?? []).map(({ amountGbp }) => amountGbp)),
    detail: counting.find(({ detail }) => detail !== null)?.detail ?? null,
    sources: counting.flatMap(({ months: [month] }) => month?.source ?? []),
  };
}

function paymentTables(folder: DataFolder, placeCode: string, body: Body): string[] {
  const name = new RegExp(`^payments-${body.id}-\\d{4}-\\d{2}\\.csv$`);
  return readdirSync(join(folder.path, 'places', placeCode))
    .filter((file) => name.test(file))
    .sort()
    .map((file) => `places/${placeCode}/${file}`);
}

/** Nothing where no payments were imported. */
function fromPayments(folder: DataFolder, files: readonly string[], body: Body): Part[] {
  if (files.length === 0) return [];
  const source = paymentSource(body.id);
  const sums = files.map((file) => sumPayments(folder.text(file), file));
  const pence = new Map<string, number>();
  for (const { months } of sums)
    for (const [month, amount] of months) pence.set(month, (pence.get(month) ?? 0) + amount);
  const months = [...pence]
    .map(([month, amount]) => ({ month, amountGbp: amount / 100, source }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const years = spendYears(months);
  const spans = sums.map(({ payees, months: own }, i): SpendSpan => {
    const year = financialYear(sure([...own.keys()][0], `month in ${files[i]}`));
    const known = years.find(({ period }) => period === year);
    if (known === undefined) throw new Error(`payments of no year: ${files[i]}`);
    return {
      period: year,
      dataPeriod: known.dataPeriod,
      basis: 'payments',
      months: known.months,
      thin: known.thin,
      totalGbp: known.amountGbp,
      payees: payees.map((payee) => withEvidence(payee, body)).sort(byAmount),
      restGbp: 0,
      sources: [source],
    };
  });
  const departments = addedDepartments(sums.flatMap((sum) => sum.departments));
  const detail = addedDetail(sums.map((sum) => sum.detail));
  return [{ months, spans, departments, detail }];
}

/** What the body's own rule says of a payee that is left out; else the row says it itself. */
function withEvidence(payee: PayeeSum, { scopeRules }: Body): PayeeSum {
  if (payee.scope !== 'out') return payee;
  const rule = scopeRules.find(
    ({ field, holds, reason }) =>
      field === 'payee' &&
      reason === payee.reason &&
      payee.payee.toLowerCase().includes(holds.toLowerCase()),
  );
  return { ...payee, evidence: rule?.evidence ?? null };
}

function fromSummary(folder: DataFolder, placeCode: string, body: Body): Part[] {
  const source = summarySource(body.id);
  const isOurs = (row: { body: string }) => row.body === body.id;
  const months = readMonths(folder, placeCode)
    .filter(isOurs)
    .map(({ month, amountGbp }) => ({ month, amountGbp, source }));
  if (months.length === 0) return [];
  const totalGbp = inPence(months.map(({ amountGbp }) => amountGbp));
  const byPeriod = Map.groupBy(
    readPayees(folder, placeCode).filter(isOurs),
    ({ period }) => period,
  );
  const spans = [...byPeriod].map(
    ([period, rows]): SpendSpan => ({
      period,
      dataPeriod: wholeSpan(months),
      basis: 'largest',
      months: months.length,
      thin: [],
      totalGbp,
      payees: rows.map(({ payee }) => payee).sort(byAmount),
      restGbp: inPence([totalGbp, ...rows.map(({ payee }) => -payee.amountGbp)]),
      sources: [source],
    }),
  );
  const departments = readDepartments(folder, placeCode)
    .filter(isOurs)
    .map(({ department }) => department);
  return [{ months, spans, departments, detail: null }];
}

/** From the first month to the last; empty where there are none. */
function wholeSpan(months: readonly SpendMonth[]): string {
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? '' : monthSpan(first.month, last.month);
}

function spendYears(months: readonly SpendMonth[]): SpendYear[] {
  const thin = thinMonths(months);
  return [...Map.groupBy(months, ({ month }) => financialYear(month))].map(([period, rows]) => ({
    period,
    amountGbp: inPence(rows.map(({ amountGbp }) => amountGbp)),
    months: rows.length,
    thin: thin.filter((month) => rows.some((row) => row.month === month)),
    dataPeriod: wholeSpan(rows),
    sources: [...new Set(rows.map(({ source }) => source))],
  }));
}

function addedDetail(all: readonly PaymentDetail[]): PaymentDetail {
  const sum = (of: keyof PaymentDetail) => all.reduce((total, detail) => total + detail[of], 0);
  return {
    payments: sum('payments'),
    withNumber: sum('withNumber'),
    withPostcode: sum('withPostcode'),
    withDay: sum('withDay'),
    withDepartment: sum('withDepartment'),
    withPurpose: sum('withPurpose'),
    withTransaction: sum('withTransaction'),
  };
}

function addedDepartments(all: readonly SpendDepartment[]): SpendDepartment[] {
  // The same department in capitals is no other; it is called as it was paid most.
  return [...Map.groupBy(all, ({ department }) => department.trim().toLowerCase())]
    .map(([, rows]) => ({
      department: [...rows].sort((a, b) => b.amountGbp - a.amountGbp)[0]?.department.trim() ?? '',
      amountGbp: inPence(rows.map(({ amountGbp }) => amountGbp)),
      payments: rows.reduce((sum, { payments }) => sum + payments, 0),
      // A supplier of several years would be counted once for each, so only the largest year is said.
      suppliers: Math.max(...rows.map(({ suppliers }) => suppliers)),
    }))
    .sort((a, b) => b.amountGbp - a.amountGbp);
}

function byAmount(a: PayeeSum, b: PayeeSum): number {
  return b.amountGbp - a.amountGbp || (a.payee < b.payee ? -1 : 1);
}

/** Added in whole pence: sums of pounds carry noise in the last digit. */
function inPence(pounds: readonly number[]): number {
  return pounds.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}
