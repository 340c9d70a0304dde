import { countInWords } from '../../format/number.ts';
import { moneyInWords } from '../../format/value.ts';
import { NO_DOCUMENT } from '../../tables/suppliers/evidenceKeys.ts';
import type { LocatedPayee } from './locatedPayees.ts';
import { inNames, pounds, sumGbp } from './spendWords.ts';

/** From this share of the pounds on, that a sum hangs on one document is said beside it. */
const CARRIES = 0.5;

/** A sum of pounds of which one document carries half or more. */
export interface OneSource {
  /** The key of the document, as the table of suppliers writes it. */
  document: string;
  /** Pounds of payees for whom it is the only evidence. */
  gbp: number;
  ofGbp: number;
  payees: readonly LocatedPayee[];
}

/**
 * The document on which half or more of the pounds of some payees rest, the one with most; null where none carries so
 * much. A payee with two documents would still count without either, so it rests on none alone.
 */
export function oneSourceOf(
  payees: readonly LocatedPayee[],
  evidenceOf: (payee: LocatedPayee) => readonly string[],
): OneSource | null {
  const ofGbp = sumGbp(payees);
  if (ofGbp <= 0) return null;
  const byDocument = Map.groupBy(payees, (payee) => onlyDocument(evidenceOf(payee)));
  let most: OneSource | null = null;
  for (const [document, carried] of byDocument) {
    const gbp = sumGbp(carried);
    if (document === null || gbp < CARRIES * ofGbp || gbp <= (most?.gbp ?? 0)) continue;
    most = { document, gbp, ofGbp, payees: carried };
  }
  return most;
}

/** The one document that is all the evidence; null where there is none, or more than one. */
export function onlyDocument(evidence: readonly string[]): string | null {
  const [only, ...others] = new Set(evidence);
  return only === undefined || others.length > 0 || NO_DOCUMENT.has(only) ? null : only;
}

/** "at least half of that", "all of that": how much of a sum one document carries, in brief. */
export function carriedInBrief({ gbp, ofGbp }: Pick<OneSource, 'gbp' | 'ofGbp'>): string {
  return gbp === ofGbp ? 'all of it' : `${moneyInWords(gbp)} of the ${moneyInWords(ofGbp)}`;
}

/** The documents that say where a payee is. */
export function addressEvidence({ match }: LocatedPayee): readonly string[] {
  return match?.supplier.evidence ?? [];
}

/** The documents that say who owns it. */
export function ownerEvidence({ match }: LocatedPayee): readonly string[] {
  return match?.supplier.ownerEvidence ?? [];
}

/**
 * "Of the £39.6 million counted as paid to charities, £38.2 million rest on one source alone (…), which says who owns A
 * and B.": as a list, empty where no document carries half.
 */
export function oneSourceSentences(
  one: OneSource | null,
  to: string,
  says: 'where' | 'who owns',
): string[] {
  if (one === null) return [];
  const { document, gbp, ofGbp, payees } = one;
  const about =
    says === 'who owns'
      ? `who owns ${inNames(payees)}`
      : `where ${inNames(payees)} ${payees.length === 1 ? 'is' : 'are'}`;
  const carried = gbp === ofGbp ? 'all' : moneyInWords(gbp);
  const rest = gbp === ofGbp ? 'rests' : 'rest';
  return [
    `Of the ${moneyInWords(ofGbp)} counted as paid ${to}, ${carried} ${rest} on one source alone (${documentInWords(document)}), which says ${about}.`,
  ];
}

/**
 * "Of the £10.1 million counted as paid to …, all is paid to payees whose address one document tells, each its own.":
 * what no second document bears out, whether or not it is the same for all. Empty where every address has two, and where
 * one document is all there is, for then that is said of it (`oneSourceSentences`).
 */
export function oneEachSentences(payees: readonly LocatedPayee[], to: string): string[] {
  const single = payees.filter((payee) => onlyDocument(addressEvidence(payee)) !== null);
  const documents = new Set(single.map((payee) => onlyDocument(addressEvidence(payee))));
  const [gbp, ofGbp] = [sumGbp(single), sumGbp(payees)];
  if (gbp <= 0 || (documents.size === 1 && oneSourceOf(payees, addressEvidence) !== null))
    return [];
  const whom =
    single.length === 1
      ? `a payee (${inNames(single)}) for whose address we have one document alone`
      : `${countInWords(single.length)} payees for each of whose addresses we have one document alone`;
  return [
    `${gbp === ofGbp ? `All of the ${moneyInWords(ofGbp)}` : `Of the ${moneyInWords(ofGbp)}`} counted as paid ${to}${gbp === ofGbp ? '' : `, ${moneyInWords(gbp)}`} went to ${whom}.`,
  ];
}

/** The same as the last part of a sum: which pounds of the lower end one document carries. */
export function oneSourceSum(one: OneSource | null): string {
  return one === null
    ? ''
    : `; ${pounds(one.gbp)} of the ${pounds(one.ofGbp)} at the lower end rest on one source alone: ${one.document}`;
}

/** An address of the web is too long for a sentence. */
function documentInWords(document: string): string {
  return /^https?:\/\//i.test(document) && URL.canParse(document)
    ? `a page of ${new URL(document).hostname.replace(/^www\./, '')}`
    : document;
}
