import { formatDate } from '../../../format/date.ts';
import { escapeText } from '../../../format/escapeText.ts';
import { formatNumber } from '../../../format/number.ts';
import { capitalised } from '../../../format/words.ts';
import { financialYear } from '../../../model/financialYear.ts';
import {
  OUTCOMES,
  type Outcome,
  poundsText,
  type SpendAccount,
  type Tally,
} from '../SpendAccount.ts';
import { firstNotes, type Report } from './Report.ts';

/** Rejected rows a page shows one by one; the file of rejected rows has all. */
const MOST_ROWS = 300;

const STYLE = `
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 64rem; margin: 0 auto; padding: 1rem }
h1, h2, h3 { line-height: 1.2; margin: 1.5em 0 .5em }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
caption { text-align: start; font-weight: 600; padding: 1em 0 .4em }
.rules { margin: 0; max-width: 40em }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: .2em .8em .2em 0; text-align: start; vertical-align: top }
.n { text-align: end; white-space: nowrap }
.loud { border-inline-start: 4px solid currentColor; padding-inline-start: .8em; font-weight: 600 }
.scroll { overflow-x: auto }
summary { cursor: pointer }
td.words { overflow-wrap: anywhere; min-width: 12rem }
@media print { details::details-content { content-visibility: visible; height: auto } }
`;

