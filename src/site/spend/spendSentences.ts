import type { AnchorPoint } from '../../charts/kinds/anchorPoints.ts';
import { formatDate } from '../../format/date.ts';
import { countInWords, countOrNone, formatNumber } from '../../format/number.ts';
import { formatValue, moneyInWords, roundedSum } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { payersInWords } from '../../indicators/spend/anchorStudy.ts';
import {
  type EndsOnOne,
  type EndWithoutOne,
  penceOnOne,
} from '../../indicators/spend/endsOnOne.ts';
import type { HeadlineSpan } from '../../indicators/spend/headlineSpan.ts';
import type { LocatedPayee } from '../../indicators/spend/locatedPayees.ts';
import { addedUpBy, inNames, penceOfPound } from '../../indicators/spend/spendWords.ts';
import type { Figure } from '../../model/Figure.ts';
import { financialYear } from '../../model/financialYear.ts';
import { monthsFrom } from '../../model/months.ts';
import type {
  AnchorPayer,
  BodySpend,
  PlaceBody,
  SpendMonth,
  SpendSpan,
  SpendYear,
} from '../../tables/SpendTables.ts';
import { type Prose, type ProsePart, plainText } from '../prose/Prose.ts';
import type { UpperEnds } from './spendView.ts';

/** A figure's value as it is printed, leading to its page. */
function said(figure: Figure): ProsePart {
  return { text: formatValue(indicatorById(figure.indicator), figure.value), figure };
}

/** A large sum in words, leading to its page; "about" before one that was worked out. */
function saidMoney(figure: Figure): ProsePart {
  if (figure.value === null) return { text: 'no data', figure };
  const text =
    figure.status === 'approximate'
      ? `about ${moneyInWords(roundedSum(figure.value))}`
      : moneyInWords(figure.value);
  return { text, figure };
}

/** The best-known figure with its denominator, and the sum behind it, so that neither is heard without the other. */
export function anchorFinding(
  points: readonly AnchorPoint[],
  placeName: string,
  payers: readonly AnchorPayer[],
): Prose {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last || last.own.value === null) {
    return [`We have no study of what anchor institutions spend in ${placeName}.`];
  }
  const areNamed = arePayersNamed([first, last], payers);
  const totals: ProsePart[] =
    first.total === undefined || last.total === undefined
      ? ['.']
      : ['. ', ...totalsSentence(first.total, last.total, areNamed)];
  return [
    `By published results, of what ${payersInWords(payers, last.period)} spent with suppliers in ${last.period}, `,
    said(last.own),
    ` went to suppliers in ${placeName}; in ${first.period} it was `,
    said(first.own),
    ...totals,
  ];
}

/** Whether a publication names the bodies counted in each of the years. */
export function arePayersNamed(
  points: readonly Pick<AnchorPoint, 'period'>[],
  payers: readonly Pick<AnchorPayer, 'period'>[],
): boolean {
  return points.every(({ period }) => payers.some((payer) => payer.period === period));
}

/** A share is never given without what it is of; that the bodies of two years are the same is not known. */
function totalsSentence(before: Figure, after: Figure, areNamed: boolean): ProsePart[] {
  if (before.value === null || after.value === null) return [];
  return after.value === before.value
    ? ['Both are of a total of ', saidMoney(after), '.']
    : [
        'They are shares of different totals, ',
        saidMoney(before),
        ' and ',
        saidMoney(after),
        areNamed ? '.' : '; whether the same bodies were counted is not known.',
      ];
}

/** What can be said of the council's own payments, in pence of every pound: at least, and at most. */
export function localShareFinding(
  share: Figure | undefined,
  payer: string,
  placeName: string,
  view: { span: Pick<SpendSpan, 'basis'>; onOne: EndsOnOne } | null,
): Prose {
  const unknown = [
    `How much of what ${payer} pays goes to addresses in ${placeName} is not known.`,
  ];
  if (share === undefined || view === null) return unknown;
  const lower = share.lower ?? share.value;
  const upper = share.upper ?? share.value;
  if (lower === null || upper === null) return unknown;
  const { ends, orElse, after } = penceOnOne(lower, upper, view.onOne);
  return [
    `Of every pound in the payments ${payer} published for goods, services and works ${whenPaid(share)}${addedUpBy(view.span)}, `,
    { text: ends, figure: share },
    `${orElse} went to addresses in ${placeName}.${after}`,
  ];
}

