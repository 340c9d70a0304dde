import { serialiseCsv } from '../../format/csv.ts';
import { formatNumber } from '../../format/number.ts';
import { yearSpan } from '../../model/financialYear.ts';
import { DataError } from '../../tables/DataError.ts';
import { contractSource, summarySource } from '../../tables/readBodySpends.ts';
import type { Body } from '../../tables/spend/Body.ts';
import { findBody, readBodies } from '../../tables/spend/readBodies.ts';
import {
  CONTRACT_COLUMNS,
  CONTRACTS_FILE,
  DEPARTMENT_COLUMNS,
  DEPARTMENTS_FILE,
  MONTH_COLUMNS,
  MONTHS_FILE,
  PAYEE_COLUMNS,
  PAYEES_FILE,
} from '../../tables/spend/summaryColumns.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { readContractNotices } from './readContractNotices.ts';
import {
  readDepartmentSums,
  readMonthSums,
  readPayeeSums,
  type SummaryFiles,
} from './readSummaryFiles.ts';

const MONTHLY = /_monthly_spend_.*\.csv$/;
const DEPARTMENTS = /_departments\.csv$/;
const LARGEST = /_top(\d+)_suppliers_(\d{4}-\d{2})_to_(\d{4}-\d{2})\.csv$/;
const NOTICES = /_contracts_finder_.*\.csv$/;

/**
 * A compilation of one body's payments, where the payments themselves are not to be had: totals by month, by
 * department and of the largest payees, and notices of contracts → tidy tables. The compilation's own sums
 * need not agree with each other: the differences are logged and kept as a note of the source.
 */
export function importSpendSummary(
  publication: PublicationFolder,
  dataDir: string,
  bodyId: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const { body, place } = findBody(dataDir, bodyId);
  refuseSecondBody(dataDir, place, body);
  const files = summaryFiles(publication);
  const months = readMonthSums(publication, files.monthly, log);
  const departments = readDepartmentSums(publication, files.departments, log);
  const payees = readPayeeSums(publication, files.largest, body, log);
  const notices = readContractNotices(publication, files.notices, log);
  const period = yearSpan(files.firstYear, files.lastYear);
  const note = differences(months, departments, payees);
  log(note);
  const path = (name: string) => `places/${place}/${name}`;
  const entries = [summaryEntry(body, files, note), noticesEntry(body, files)];
  return {
    owns: [MONTHS_FILE, PAYEES_FILE, DEPARTMENTS_FILE, CONTRACTS_FILE].map(path),
    files: new Map([
      [
        path(MONTHS_FILE),
        serialiseCsv(
          months.map((row) => ({ body: body.id, ...row })),
          MONTH_COLUMNS,
        ),
      ],
      [
        path(PAYEES_FILE),
        serialiseCsv(
          payees.map((row) => ({ body: body.id, period, ...row })),
          PAYEE_COLUMNS,
        ),
      ],
      [
        path(DEPARTMENTS_FILE),
        serialiseCsv(
          departments.map((row) => ({ body: body.id, ...row })),
          DEPARTMENT_COLUMNS,
        ),
      ],
      [
        path(CONTRACTS_FILE),
        serialiseCsv(
          notices.map((row) => ({ body: body.id, ...row })),
          CONTRACT_COLUMNS,
        ),
      ],
    ]),
    sourceIds: entries.map(({ id }) => id),
    sources: describeSources(entries, publication, obtained),
  };
}

/** The tables hold one body's sums; a second one's import would throw the first one's away. */
function refuseSecondBody(dataDir: string, place: string, body: Body): void {
  if (body.kind === 'council') return;
  const council = readBodies(dataDir, place).find((other) => other.body.kind === 'council');
  throw new DataError(
    'not the council of the place',
    body.id,
    { file: `places/${place}/bodies.json`, column: 'kind' },
    `summaries are kept for ${council?.body.id ?? 'a council'} alone`,
  );
}

function summaryFiles(publication: PublicationFolder): SummaryFiles {
  const names = publication.names();
  const only = (pattern: RegExp, what: string): string => {
    const [name, second] = names.filter((each) => pattern.test(each));
    if (name === undefined) throw new DataError('missing file', what, { file: publication.folder });
    if (second !== undefined) throw new DataError('two files of a kind', second, { file: name });
    return name;
  };
  const largest = only(LARGEST, '<name>_top<n>_suppliers_<year>_to_<year>.csv');
  const [, count = '', firstYear = '', lastYear = ''] = LARGEST.exec(largest) ?? [];
  return {
    monthly: only(MONTHLY, '<name>_monthly_spend_<months>.csv'),
    departments: only(DEPARTMENTS, '<name>_departments.csv'),
    largest,
    notices: only(NOTICES, '<name>_contracts_finder_<years>.csv'),
    count: Number(count),
    firstYear,
    lastYear,
  };
}

function differences(
  months: readonly { month: string; amount_gbp: string }[],
  departments: readonly { amount_gbp: string; payments: number }[],
  payees: readonly { amount_gbp: string }[],
): string {
  const sum = (rows: readonly { amount_gbp: string }[]) =>
    rows.reduce((total, row) => total + Math.round(Number(row.amount_gbp) * 100), 0) / 100;
  const byMonth = sum(months);
  const byDepartment = sum(departments);
  const payments = departments.reduce((total, row) => total + row.payments, 0);
  const pounds = (value: number) => `£${formatNumber(value, 2)}`;
  const share = (100 * Math.abs(byMonth - byDepartment)) / byMonth;
  return `The months add to ${pounds(byMonth)}; the departments, ${formatNumber(payments, 0)} payments, to ${pounds(byDepartment)}, which is ${formatNumber(share, 2)}% ${byDepartment < byMonth ? 'less' : 'more'}; the ${payees.length} largest payees to ${pounds(sum(payees))}. Why the compiler’s two totals differ is not known; the months are used.`;
}

function summaryEntry(body: Body, files: SummaryFiles, note: string): PublicationEntry {
  const own = [files.monthly, files.departments, files.largest];
  return {
    id: summarySource(body.id),
    publisher: body.name,
    title: `Payments of ${body.name}, as compiled by a third party from its monthly files`,
    short: { publisher: body.name, title: 'payments, compiled by a third party' },
    edition: `${files.firstYear} to ${files.lastYear}`,
    dataPeriod: `${files.firstYear} to ${files.lastYear}`,
    licence: body.licence,
    licenceUrl: body.licenceUrl,
    attribution: body.attribution,
    address: body.address,
    notes: [
      'The payments themselves were not obtained: only sums by month, by department and of the largest payees.',
      note,
    ],
    belongs: (name) => own.includes(name),
  };
}

function noticesEntry(body: Body, files: SummaryFiles): PublicationEntry {
  return {
    id: contractSource(body.id),
    publisher: 'Contracts Finder',
    title: `Notices of contracts of ${body.name}`,
    edition: 'as obtained',
    dataPeriod: null,
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    address: 'https://www.contractsfinder.service.gov.uk/',
    notes: [
      'Values are what was announced, not what was paid. A postcode in a notice is the buyer’s, so no supplier is placed by it.',
    ],
    belongs: (name) => name === files.notices,
  };
}
