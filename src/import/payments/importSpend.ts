import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../model/Source.ts';
import { DataError } from '../../tables/DataError.ts';
import { findBody } from '../../tables/spend/readBodies.ts';
import { Scope } from '../../tables/spend/Scope.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSpend } from '../summaries/describeSpend.ts';
import { chooseFiles } from './chooseFiles.ts';
import { KnownPayments } from './KnownPayments.ts';
import { likelyEditions } from './likelyEditions.ts';
import { PaymentSorter } from './PaymentSorter.ts';
import { PaymentTables } from './PaymentTables.ts';
import { RejectedRows } from './RejectedRows.ts';
import { RepeatedRows } from './RepeatedRows.ts';
import { openPayments, planSheets, refuseNoPayments } from './readFile.ts';
import { readPaymentsFile } from './readPaymentsFile.ts';
import { HeadingNames } from './recogniseHeader.ts';
import { reportText } from './reportText.ts';
import { SpendAccount } from './SpendAccount.ts';

export interface SpendRequest {
  body: string;
  /** Payments files, or folders of them. */
  paths: readonly string[];
  dataDir: string;
  /** Where long tables are written before they are moved into the data folder; on the same disk. */
  stagingDir: string;
  /** Where the report and the file of rejected rows go. */
  reportDir: string;
  /** Entries of sources.json. */
  sources: readonly Source[];
  /** ISO date; payments after it are rejected. */
  today: string;
  obtained: string;
  /** Month of the rows of sheets that have no dates and name none, e.g. "2011-06". */
  month?: string | undefined;
  log: (line: string) => void;
}

/**
 * Payments files → tidy payments of one body. Files of earlier imports stay unless one of the same name is
 * given again; all are judged anew, so that the tables do not depend on the order in which files came.
 */
export function importSpend(request: SpendRequest): ImportResult & { refused: readonly string[] } {
  const { dataDir, reportDir, stagingDir, today, log } = request;
  const { body, place } = findBody(dataDir, request.body);
  const sourceId = `spend-${body.id}`;
  const source = request.sources.find(({ id }) => id === sourceId);
  const { files, kept } = chooseFiles(request.paths, body, source?.files ?? [], log);
  const names = new HeadingNames(body);
  const plans = planSheets(
    files.map(({ bytes }) => bytes),
    names,
    body,
    today,
    request.month,
  );
  refuseNoPayments(plans);

  mkdirSync(reportDir, { recursive: true });
  const folder = join(dataDir, 'places', place);
  const known = new KnownPayments(folder, body.id);
  const tables = new PaymentTables(stagingDir, body.id);
  const rejected = new RejectedRows(reportDir, body.id);
  const lists = plans.size + kept.length;
  const repeats = lists > 1 || body.transactionNumbers === 'unique' ? new RepeatedRows() : null;
  const sorter = new PaymentSorter(body, repeats, new Scope(body), tables);
  const reading = { plans, names, today, sorter, rejected, log };
  const accounts: SpendAccount[] = [];
  const knownAccounts: SpendAccount[] = [];
  const described: Source['files'] = [];
  try {
    const given = new Map(files.map((file) => [file.id, file]));
    const ids = [...given.keys(), ...kept.map(({ name }) => name)].sort();
    for (const id of ids) {
      const file = given.get(id);
      const account = new SpendAccount(id);
      if (file === undefined) {
        for (const payment of known.of(id)) sorter.place(payment, account);
        described.push(...kept.filter(({ name }) => name === id));
        sorter.known.add(account);
        knownAccounts.push(account);
      } else {
        const hasPayments = readPaymentsFile(openPayments(file.bytes, names), account, reading);
        if (hasPayments) {
          accounts.push(account);
          if (account.payments === 0 && source?.files.some(({ name }) => name === id))
            throw new DataError(
              'no payment can be read in a file that gave some before',
              `${account.outcomes.rejected.rows} rows rejected`,
              { file: id },
              'leave it out to keep what an earlier import read',
            );
          // What gave no payment is no source of any.
          if (account.payments > 0)
            described.push({ name: id, sha256: file.sha256, rows: account.read.rows });
        }
      }
      account.close();
    }
  } catch (error) {
    rejected.discard();
    tables.close();
    throw error;
  }
  const rejectedPath = rejected.close();
  const total = new SpendAccount('all files');
  for (const account of accounts) total.add(account);
  total.close();
  const staged = tables.close();
  const editions = likelyEditions([...accounts, ...knownAccounts], sorter.shared);
  const refused = accounts.map((account) => account.refusedText()).filter((text) => text !== null);
  const report = reportText({
    body,
    accounts,
    total,
    known: sorter.known,
    repeats: sorter.repeated,
    editions,
    rejectedPath,
    leftOut: sorter.leftOut.lines(),
    refused,
  });
  const reportPath = join(reportDir, `report-${body.id}.txt`);
  writeFileSync(reportPath, report);
  for (const { file, notes } of accounts) for (const note of notes) log(`${file}: ${note}`);
  for (const account of [...accounts, total]) log(account.toString());
  for (const line of editions) log(`perhaps two editions of one file: ${line}`);
  for (const [reason, { rows }] of total.reasons) log(`  ${reason}: ${rows}`);
  log(`report: ${reportPath}${rejectedPath === null ? '' : `; rejected rows: ${rejectedPath}`}`);

  if (described.length === 0)
    throw new DataError(
      'not one row could be read as a payment',
      `${total.outcomes.rejected.rows} rows rejected`,
      { file: files.map(({ id }) => id).join(', ') },
      `see ${reportPath}; the data are as they were`,
    );
  const path = (name: string) => `places/${place}/${name}`;
  return {
    owns: known.tables.map(path),
    files: new Map([...staged].map(([name, file]) => [path(name), file])),
    refused,
    sourceIds: [sourceId],
    sources: [describeSpend(body, sourceId, described, request.obtained, total, sorter.known)],
  };
}