/** What follows the count of payees with their address in a ward: a payee in doubt, or one that bought nothing, is not in it. */
export function wardSuppliersRest(count: number, payees: string, wardName: string): string {
  const have = count <= 1 ? 'is known to have its address' : 'are known to have their addresses';
  return ` of the ${payees} we have by name, leaving out any we doubt sold the council anything, ${have} in ${wardName}. An address says where an invoice is paid, not who benefits.`;
}

/** Of a figure whose two ends rest on more than what is known; empty of others. */
function ifAssumed(figure: Figure | undefined): string {
  return (figure?.rangeAssumes ?? null) === null ? '' : ', on our assumption';
}

/** "from April 2019 to December 2025", "in March 2022" */
function whenPaid({ dataPeriod }: Figure): string {
  return `${dataPeriod.includes(' to ') ? 'from' : 'in'} ${dataPeriod}`;
}

/** How much of a year the shares are of, and which later years are only begun; empty for a whole and newest year. */
export function headlineSentences({ span, months, wholeness, stubs }: HeadlineSpan): string[] {
  const said: string[] = [];
  if (wholeness === 'nearly whole')
    said.push(
      `Of ${span.period} there are payments of ${countInWords(months)} of the 12 months${thinWords(span.thin)}.`,
    );
  if (wholeness === 'stub')
    said.push(
      `No financial year is whole: ${span.period}, with payments of ${countInWords(months)} ${plural(months, 'month')} of the 12${thinWords(span.thin)}, has no fewer than any other.`,
    );
  for (const stub of stubs)
    said.push(
      `Of ${stub.span.period} there are payments of ${countInWords(stub.months)} ${plural(stub.months, 'month')} so far${thinWords(stub.span.thin)} (${moneyInWords(stub.span.totalGbp)} in all that was published): too little to set beside a year.`,
    );
  return said;
}

/** " (of February 2023 hardly any)": months that are there and do not count as such; empty where none is. */
function thinWords(thin: readonly string[]): string {
  return thin.length === 0
    ? ''
    : ` (of ${listInWords(thin.map((month) => formatDate(month)))} hardly any)`;
}

/** Which months hold so little that their years are not whole; null where none does. */
export function thinSentence(years: readonly Pick<SpendYear, 'thin'>[]): string | null {
  const thin = years.flatMap((year) => year.thin);
  if (thin.length === 0) return null;
  const isOne = thin.length === 1;
  return `What we have of ${listInWords(thin.map((month) => formatDate(month)))} comes to less than a tenth of what is usual around ${isOne ? 'it' : 'them'}: part of ${isOne ? 'its' : 'their'} payments is not in it, and ${isOne ? 'its year is' : 'their years are'} not counted as whole.`;
}

/** "April 2025 to January 2026, without May 2025": the months of a year there are payments of. */
export function yearMonths(
  { period, dataPeriod }: Pick<SpendYear, 'period' | 'dataPeriod'>,
  all: readonly Pick<SpendMonth, 'month'>[],
): string {
  const own = all.map(({ month }) => month).filter((month) => financialYear(month) === period);
  own.sort();
  const missing = monthsFrom(own[0] ?? '', own.at(-1) ?? '').filter(
    (month) => !own.includes(month),
  );
  return missing.length === 0
    ? dataPeriod
    : `${dataPeriod}, without ${listInWords(missing.map((month) => formatDate(month)))}`;
}

