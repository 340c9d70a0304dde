import type { Body } from '../../tables/spend/Body.ts';
import { OUTCOMES, poundsText, type SpendAccount } from './SpendAccount.ts';

export interface Report {
  body: Body;
  accounts: readonly SpendAccount[];
  total: SpendAccount;
  known: SpendAccount;
  repeats: readonly string[];
  /** Pairs of files that may be two editions of one. */
  editions: readonly string[];
  rejectedPath: string | null;
  /** The largest payees out of scope, by reason. */
  leftOut: readonly string[];
  /** Files of which too much was refused. */
  refused: readonly string[];
}

/** The report of an import: what became of every row, with its money, for each file and in all. */
export function reportText({
  body,
  accounts,
  total,
  known,
  repeats,
  editions,
  rejectedPath,
  leftOut,
  refused,
}: Report): string {
  const notes = accounts.flatMap(({ file, notes: own }) => own.map((note) => `  ${file}: ${note}`));
  const lines = [`Payments of ${body.name}`, ''];
  if (refused.length > 0) lines.push('MUCH WAS REFUSED', ...refused.map((line) => `  ${line}`), '');
  if (notes.length > 0) lines.push('To know first', ...notes, '');
  lines.push(...block(total));
  lines.push(
    `  ${total.negative} rows of a negative amount, ${total.redacted} payments to a redacted payee`,
    `  dates: ${total.firstDate} to ${total.lastDate}`,
  );
  if (known.read.rows > 0) lines.push('', ...block(known));
  if (leftOut.length > 0) lines.push('', 'Largest payees left out', ...leftOut);
  if (rejectedPath !== null)
    lines.push('', `Rejected rows, to be mended and imported again: ${rejectedPath}`);
  if (editions.length > 0)
    lines.push('', 'Perhaps two editions of one file:', ...editions.map((line) => `  ${line}`));
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
