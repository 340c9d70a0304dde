import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../model/Source.ts';
import { findBody } from '../../tables/spend/readBodies.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSpend } from '../summaries/describeSpend.ts';
import { ReadAhead } from './ahead/ReadAhead.ts';
import { CellTexts } from './CellTexts.ts';
import { type ChosenFile, chooseFiles } from './chooseFiles.ts';
import { Judge } from './Judge.ts';
import { KnownPayments } from './KnownPayments.ts';
import { likelyEditions } from './likelyEditions.ts';
import { PaymentSorter } from './PaymentSorter.ts';
import { PaymentTables } from './PaymentTables.ts';
import { RejectedRows } from './RejectedRows.ts';
import { RepeatedRows } from './RepeatedRows.ts';
import { RowOutcomes } from './RowOutcomes.ts';
import { openPayments, planSheets, refuseNoPayments, type SheetPlan } from './readFile.ts';
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
  log: (line: string) => void;
  /** From how many bytes of text files a second thread reads them. */
  readAheadFrom?: number;
}

/** About half a second of reading: a second thread takes a fifth of one to start. */
const READ_AHEAD_FROM = 48 << 20;

/**
 * Payments files → tidy payments of one body. Files of earlier imports stay unless one of the same name is
 * given again; all are judged anew, so that the tables do not depend on the order in which files came.
 */
export function importSpend(request: SpendRequest): ImportResult {
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
  );
  refuseNoPayments(plans);

  mkdirSync(reportDir, { recursive: true });
  const folder = join(dataDir, 'places', place);
  const judge = new Judge(body);
  const texts = new CellTexts(judge);
  const known = new KnownPayments(folder, body.id, texts);
  const tables = new PaymentTables(stagingDir, body.id);
  const rejected = new RejectedRows(reportDir, body.id);
  const lists = plans.size + kept.length;
  const repeats = lists > 1 || body.transactionNumbers === 'unique' ? new RepeatedRows() : null;
  const sorter = new PaymentSorter(body, repeats, tables);
  const reading = { plans, names, today, texts, dates: new Map() };
  const long = longTexts(files, plans, request.readAheadFrom ?? READ_AHEAD_FROM);
  const ahead =
    long.length === 0 ? null : new ReadAhead({ files: long, plans, body, today }, texts, judge);
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
        const sink = new RowOutcomes(account, sorter, rejected, log);
        const hasPayments = ahead?.isNext(id)
          ? ahead.read(id, sink)
          : readPaymentsFile(id, openPayments(file.bytes, names), reading, sink);
        if (hasPayments) {
          accounts.push(account);
          described.push({ name: id, sha256: file.sha256, rows: account.read.rows });
        }
      }
      account.close();
    }
  } catch (error) {
    rejected.discard();
    tables.close();
    throw error;
  } finally {
    ahead?.close();
  }
  const rejectedPath = rejected.close();
  const total = new SpendAccount('all files');
  for (const account of accounts) total.add(account);
  total.close();
  const staged = tables.close();
  const editions = likelyEditions([...accounts, ...knownAccounts], sorter.shared);
  const report = reportText({
    body,
    accounts,
    total,
    known: sorter.known,
    repeats: sorter.repeated,
    editions,
    rejectedPath,
  });
  const reportPath = join(reportDir, `report-${body.id}.txt`);
  writeFileSync(reportPath, report);
  for (const account of [...accounts, total]) log(account.toString());
  for (const line of editions) log(`perhaps two editions of one file: ${line}`);
  for (const [reason, { rows }] of total.reasons) log(`  ${reason}: ${rows}`);
  log(`report: ${reportPath}${rejectedPath === null ? '' : `; rejected rows: ${rejectedPath}`}`);

  const path = (name: string) => `places/${place}/${name}`;
  return {
    owns: known.tables.map(path),
    files: new Map([...staged].map(([name, file]) => [path(name), file])),
    sourceIds: [sourceId],
    sources: [describeSpend(body, sourceId, described, request.obtained, total, sorter.known)],
  };
}

/** The text files with payments, if they have so many bytes in all; their plan has no name of a sheet. */
function longTexts(
  files: readonly ChosenFile[],
  plans: ReadonlyMap<string, SheetPlan>,
  from: number,
): { id: string; path: string }[] {
  const texts = files.filter(({ id }) => plans.get(id)?.layout);
  const total = texts.reduce((sum, { bytes }) => sum + bytes.size, 0);
  return total < from ? [] : texts.map(({ id, bytes }) => ({ id, path: bytes.path }));
}