/** How many payees could be traced, and how much of the money that is. */
export function coverageSentence(
  coverage: Figure | undefined,
  payees: readonly LocatedPayee[],
): Prose {
  const traced = payees.filter(
    ({ place }) => place !== 'weak' && place !== 'unlocated' && place !== 'redacted',
  );
  const count = `Of the ${formatNumber(payees.length, 0)} listed ${plural(payees.length, 'payee', 'payees')} that we have no reason to leave out, we have evidence we accept of the address of ${countOrNone(traced.length)}`;
  if (coverage === undefined) return [`${count}.`];
  const shares = ends(coverage);
  if (shares.length === 0) return [`${count}.`];
  return [
    `${count}. To payees with such evidence went `,
    ...shares,
    ` of the money${ifAssumed(coverage)}.`,
  ];
}

/** How much goes to few hands. */
export function concentrationSentence(top: Figure | undefined, payer: string): Prose {
  if (top === undefined) return ['How concentrated the payments are is not known.'];
  const shares = ends(top);
  if (shares.length === 0) return ['How concentrated the payments are is not known.'];
  return [
    `The ten largest payees received `,
    ...shares,
    ` of the payments ${payer} published for goods, services and works ${whenPaid(top)}${ifAssumed(top)}. A few large building contracts are enough for that; it says nothing about whether the prices were good.`,
  ];
}

/** How far the sums of one set of payments differ by what they were added up from; nothing where they agree. */
export function disagreementSentence({
  departments,
  departmentsWholeGbp: byMonth,
}: Pick<BodySpend, 'departments' | 'departmentsWholeGbp'>): string | null {
  const byDepartment = departments.reduce((total, { amountGbp }) => total + amountGbp, 0);
  if (departments.length === 0 || byMonth <= 0) return null;
  const differencePct = (100 * Math.abs(byMonth - byDepartment)) / byMonth;
  if (Math.round(Math.abs(byMonth - byDepartment) * 100) === 0) return null;
  return `Added up by month the payments come to ${moneyInWords(byMonth)}, by department to ${moneyInWords(byDepartment)}: the two sums we have differ by ${formatNumber(differencePct, 1)}%. Why is not known. The months are used throughout.`;
}

/** The local share of what counts or may count, and of all payments: both take in whatever those in doubt bought. */
export function exclusionSentence(without: Figure | undefined, all: Figure | undefined): Prose {
  if (without === undefined || all === undefined) return [];
  return [
    'Without what is left out, and whatever the payments in doubt bought, the share that went to addresses in the district is ',
    ...ends(without),
    '; of all payments it is ',
    ...ends(all),
    '.',
  ];
}

function ends(share: Figure): ProsePart[] {
  const indicator = indicatorById(share.indicator);
  const { lower, upper } = share;
  if (lower === null || upper === null) return share.value === null ? [] : [said(share)];
  const [least, most] = [formatValue(indicator, lower), formatValue(indicator, upper)];
  if (least === most) return [{ text: least, figure: share }];
  return ['between ', { text: least, figure: share }, ' and ', { text: most, figure: share }];
}

/** Why one page shows several upper ends of one share; nothing where they are all the same. */
export function upperEndsSentence(
  ends: UpperEnds,
  placeName: string,
  outside: EndWithoutOne | null = null,
): Prose {
  const parts = (
    [
      ['all', 'if all that is not known stayed, and all in doubt bought something'],
      ['weakAsSure', 'if weak evidence of an address is taken as sure'],
      ['everyPayment', 'of all payments, those that buy nothing included'],
    ] as const
  ).flatMap(([key, why]) => {
    const figure = ends[key];
    return figure === undefined || figure.upper === null
      ? []
      : [{ text: formatValue(indicatorById(figure.indicator), figure.upper), figure, why }];
  });
  const unsure =
    outside === null
      ? []
      : [
          `; ${formatNumber(outside.pct, 1)}% if the one source for the ${plural(outside.payees.length, 'address', 'addresses')} of ${inNames(outside.payees)} is wrong`,
        ];
  if (parts.length === 0 || (new Set(parts.map(({ text }) => text)).size < 2 && outside === null))
    return [];
  return [
    `How much may have stayed in ${placeName} at most depends on what is counted: `,
    ...parts.flatMap(({ text, figure, why }, i): ProsePart[] => [
      ...(i > 0 ? ['; '] : []),
      { text, figure },
      ` ${why}`,
    ]),
    ...unsure,
    '. Quote the first, and never without the lower end.',
  ];
}

