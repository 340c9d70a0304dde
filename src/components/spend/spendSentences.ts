import type { AnchorPoint } from '../../charts/kinds/anchorPoints.ts';
import { countInWords, formatNumber } from '../../format/number.ts';
import { formatValue, moneyInWords } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import { indicatorById } from '../../indicators/registry.ts';
import type { LocatedPayee } from '../../indicators/spend/locatedPayees.ts';
import type { Figure } from '../../model/Figure.ts';
import type { CouncilSpend } from '../../tables/SpendTables.ts';
import type { Prose, ProsePart } from '../prose/Prose.ts';

/** A figure's value as it is printed, leading to its page. */
export function said(figure: Figure): ProsePart {
  return { text: formatValue(indicatorById(figure.indicator), figure.value), figure };
}

/** A large sum in words, leading to its page; "about" before one that was worked out. */
export function saidMoney(figure: Figure): ProsePart {
  const about = figure.status === 'approximate' ? 'about ' : '';
  return {
    text: figure.value === null ? 'no data' : `${about}${moneyInWords(figure.value)}`,
    figure,
  };
}

/** The best-known figure with its denominator, and the sum behind it, so that neither is heard without the other. */
export function anchorFinding(
  points: readonly AnchorPoint[],
  placeName: string,
  payers: number,
): Prose {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last || last.own.value === null) {
    return [`No study of what anchor institutions spend in ${placeName} is held here.`];
  }
  const count =
    payers === 0 ? 'The anchor institutions' : `The ${countInWords(payers)} anchor institutions`;
  const totals: ProsePart[] =
    first.total === undefined || last.total === undefined
      ? ['.']
      : ['. ', ...totalsSentence(first.total, last.total)];
  return [
    `${count} studied spent `,
    said(last.own),
    ` of their money in ${placeName} in ${last.period}, against `,
    said(first.own),
    ` in ${first.period}`,
    ...totals,
  ];
}

/** A share that rises while the total falls is said so, whichever way it went. */
function totalsSentence(before: Figure, after: Figure): ProsePart[] {
  if (before.value === null || after.value === null) return [];
  const verb =
    after.value < before.value
      ? 'What they spent in all fell meanwhile'
      : after.value > before.value
        ? 'What they spent in all rose meanwhile'
        : 'What they spent in all stayed the same';
  const words: ProsePart[] =
    after.value === before.value
      ? [': ', saidMoney(after), '.']
      : [', from ', saidMoney(before), ' to ', saidMoney(after), '.'];
  return [verb, ...words];
}

/** What can be said of the council's own payments: the two ends, and why there is no middle. */
export function localShareFinding(
  share: Figure | undefined,
  payer: string,
  placeName: string,
): Prose {
  if (share === undefined)
    return [`How much of what ${payer} pays stays in ${placeName} is not known.`];
  const lead = `Of what ${payer} paid for goods, services and works from ${share.dataPeriod}, `;
  if (share.value !== null && share.lower === null) {
    return [lead, said(share), ` went to addresses in ${placeName}.`];
  }
  if (share.lower === null || share.upper === null) {
    return [`How much of what ${payer} pays stays in ${placeName} is not known.`];
  }
  return [lead, ...ends(share), ` went to addresses in ${placeName}.`];
}

/** How much of the money has a place, and how many payees that took. */
export function coverageSentence(
  coverage: Figure | undefined,
  payees: readonly LocatedPayee[],
): Prose {
  const located = payees.filter(({ place }) => place !== 'unlocated' && place !== 'redacted');
  const count = `${formatNumber(located.length, 0)} of ${formatNumber(payees.length, 0)} listed payees in scope ${plural(located.length, 'has', 'have')} a place`;
  if (coverage === undefined) return [`${count}.`];
  return [`${count}: together `, said(coverage), ' of the money in scope.'];
}

/** How much goes to few hands. */
export function concentrationSentence(top: Figure | undefined, payer: string): Prose {
  if (top === undefined || top.value === null)
    return ['How concentrated the payments are is not known.'];
  return [
    `The ten largest payees received `,
    said(top),
    ` of what ${payer} paid for goods, services and works, ${top.dataPeriod}. A few large building contracts are enough for that; it says nothing about whether the prices were good.`,
  ];
}

/** How far the sums of one set of payments differ by what they were added up from; nothing where they agree. */
export function disagreementSentence({ months, departments }: CouncilSpend): string | null {
  const sum = (rows: readonly { amountGbp: number }[]) =>
    rows.reduce((total, { amountGbp }) => total + amountGbp, 0);
  const byMonth = sum(months);
  const byDepartment = sum(departments);
  if (departments.length === 0 || byMonth <= 0) return null;
  const differencePct = (100 * Math.abs(byMonth - byDepartment)) / byMonth;
  if (Math.round(Math.abs(byMonth - byDepartment) * 100) === 0) return null;
  return `Added up by month the payments come to ${moneyInWords(byMonth)}, by department to ${moneyInWords(byDepartment)}: the sums held here differ by ${formatNumber(differencePct, 1)}%. Why is not known. The months are used throughout.`;
}

/** The local share without and with what is left out, end by end. */
export function exclusionSentence(without: Figure | undefined, all: Figure | undefined): Prose {
  if (without === undefined || all === undefined) return [];
  return ['Without them the local share is ', ...ends(without), '; with them ', ...ends(all), '.'];
}

function ends(share: Figure): ProsePart[] {
  const indicator = indicatorById(share.indicator);
  const { lower, upper } = share;
  if (lower === null || upper === null) return [said(share)];
  return [
    'between ',
    { text: formatValue(indicator, lower), figure: share },
    ' and ',
    { text: formatValue(indicator, upper), figure: share },
  ];
}
