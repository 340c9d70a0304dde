import { countInWords, formatNumber } from '../../format/number.ts';
import { moneyInWords } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { SpendSpan } from '../../tables/SpendTables.ts';
import { isNameable } from '../../tables/spend/organisationName.ts';
import { type LocatedPayee, supplierName } from './locatedPayees.ts';
import { departmentsOutside } from './restDoubt.ts';
import type { LocatedSpan, SpendInputs } from './SpendInputs.ts';
import { hasUnplacedPostcode } from './unplacedPostcodes.ts';

/** "£9,657,344.88" */
export function pounds(value: number): string {
  return `${value < 0 ? '−' : ''}£${formatNumber(Math.abs(value), 2)}`;
}

export function pct(value: number): string {
  return `${formatNumber(value, 1)}%`;
}

/** "In April 2019 to December 2025" reads badly: "From April 2019 to December 2025". */
export function inTime(dataPeriod: string): string {
  return dataPeriod.includes(' to ') ? `From ${dataPeriod}` : `In ${dataPeriod}`;
}

/** Sources of a figure on where the money went. */
export function locationSources(
  { tables }: SpendInputs,
  { sources }: Pick<SpendSpan, 'sources'>,
): string[] {
  const isPlaced = tables.spend.suppliers.some(
    ({ placedBy, districtCode }) =>
      placedBy === 'postcode' && districtCode === tables.place.place.code,
  );
  const own = isPlaced && tables.place.postcodes.size > 0 ? ['code-point-postcodes'] : [];
  return [...sources, ...tables.spend.supplierSources, ...own];
}

export function payerName({ council }: Pick<SpendInputs, 'council'>): string {
  return council?.body.name ?? 'the council';
}

/** Small payments and some kinds are not published, so no share is of all that is paid. */
export function publishedPurchases(
  inputs: Pick<SpendInputs, 'council'>,
  span: Pick<SpendSpan, 'basis'>,
): string {
  return `the payments ${payerName(inputs)} published for goods, services and works${addedUpBy(span)}`;
}

/** Sums made elsewhere of payments that are not here cannot be checked against them, so they are said to be such. */
export function addedUpBy({ basis }: Pick<SpendSpan, 'basis'>): string {
  return basis === 'largest' ? ' (a third party’s sums)' : '';
}

export const ADDRESS_IS_NOT_BENEFIT =
  'An address says where an invoice is paid, not who does the work, who owns the firm or who gains from it.';

export const LOCAL_IS_THE_BOUNDARY =
  'Local means inside the district’s boundary, by postcode; a post town or the letters of a postcode do not count.';

export const STUDIES_DIFFER =
  'Published studies differ in who pays (all anchor institutions, or the council alone) and in what counts as local (the district, the county or the region): shares with another payer or boundary are not the same measure.';

/**
 * Two ends of a share as pence of every pound, rounded outwards so that both stay true:
 * "at least 2p and at most 71p", "at most 63p", "all of it".
 */
export function penceOfPound(lowerPct: number, upperPct: number): string {
  // A share kept as a decimal may miss a whole number by the last of its digits.
  const lower = Math.floor(lowerPct + 1e-9);
  const upper = Math.ceil(upperPct - 1e-9);
  if (lower === upper) return lower === 0 ? 'nothing' : lower === 100 ? 'all of it' : `${lower}p`;
  const least = lower > 0 ? `at least ${lower}p` : lowerPct > 0 ? 'at least a little' : '';
  if (upper >= 100) return least === '' ? 'anything from nothing to all of it' : least;
  return least === '' ? `at most ${upper}p` : `${least} and at most ${upper}p`;
}

/** "20 largest payees" of a list of the largest, "1,204 payees" of all payments. */
export function payeesWeHave({ basis, payees }: Pick<SpendSpan, 'basis' | 'payees'>): string {
  const count = formatNumber(payees.length, 0);
  return `${count} ${basis === 'largest' ? 'largest ' : ''}${plural(payees.length, 'payee', 'payees')}`;
}

/** Which money of a span has no known place, and whose gap that is: a sentence for each of the two. */
export function gapSentences(
  { council }: Pick<SpendInputs, 'council'>,
  { span, payees }: Pick<LocatedSpan, 'span' | 'payees'>,
): string[] {
  const sentences: string[] = [];
  const counted = payees.filter(({ scope }) => scope !== 'out');
  if (span.basis === 'largest' && span.restGbp > 0)
    sentences.push(
      `We have only the ${span.payees.length === 1 ? 'largest payee' : `${span.payees.length} largest payees`}; who received the other ${moneyInWords(span.restGbp)} we do not have.`,
    );
  const open = counted.filter(
    ({ place, payeeKind }) =>
      payeeKind === 'organisation' && (place === 'unlocated' || place === 'weak'),
  );
  const openGbp = sumGbp(open);
  if (openGbp > 0) {
    const lists =
      council?.body.publishesAddresses === false ? 'The council’s lists' : 'The payments we have';
    sentences.push(
      `Of ${moneyInWords(openGbp)} paid to ${countInWords(open.length)} ${plural(open.length, 'payee', 'payees')} we know by name we are not sure where it went${addressesInWords(open, lists)}`,
    );
  }
  const withheldGbp = sumGbp(counted.filter(({ payeeKind }) => payeeKind !== 'organisation'));
  if (withheldGbp > 0)
    sentences.push(
      `${moneyInWords(withheldGbp)} went to people and to payees whose names are withheld.`,
    );
  return sentences;
}