/**
 * Why the share that stays has other ends than the part in the district of all that may count; nothing where they print
 * alike. Undefined figures are those a place does not have.
 */
export function twoWholesSentence(
  share: Figure | undefined,
  ring: Figure | undefined,
  placeName: string,
): Prose {
  if (share === undefined || ring === undefined || ring.denominator === null) return [];
  const [ofCounted, ofAll] = [ends(share), ends(ring)];
  if (ofCounted.length === 0 || plainText(ofCounted) === plainText(ofAll)) return [];
  return [
    `The chart by place divides by the ${moneyInWords(ring.denominator)} that bought, or may have bought, goods, services and works, so that its parts add to 100%: ${placeName} has `,
    ...ofAll,
    '. The share below it divides by what counts alone, so that what turns out to have bought nothing is in neither part of the sum: ',
    ...ofCounted,
    '.',
  ];
}

/** Of which institutions of a study payments are here, so that the gap is said with whose it is; empty where it names none. */
export function payersWithPayments(
  payers: readonly AnchorPayer[],
  bodies: readonly PlaceBody[],
): string {
  const names = [...new Set(payers.map(({ payer }) => payer))];
  const here = names.filter((name) =>
    bodies.some(({ body, spend }) => body.name === name && spend !== null),
  );
  if (names.length === 0 || here.length === names.length) return '';
  const others = 'of the others none. That is our gap: they may well publish some.';
  return here.length === 0
    ? 'We have payments of none of them. That is our gap: they may well publish some.'
    : `Of these we have payments of ${listInWords(here)}, ${others}`;
}

/** What is known of money to co-operatives and employee-owned firms, and how much may be theirs. */
export function ownersHeadline(
  members: Figure | undefined,
  employees: Figure | undefined,
  unknown: Figure | undefined,
): string | undefined {
  const least = (figure: Figure | undefined) => figure?.lower ?? figure?.value ?? null;
  const [ofMembers, ofEmployees, open] = [least(members), least(employees), least(unknown)];
  if (ofMembers === null || ofEmployees === null || open === null) return undefined;
  const text = (value: number) => `${formatNumber(value, 1)}%`;
  const known =
    ofMembers > 0
      ? `At least ${text(ofMembers)} of payments went to societies owned by their members${ofEmployees > 0 ? ` and ${text(ofEmployees)} to firms owned by their employees` : ', none beyond doubt to firms owned by their employees'}`
      : ofEmployees > 0
        ? `At least ${text(ofEmployees)} of payments went to firms owned by their employees, none beyond doubt to societies owned by their members`
        : 'No payment is known to have gone to a society owned by its members or a firm owned by its employees';
  return open > 0
    ? `${known}; of at least ${text(open)} we do not know the owner${ifAssumed(unknown)}`
    : known;
}

/** What of all payments is owned by members or by employees: the question that being local does not answer. */
export function ownersSentence(
  members: Figure | undefined,
  employees: Figure | undefined,
  payer: string,
): Prose {
  const part = (figure: Figure | undefined, whom: string): ProsePart[] => {
    if (figure === undefined || figure.lower === null || figure.upper === null) return [];
    return [{ text: penceOfPound(figure.lower, figure.upper), figure }, ` went ${whom}`];
  };
  const parts = [
    part(members, 'to societies owned by their members'),
    part(employees, 'to firms owned by their employees'),
  ].filter((each) => each.length > 0);
  if (parts.length === 0) return [];
  return [
    `Of every pound in the payments ${payer} published for goods, services and works, `,
    ...parts.flatMap((each, i) => [...(i > 0 ? [', and '] : []), ...each]),
    '.',
  ];
}
