import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatDate } from '../../format/date.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { Source } from '../../model/Source.ts';
import { DataError } from '../../tables/DataError.ts';
import { findBody } from '../../tables/spend/readBodies.ts';
import { Scope } from '../../tables/spend/Scope.ts';
import { thinMonths } from '../../tables/spend/thinMonths.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSpend } from '../summaries/describeSpend.ts';
import { REGISTER_OF_CONTRACTS } from '../summaries/otherPublications.ts';
import { chooseFiles } from './chooseFiles.ts';
import { filesToForget } from './filesToForget.ts';
import { KnownPayments } from './KnownPayments.ts';
import { likelyEditions } from './likelyEditions.ts';
import { MendedRows } from './MendedRows.ts';
import { originOf } from './Origin.ts';
import { unnumbered } from './ownFiles.ts';
import { PaymentSorter } from './PaymentSorter.ts';
import { PaymentTables } from './PaymentTables.ts';
import { type Progress, ReadingProgress } from './ReadingProgress.ts';
import { RejectedOrigins } from './RejectedOrigins.ts';
import { RejectedRows } from './RejectedRows.ts';
import { RepeatedRows } from './RepeatedRows.ts';
import { planSheets, refuseNoPayments } from './readFile.ts';
import { readPaymentsFile } from './readPaymentsFile.ts';
import { HeadingNames } from './recogniseHeader.ts';
import { monthsText } from './report/monthsText.ts';
import { firstNotes, type Report } from './report/Report.ts';
import { makeReportFolder, writeReport } from './report/writeReport.ts';
import { ShapeSamples } from './ShapeSamples.ts';
import { poundsText, SpendAccount } from './SpendAccount.ts';

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
  /** Names of held files whose rows are to be taken out again. */
  forget: readonly string[];
  progress: (progress: Progress) => void;
  /** Whether columns and first rows are shown, as for a dry run. */
  showsSamples: boolean;
  log: (line: string) => void;
}

const DRY_RUN = 'A dry run: the data are as they were.';
/** Stands in a report until the data are written: what is killed before leaves it there. */
const NOT_FINISHED = 'NOT FINISHED: the data are not written yet, or the import was cut off';

/**
 * Payments files → tidy payments of one body. Files of earlier imports stay unless one of the same name is
 * given again or they are to be forgotten; all are judged anew, so that the tables do not depend on the order in which
 * files came. Throws a DataError where nothing can be read; files that cannot be read are named all at once.
 */