/** Whose gap it is that payees have no known address: a list of postcodes that is not here, or what is published. */
function addressesInWords(payees: LocatedSpan['payees'], lists: string): string {
  const waiting = payees.filter(hasUnplacedPostcode).length;
  if (waiting === 0)
    return `: we have found no evidence of an address that we accept. ${lists} give none, so we look each up.`;
  return waiting === payees.length
    ? `. We have ${plural(waiting, 'its postcode', 'their postcodes')}, and no list that says where ${plural(waiting, 'it is', 'they are')}.`
    : `. Of ${countInWords(waiting)} we have the ${plural(waiting, 'postcode', 'postcodes')}, and no list that says where ${plural(waiting, 'it is', 'they are')}; the others we look up one by one.`;
}

/** What is in doubt about what the money bought; empty where nothing is. */
export function doubtSentences(
  { district }: Pick<SpendInputs, 'district'>,
  { doubtful }: Pick<LocatedSpan, 'doubtful'>,
): string[] {
  if (doubtful.payees.length === 0) return [];
  const inside = doubtful.byPlace.district;
  return [
    `Of ${moneyInWords(doubtful.totalGbp)} it is not settled how much bought anything (${payeesInWords(doubtful.payees)}).${inside > 0 ? ` ${moneyInWords(inside)} of that went to an address in ${district.name}.` : ''}`,
  ];
}

/** What the bounds of a figure rest on beside what is known, as words after "if"; null where nothing is assumed. */
export function restAssumption({ rest }: Pick<LocatedSpan, 'rest'>): string | null {
  return rest.doubtGbp === 0
    ? null
    : `no more than ${moneyInWords(rest.doubtGbp)} of what went to payees we do not have bought nothing`;
}

/** " That holds if …, which is our assumption."; empty where nothing is assumed. */
export function ifAssumed(assumption: string | null): string {
  return assumption === null ? '' : ` That holds if ${assumption}, which is our assumption.`;
}

/**
 * How much of what went to payees that are not listed may have bought nothing, and that this is assumed from the names
 * of departments; empty where none tells of such payments.
 */
export function restSentences(
  { council }: Pick<SpendInputs, 'council'>,
  { rest }: Pick<LocatedSpan, 'rest'>,
): string[] {
  if (council === null || rest.doubtGbp === 0) return [];
  const names = listInWords(departmentsOutside(council).map(({ department }) => department));
  return [
    `Some ${moneyInWords(rest.doubtGbp)} of the ${moneyInWords(rest.gbp)} paid to payees that are not listed may have bought nothing either: so much was paid by departments whose names tell of such payments (${names}). It may be more: other departments too may pay grants, and the names do not tell. That it is no more is our assumption. No share of a place depends on it. How much is traced, how much has no known owner and the share of the ten largest do.`,
  ];
}

/** Where there are more than the first of these, a sentence names the second and counts the others. */
const [MOST_LISTED, LISTED_OF_MANY] = [5, 3];

/** Payees as a sentence names them, the largest first; names that may be people's are counted, where the reason tells of them. */
export function payeesInWords(payees: readonly LocatedPayee[]): string {
  const named = payees.filter(
    (payee) => payee.reason === null || isNameable(supplierName(payee), payee.reason),
  );
  const names = new Set(named.map(supplierName));
  const hidden = payees.length - named.length;
  const shown = [...names].slice(
    0,
    names.size + hidden > MOST_LISTED ? LISTED_OF_MANY : names.size,
  );
  const others = names.size - shown.length + hidden;
  return listInWords([
    ...shown,
    ...(others === 0
      ? []
      : [
          `${countInWords(others)} ${shown.length === 0 ? plural(others, 'payee') : plural(others, 'other')}`,
        ]),
  ]);
}

/** The same, as a count where they are many: "seven of these payees". */
export function inNames(payees: readonly LocatedPayee[]): string {
  const names = new Set(payees.map(supplierName));
  return names.size <= MOST_NAMED
    ? payeesInWords(payees)
    : `${countInWords(names.size)} of these payees`;
}
/** More names than these would bury what a sentence says. */
const MOST_NAMED = 3;

export function sumGbp(payees: readonly Pick<LocatedPayee, 'amountGbp'>[]): number {
  return payees.reduce((sum, { amountGbp }) => sum + Math.round(amountGbp * 100), 0) / 100;
}

/** What a list of the largest payees leaves open. */
export function listRemark({ span, inScope }: Pick<LocatedSpan, 'span' | 'inScope'>): string[] {
  if (span.basis === 'payments') return [];
  return [
    `We have only the ${span.payees.length} largest payees by name. ${pounds(sumGbp(inScope.payees))} went to listed payees whose payments count, and ${pounds(span.restGbp)} to payees we do not have: where that went, and whether all of it bought something, we do not know. Redacted payments are within it.`,
  ];
}
