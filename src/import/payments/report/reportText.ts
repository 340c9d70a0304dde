import { formatNumber } from '../../../format/number.ts';
import { plural } from '../../../format/words.ts';
import { OUTCOMES, poundsText, type SpendAccount } from '../SpendAccount.ts';
import { firstNotes, type Report } from './Report.ts';

/** The report of an import as plain text: what became of every row, with its money, for each file and in all. */
export function reportText(report: Report): string {
  const {
    body,
    accounts,
    total,
    known,
    repeats,
    editions,
    rejectedPath,
    leftOut,
    largestKept,
    payeesOf,
    refused,
  } = report;
  const notes = firstNotes(report).map((note) => `  ${note}`);
  const which = payeesOf === '' ? '' : `, ${payeesOf}`;
  const lines = [`Payments of ${body.name}`, ''];
  if (report.whyNothing !== null) lines.push(report.whyNothing, '');
  if (refused.length > 0) lines.push('MUCH WAS REFUSED', ...refused.map((line) => `  ${line}`), '');
  const { contradictions } = report;
  if (contradictions.length > 0)
    lines.push('TO SETTLE BEFORE IT IS BELIEVED', ...contradictions.map((line) => `  ${line}`), '');
  if (editions.length > 0)
    lines.push('Perhaps two editions of one file:', ...editions.map((line) => `  ${line}`), '');
  if (notes.length > 0) lines.push('To know first', ...notes, '');
  lines.push(...block(total));
  lines.push(
    `  ${total.negative} rows of a negative amount, ${total.redacted} payments to a redacted payee`,
    `  dates: ${total.firstDate} to ${total.lastDate}`,
  );
  if (known.read.rows > 0) lines.push('', ...block(known));
  if (largestKept.length > 0) lines.push('', `Largest payees kept, not in doubt${which}`);
  for (const { payee, pence, share, largestFor } of largestKept)
    lines.push(
      `    ${payee.slice(0, 50).padEnd(52)}${poundsText(pence).padStart(20)}${`${formatNumber(share, 1)}%`.padStart(8)}  ${largestFor.slice(0, 60)}`.trimEnd(),
    );
  if (leftOut.length > 0) lines.push('', `Largest payees left out${which}`);
  for (const { reason, payees, rules, largest } of leftOut)
    lines.push(
      `  ${reason}: ${payees} ${plural(payees, 'payee')}`,
      ...rules.map(
        ({ rule, payments, pence }) =>
          `    by the rule on ${rule}: ${payments} ${plural(payments, 'payment')}, ${poundsText(pence)}`,
      ),
      ...largest.map(
        ({ payee, pence }) =>
          `    ${payee.slice(0, 50).padEnd(52)}${poundsText(pence).padStart(20)}`,
      ),
    );
  if (rejectedPath !== null)
    lines.push('', `Rejected rows, to be mended and imported again: ${rejectedPath}`);
  lines.push('', `Files: ${accounts.length}`, '');
  for (const account of accounts) lines.push(...block(account), '');
  if (repeats.length > 0)
    lines.push('Rows that repeat another list:', ...repeats.map((line) => `  ${line}`));
  return `${lines.join('\n').trimEnd()}\n`;
}

function block(account: SpendAccount): string[] {
  const line = (name: string, rows: number, pence: number) =>
    `  ${name.padEnd(42)}${String(rows).padStart(9)}${poundsText(pence).padStart(22)}`;
  return [
    account.file,
    ...OUTCOMES.flatMap((outcome) => {
      const { rows, pence } = account.outcomes[outcome];
      const reasons = [...account.reasons]
        .filter(([reason]) => reason.startsWith(`${outcome}: `))
        .map(([reason, tally]) => line(`  ${reason}`, tally.rows, tally.pence));
      return rows === 0 ? [] : [line(outcome, rows, pence), ...reasons];
    }),
    line('read', account.read.rows, account.read.pence),
  ];
}