/** The report as one page without a script, to be sent round: every text of a publisher in it is escaped. */
export function reportHtml(report: Report): string {
  const { body, today, accounts, total, known, leftOut, refused, rejected, editions, largestKept } =
    report;
  const { payeesOf, contradictions } = report;
  const which = payeesOf === '' ? '' : `, ${payeesOf}`;
  const title = `Import of payments of ${body.name}`;
  const notes = firstNotes(report);
  const rejectedRows = total.outcomes.rejected.rows;
  const parts = [
    `<h1>${escapeText(title)}</h1>`,
    `<p>${formatDate(today)}. ${count(accounts.length, 'file')}, ${count(total.read.rows, 'row')}${total.firstDate === '' ? '' : `, payments from ${formatDate(total.firstDate)} to ${formatDate(total.lastDate)}`}. Every row is in exactly one line of each table, so that rows and pounds add up.</p>`,
    report.whyNothing === null ? '' : `<p class="loud">${escapeText(report.whyNothing)}</p>`,
    refused.length === 0
      ? ''
      : `<h2>Much was refused</h2>${refused.map((line) => `<p class="loud">${escapeText(line)}</p>`).join('')}`,
    contradictions.length === 0
      ? ''
      : `<h2>To settle before it is believed</h2>${contradictions.map((line) => `<p class="loud">${escapeText(line)}</p>`).join('')}`,
    editions.length === 0 ? '' : `<h2>Perhaps two editions of one file</h2>${list(editions)}`,
    notes.length === 0 ? '' : `<h2>To know first</h2>${list(notes)}`,
    '<h2>What became of the rows</h2>',
    outcomeTable(total, 'All files of this import'),
    known.read.rows === 0 ? '' : outcomeTable(known, 'Files of earlier imports, which stay'),
    '<h2>By financial year and month</h2>',
    periodTable(total, 'By financial year', (month) => financialYear(month)),
    details(
      'By month',
      periodTable(total, 'By month', (month) => month),
    ),
    '<h2>By file</h2>',
    fileTable(accounts),
    ...accounts.map((account) =>
      details(
        account.file,
        outcomeTable(account, account.file) +
          periodTable(account, `${account.file} by month`, (month) => month),
      ),
    ),
    largestKept.length === 0
      ? ''
      : `<h2>Kept as purchases: the largest payees${which}</h2><p>Is one of them paid for something that is not bought, a precept or a loan? Then a rule in bodies.json is missing.</p>${table(
          `Kept and not in doubt, largest first${which}`,
          ['Payee', 'Pounds', 'Share', 'Most of it under'],
          largestKept.map(({ payee, pence, share, largestFor }) => [
            payee,
            poundsText(pence),
            percent(share),
            largestFor,
          ]),
        )}`,
    leftOut.length === 0
      ? ''
      : `<h2>Left out or in doubt: the largest payees${which}</h2><p>A rule may be wrong. Look at who is here, and mend the rule in bodies.json if need be.</p>`,
    ...leftOut.map(({ reason, payees, rules, largest }) =>
      [
        `<h3>${escapeText(capitalised(reason))}: ${count(payees, 'payee')}</h3>`,
        ...rules.map(
          ({ rule, payments, pence }) =>
            `<p class="rules">By the rule on ${escapeText(rule)}: ${count(payments, 'payment')}, ${poundsText(pence)}</p>`,
        ),
        table(
          `${capitalised(reason)}, largest first`,
          ['Payee', 'Pounds'],
          largest.map(({ payee, pence }) => [payee, poundsText(pence)]),
        ),
      ].join(''),
    ),
    rejectedRows === 0
      ? ''
      : `<h2>Rejected rows</h2><p>${count(rejectedRows, 'row')}, ${poundsText(total.outcomes.rejected.pence)}. ${rejectedRows > MOST_ROWS ? `The first ${MOST_ROWS} are here; all` : 'All'} are in the file of rejected rows beside this page, to be mended and imported again.</p>`,
    rejectedRows === 0 ? '' : details('Rejected rows in their own words', rejectedTable(rejected)),
  ];
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

function rejectedTable(rejected: Report['rejected']): string {
  const rows = rejected
    .slice(0, MOST_ROWS)
    .map(({ file, sheet, row, reason, column, value, words }) => {
      const why = `${reason}: “${value}” (${column})`;
      const cells = [sheet === '' ? file : `${file} [${sheet}]`, String(row), why];
      return `<tr>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}<td class="words">${escapeText(words)}</td></tr>`;
    });
  return `<div class="scroll" role="region" tabindex="0" aria-label="Rejected rows"><table><caption>Rejected rows in their own words</caption>${head(['File', 'Row', 'Why', 'What the row says'], [])}<tbody>${rows.join('')}</tbody></table></div>`;
}

function outcomeTable(account: SpendAccount, caption: string): string {
  const rows = OUTCOMES.filter((outcome) => account.outcomes[outcome].rows > 0).flatMap(
    (outcome) => [
      cells(outcome, account.outcomes[outcome]),
      ...[...account.reasons]
        .filter(([reason]) => reason.startsWith(`${outcome}: `))
        .map(([reason, tally]) => cells(`of these, ${reason.slice(outcome.length + 2)}`, tally)),
    ],
  );
  return table(caption, ['What', 'Rows', 'Pounds'], [...rows, cells('read', account.read)]);
}

function fileTable(accounts: readonly SpendAccount[]): string {
  const rows = accounts.map((account) => [
    account.file,
    ...tallyCells(account.outcomes.kept),
    ...tallyCells(account.outcomes.excluded),
    ...tallyCells(account.outcomes.duplicate),
    ...tallyCells(account.outcomes.rejected),
  ]);
  return table('What became of payments, by file', ['File', ...PAYMENT_HEADINGS], rows);
}

/** Only outcomes that have pounds; the rest are in the table of all rows. */
const PAYMENT_OUTCOMES = ['kept', 'excluded', 'duplicate', 'rejected'] as const;
const PAYMENT_HEADINGS = PAYMENT_OUTCOMES.flatMap((outcome) => [capitalised(outcome), 'Pounds']);

/** Payments by year or month; rows without a date come last. */
function periodTable(
  { months }: SpendAccount,
  caption: string,
  periodOf: (month: string) => string,
): string {
  const periods = new Map<string, Record<(typeof PAYMENT_OUTCOMES)[number], Tally>>();
  const none = () => ({ rows: 0, pence: 0 });
  for (const [month, tallies] of [...months].sort(([a], [b]) => order(a, b))) {
    const period = month === '' ? 'no date' : periodOf(month);
    const sums = periods.get(period) ?? {
      ...{ kept: none(), excluded: none(), duplicate: none(), rejected: none() },
    };
    for (const [key, { rows, pence }] of tallies) {
      const outcome = PAYMENT_OUTCOMES.find((known) => known === outcomeOf(key));
      if (outcome === undefined) continue;
      sums[outcome].rows += rows;
      sums[outcome].pence += pence;
      periods.set(period, sums);
    }
  }
  const rows = [...periods].map(([period, sums]) => [
    /^\d{4}-\d{2}$/.test(period) && caption !== 'By financial year' ? formatDate(period) : period,
    ...PAYMENT_OUTCOMES.flatMap((outcome) => tallyCells(sums[outcome])),
  ]);
  return table(caption, ['When', ...PAYMENT_HEADINGS], rows);
}

function outcomeOf(key: string): Outcome | undefined {
  return OUTCOMES.find((outcome) => key === outcome || key.startsWith(`${outcome}: `));
}

function order(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

function cells(what: string, tally: Tally): string[] {
  return [what, ...tallyCells(tally)];
}

function tallyCells({ rows, pence }: Tally): string[] {
  return [rows.toLocaleString('en-GB'), poundsText(pence)];
}

function table(caption: string, headings: readonly string[], rows: readonly string[][]): string {
  const isNumber = headings.map((_, column) => column > 0);
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, column) => (column === 0 ? `<th scope="row">${escapeText(cell)}</th>` : `<td class="n">${escapeText(cell)}</td>`)).join('')}</tr>`,
    )
    .join('');
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeText(caption)}"><table><caption>${escapeText(caption)}</caption>${head(headings, isNumber)}<tbody>${body}</tbody></table></div>`;
}

function head(headings: readonly string[], isNumber: readonly boolean[]): string {
  return `<thead><tr>${headings.map((heading, column) => `<th scope="col"${isNumber[column] === true ? ' class="n"' : ''}>${escapeText(heading)}</th>`).join('')}</tr></thead>`;
}

function details(summary: string, content: string): string {
  return `<details><summary>${escapeText(summary)}</summary>${content}</details>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`;
}

function percent(share: number): string {
  return `${formatNumber(share, 1)}%`;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`;
}
