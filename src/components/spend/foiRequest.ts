import { monthSpan } from '../../format/monthSpan.ts';
import { formatNumber } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import { financialYear } from '../../model/financialYear.ts';
import { monthAfter, monthsFrom } from '../../model/months.ts';
import type { Source } from '../../model/Source.ts';
import type { BodySpend, PlaceBody } from '../../tables/SpendTables.ts';
import type { Body } from '../../tables/spend/Body.ts';

/** A letter to one body that asks for what is missing and nothing else. */
export interface FoiRequest {
  /** Whom to ask, e.g. "Ashby Borough Council". */
  body: string;
  text: string;
}

/** Below this part of the payments a column counts as missing: some payees have no number, and people have neither. */
const LEAST_FILLED = 0.5;

/**
 * A request under the Freedom of Information Act 2000 for each body of a place whose payments lack something: made from
 * the gaps of what is held, so that there is none for a body of which nothing is missing. A body of which no payments
 * are held is asked for its terms where these stand in the way, and for nothing else: it may well publish the rest.
 */
export function foiRequests(
  bodies: readonly PlaceBody[],
  sources: readonly Pick<Source, 'id' | 'obtained'>[] = [],
): FoiRequest[] {
  return bodies.flatMap((known) => {
    const { body, spend } = known;
    if (spend === null)
      return body.withheld === null ? [] : [{ body: body.name, text: letterForTerms(body.name) }];
    const asks = asksOf(body, spend, sources);
    return asks.length === 0 ? [] : [{ body: body.name, text: letter(body, asks) }];
  });
}

/** A month's payments are published some weeks after it. */
const MONTHS_TO_PUBLISH = 2;

/** The month of payments that can have been published when the newest file was obtained; empty where that is not known. */
function lastPublished(
  spend: BodySpend,
  sources: readonly Pick<Source, 'id' | 'obtained'>[],
): string {
  const obtained = sources
    .filter(({ id, obtained: when }) => spend.sources.includes(id) && when.length >= 7)
    .map(({ obtained: when }) => when.slice(0, 7))
    .sort()
    .at(-1);
  return obtained === undefined ? '' : monthAfter(obtained, -MONTHS_TO_PUBLISH);
}

function asksOf(
  body: Body,
  spend: BodySpend,
  sources: readonly Pick<Source, 'id' | 'obtained'>[],
): string[] {
  const months = spend.months.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const columns = missingColumns(body, spend);
  // The years that are begun are asked for to their ends, for a stub can be set beside no year.
  const until = lastPublished(spend, sources);
  const begin = until === '' ? first : `${financialYear(first).slice(0, 4)}-04`;
  const end = `${Number(financialYear(last).slice(0, 4)) + 1}-03`;
  const upTo = until < last ? last : until < end ? until : end;
  const missing = monthsFrom(begin, upTo).filter((month) => !months.includes(month));
  const thin = spend.years.flatMap((year) => year.thin);
  return [
    ...(columns.length === 0
      ? []
      : [
          `for each payment to a supplier from ${monthSpan(first, last)}: ${columns.join('; ')}.${(spend.detail?.withTransaction ?? 0) === 0 ? '' : ' Please give the transaction number with it, so that the rows can be matched.'} Please leave these empty for private individuals.`,
        ]),
    ...ofMonths(missing, (these) =>
      spend.detail === null
        ? `The sums of your payments that I have, added up by somebody else, do not have ${these}; if you have published ${plural(missing.length, 'it', 'them')}, please tell me where`
        : `I could not find ${these} among what you publish`,
    ),
    ...ofMonths(
      thin,
      (these) => `What I found for ${these} comes to less than a tenth of what is usual for you`,
    ),
  ];
}

/** The paragraph that asks for the payments of these months, with the reason; empty where there are no such months. */
function ofMonths(months: readonly string[], why: (these: string) => string): string[] {
  return months.length === 0
    ? []
    : [
        `all payments to suppliers of ${spansInWords(months)}, with the columns you publish for other months. ${why(plural(months.length, 'this month', 'these months'))}.`,
      ];
}

/** What the payments do not say. Of sums alone only the addresses are known, where somebody has looked. */
function missingColumns(body: Body, { detail }: BodySpend): string[] {
  const postcode = 'the supplier’s postcode';
  const number =
    'the supplier’s number in the register of companies, charities or mutual societies';
  if (detail === null) return body.publishesAddresses === false ? [postcode, number] : [];
  const lacks = (filled: number) => filled < detail.payments * LEAST_FILLED;
  return [
    ...(lacks(detail.withPostcode) ? [postcode] : []),
    ...(lacks(detail.withNumber) ? [number] : []),
    ...(lacks(detail.withDay) ? ['the day of payment'] : []),
    ...(lacks(detail.withDepartment) ? ['the department that paid'] : []),
    ...(lacks(detail.withPurpose) ? ['what it was for'] : []),
    ...(lacks(detail.withTransaction) ? ['the transaction number'] : []),
  ];
}

/** "May 2019, August to October 2020" */
function spansInWords(months: readonly string[]): string {
  const spans: [string, string][] = [];
  for (const month of months) {
    const open = spans.at(-1);
    if (open !== undefined && monthsFrom(open[1], month).length === 2) open[1] = month;
    else spans.push([month, month]);
  }
  return spans.map(([first, last]) => monthSpan(first, last)).join(', ');
}

function letter(body: Body, asks: readonly string[]): string {
  const threshold =
    body.thresholdGbp === null ? '' : ` of £${formatNumber(body.thresholdGbp, 0)} and more`;
  return [
    `To ${body.name}`,
    SUBJECT,
    `You publish your payments${threshold}. Please send me, as far as your finance system holds it and in a form that a spreadsheet can open:`,
    ...asks.map((ask, i) => (asks.length === 1 ? ask : `${i + 1}. ${ask}`)),
    'If you publish some of this already, please tell me where. If a part cannot be given, please send the rest, and say which exemption applies. Please say under which licence what you send may be used again.',
    SIGNED,
  ].join('\n\n');
}

function letterForTerms(name: string): string {
  return [
    `To ${name}`,
    SUBJECT,
    'You publish your payments to suppliers. Please tell me under which licence, or on which terms, they may be copied, adapted and published again. If a licence is stated already, please tell me where. If there is none, I ask for the Open Government Licence, under the Re-use of Public Sector Information Regulations 2015.',
    SIGNED,
  ].join('\n\n');
}

const SUBJECT = 'Request under the Freedom of Information Act 2000: payments to suppliers';
const SIGNED = '(Your name and an address for the answer)';