export function importSpend(request: SpendRequest): ImportResult & {
  refused: readonly string[];
  contradictions: readonly string[];
  /** Says in the report that none of it was done, and why. */
  refuse: (why: string) => void;
  /** Takes the word that it is not finished out of the report. */
  finish: () => void;
} {
  const { dataDir, reportDir, stagingDir, today, log } = request;
  const { body, place } = findBody(dataDir, request.body);
  makeReportFolder(reportDir, dataDir, body.id);
  const sourceId = `spend-${body.id}`;
  const source = request.sources.find(({ id }) => id === sourceId);
  const held = source?.files ?? [];
  const forgotten = filesToForget(request.forget, held);
  const { files, kept } = chooseFiles(
    request.paths,
    body,
    held.filter((file) => !forgotten.includes(file)),
    log,
  );
  const names = new HeadingNames(body);
  const readings = files.map(({ bytes }) => bytes);
  const progress = new ReadingProgress(readings, request.progress);
  const plans = planSheets(readings, names, body, today, progress, request.month);
  if (files.length > 0) refuseNoPayments(plans);
  const plan = { plans, names, today };

  const folder = join(dataDir, 'places', place);
  const known = new KnownPayments(folder, body.id);
  const tables = new PaymentTables(stagingDir, body.id);
  const rejected = new RejectedRows(reportDir, body.id);
  const lists = plans.size + kept.length;
  const repeats = lists > 1 || body.transactionNumbers === 'unique' ? new RepeatedRows() : null;
  const sorter = new PaymentSorter(body, repeats, new Scope(body), tables);
  const samples = new ShapeSamples();
  const mended = new MendedRows(readings, plan);
  // Skipped rows and columns that are not read are logged last, after the totals and the faults.
  const later: string[] = [];
  const sayLater = (line: string) => {
    later.push(line);
  };
  const origins = new RejectedOrigins(readings, plan);
  const common = { ...plan, sorter, rejected, mended, origins };
  const reading = { ...common, samples, progress, log: sayLater };
  const accounts: SpendAccount[] = [];
  const knownAccounts: SpendAccount[] = [];
  const described: Source['files'] = [];
  const passedOver: string[] = [];
  /** What is said of a file before it is done → after. */
  const whenDone = new Map<string, string>();
  try {
    const given = new Map(files.map((file) => [file.id, file]));
    const taken = new Set(forgotten.map(({ name }) => name));
    const ids = [...given.keys(), ...kept.map(({ name }) => name), ...taken].sort();
    for (const id of new Set(ids)) {
      const file = given.get(id);
      const account = new SpendAccount(id);
      if (file !== undefined) {
        const because = readPaymentsFile(file.bytes, account, reading);
        if (account.payments === 0 && held.some(({ name }) => name === id) && !taken.has(id))
          throw new DataError(
            'no payment can be read in a file that gave some before',
            because ?? `${account.outcomes.rejected.rows} rows rejected`,
            { file: id },
            'leave it out to keep what an earlier import read, or take that out with --forget',
          );
        if (because === null && account.payments === 0 && account.outcomes.rejected.rows === 0)
          passedOver.push(`${id}: a header, and no payment below it`);
        if (because === null) accounts.push(account);
        else
          passedOver.push(`${id}: no payments in it (${because})${otherWayIn(because, body.id)}`);
        // A file without a payment is not listed as a source.
        if (account.payments > 0)
          described.push({ name: id, sha256: file.sha256, rows: account.read.rows });
      } else if (taken.has(id)) {
        let pence = 0;
        let rows = 0;
        for (const payment of known.of(id)) {
          rows++;
          pence += payment.pence;
        }
        const which = `its ${rows} ${plural(rows, 'payment')} of ${poundsText(pence)}; what another file has, too, stays`;
        const toForget = `${id}: TO FORGET, ${which}`;
        passedOver.push(toForget);
        whenDone.set(toForget, `${id}: FORGOTTEN, ${which}`);
      } else {
        const gone = { rows: 0, pence: 0, files: new Set<string>() };
        for (const payment of known.of(id)) {
          const origin = originOf(payment.sheet);
          if (origin !== null && (taken.has(origin.file) || origins.isCorrected(origin, payment))) {
            gone.rows++;
            gone.pence += payment.pence;
            gone.files.add(origin.file);
          } else sorter.place(payment, account);
        }
        if (gone.rows > 0)
          passedOver.push(
            `${id}: ${gone.rows} mended ${plural(gone.rows, 'row')} of ${poundsText(gone.pence)} GO, for ${listInWords([...gone.files].map((file) => `${file} ${taken.has(file) ? 'is taken out' : 'has them right now'}`))}`,
          );
        // A file of which no payment is left is not listed as a source.
        if (gone.rows === 0 || account.payments > 0)
          described.push(...kept.filter(({ name }) => name === id));
        sorter.known.add(account);
        knownAccounts.push(account);
      }
      account.close();
    }
  } catch (error) {
    rejected.discard();
    tables.close();
    later.forEach(log);
    throw error;
  }
  const rejectedFile = rejected.close();
  const mendedBefore = knownAccounts.find(
    ({ file, payments }) =>
      rejectedFile !== null &&
      basename(file) === unnumbered(basename(rejectedFile)) &&
      payments >= rejected.rows,
  );
  const rejectedPath = mendedBefore === undefined ? rejectedFile : null;
  if (mendedBefore !== undefined && rejectedFile !== null) {
    rmSync(rejectedFile);
    passedOver.push(
      `${mendedBefore.file}: held already, it has the ${rejected.rows} rejected ${plural(rejected.rows, 'row')} of this import mended`,
    );
  }
  const total = new SpendAccount('all files');
  for (const account of accounts) total.add(account);
  total.close();
  const staged = tables.close();
  const now = [total, sorter.known].map(({ outcomes: { kept, excluded } }) => ({
    rows: kept.rows + excluded.rows,
    pence: kept.pence + excluded.pence,
  }));
  const heldText = (sums: readonly { rows: number; pence: number }[]) => {
    const rows = sums.reduce((sum, each) => sum + each.rows, 0);
    return `${rows} ${plural(rows, 'payment')} of ${poundsText(sums.reduce((sum, each) => sum + each.pence, 0))}`;
  };
  if (known.tables.length > 0)
    passedOver.push(
      `payments held, repeated rows counted once: ${heldText([known.held()])} before, ${heldText(now)} after`,
    );
  const thin = thinMonths(paidByMonth([total, sorter.known]));
  if (thin.length > 0)
    passedOver.push(
      `MONTHS WITH HARDLY ANY PAYMENTS, less than a tenth of what is usual around them: ${thin.map((month) => formatDate(month)).join(', ')}; no year is whole with them, so look for the rest of their payments`,
    );
  const { twice, editions } = likelyEditions(sorter.alike);
  const contradictions = [...accounts.flatMap((account) => account.contradictions), ...twice];
  const report: Report = {
    whyNothing: request.showsSamples ? DRY_RUN : NOT_FINISHED,
    isOfForgetting: files.length === 0 && forgotten.length > 0,
    body,
    today,
    accounts,
    total,
    known: sorter.known,
    passedOver,
    repeats: sorter.repeated,
    contradictions,
    editions,
    rejectedPath,
    rejected: rejected.listed,
    leftOut: sorter.leftOut.groups(),
    payeesOf:
      sorter.known.read.rows === 0
        ? ''
        : `of all that ${request.showsSamples ? 'would then be' : 'is then'} held`,
    largestKept: sorter.largestKept.list(),
    refused:
      mendedBefore !== undefined
        ? []
        : accounts.map((account) => account.refusedText()).filter((text) => text !== null),
  };
  const reportPath = writeReport(reportDir, report);
  for (const line of firstNotes(report)) log(line);
  for (const line of editions) log(`perhaps two editions of one file: ${line}`);
  later.forEach(log);
  if (request.showsSamples) for (const line of samples.lines()) log(line);
  for (const account of [...accounts, total]) log(account.toString());
  for (const [reason, { rows }] of total.reasons) log(`  ${reason}: ${rows}`);
  log(
    `months: ${monthsText(new Set([...total.paymentMonths(), ...sorter.known.paymentMonths()]))}`,
  );
  log(
    `report: ${reportPath}.html, .csv and .txt${rejectedPath === null ? '' : `; rejected rows: ${rejectedPath}`}`,
  );

  if (described.length === 0 && forgotten.length === 0) {
    writeReport(reportDir, {
      ...report,
      whyNothing: 'NOTHING WAS DONE: not one row could be read as a payment',
    });
    throw new DataError(
      'not one row could be read as a payment',
      total.outcomes.rejected.rows === 0
        ? 'no row below the header has a date and an amount'
        : `${total.outcomes.rejected.rows} rows rejected`,
      { file: files.map(({ id }) => id).join(', ') },
      `see ${reportPath}.html; the data are as they were`,
    );
  }
  const path = (name: string) => `places/${place}/${name}`;
  return {
    owns: known.tables.map(path),
    files: new Map([...staged].map(([name, file]) => [path(name), file])),
    refused: report.refused,
    contradictions,
    refuse: (why) => writeReport(reportDir, { ...report, whyNothing: why }),
    finish: () => {
      writeReport(reportDir, {
        ...report,
        whyNothing: null,
        passedOver: passedOver.map((line) => whenDone.get(line) ?? line),
      });
      for (const { name } of forgotten) log(`forgotten: ${name}`);
    },
    sourceIds: [sourceId],
    sources:
      described.length === 0
        ? []
        : [describeSpend(body, sourceId, described, request.obtained, total, sorter.known)],
  };
}

/** All that counts of each month, in the order of time. */
function paidByMonth(accounts: readonly SpendAccount[]): { month: string; amountGbp: number }[] {
  const pence = new Map<string, number>();
  for (const { months } of accounts)
    for (const [month, tallies] of months)
      for (const [key, tally] of tallies)
        if (month !== '' && /^(kept|excluded)/.test(key))
          pence.set(month, (pence.get(month) ?? 0) + tally.pence);
  return [...pence]
    .map(([month, sum]) => ({ month, amountGbp: sum / 100 }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** How a file that is something else comes in, where another import reads it. */
function otherWayIn(because: string, bodyId: string): string {
  return because === REGISTER_OF_CONTRACTS
    ? `; it comes in by npm run import -- contract-register --body ${bodyId} <file>`
    : '';
}
