import { type ShareBounds, shareBounds } from '../../stats/shareBounds.ts';
import type { LocatedPayee } from './locatedPayees.ts';
import { addressEvidence, onlyDocument } from './oneSource.ts';
import { type Rest, shareParts } from './spanMoney.ts';
import { pct, penceOfPound, sumGbp } from './spendWords.ts';

/** From so many points on, how far an end moves without one document is said with it. */
export const MOVES_POINTS = 5;

/** An end of a share without one document, per cent, and whose addresses that document tells. */
export interface EndWithoutOne {
  pct: number;
  payees: readonly LocatedPayee[];
}

/** Both ends of a share without the one document that moves each most; null where none moves it by five points. */
export interface EndsOnOne {
  lower: EndWithoutOne | null;
  upper: EndWithoutOne | null;
}

/** Takes each document away in turn: whom it alone places is then of no known place. */
export function endsOnOne(
  payees: readonly LocatedPayee[],
  rest: Rest,
  isInside: (payee: LocatedPayee) => boolean | null,
  counts: 'scope' | 'all' = 'scope',
): EndsOnOne {
  const ends: EndsOnOne = { lower: null, upper: null };
  const of = (inside: (payee: LocatedPayee) => boolean | null) =>
    shareBounds(shareParts(payees, rest, inside, counts));
  const whole = of(isInside);
  if (whole === null) return ends;
  // No end moves further than the document's pounds of all that surely divide it: most documents need no sum.
  const leastWhole =
    sumGbp(payees.filter(({ scope }) => scope === 'in')) + rest.gbp - rest.doubtGbp;
  const counted = payees.filter(({ scope }) => counts === 'all' || scope !== 'out');
  const byDocument = Map.groupBy(counted, (payee) => onlyDocument(addressEvidence(payee)));
  for (const [document, carried] of byDocument) {
    if (document === null || !isFar((100 * sumGbp(carried)) / leastWhole)) continue;
    const own = new Set(carried);
    const without = of((payee) => (own.has(payee) ? null : isInside(payee)));
    if (without === null) continue;
    const [down, up] = moves(whole, without);
    if (isFar(down) && without.lowerPct < (ends.lower?.pct ?? Infinity))
      ends.lower = { pct: without.lowerPct, payees: carried };
    if (isFar(up) && without.upperPct > (ends.upper?.pct ?? -Infinity))
      ends.upper = { pct: without.upperPct, payees: carried };
  }
  return ends;
}

function moves(whole: ShareBounds, without: ShareBounds): [down: number, up: number] {
  return [whole.lowerPct - without.lowerPct, without.upperPct - whole.upperPct];
}

export function isMoved({ lower, upper }: EndsOnOne): boolean {
  return lower !== null || upper !== null;
}

function isFar(points: number): boolean {
  // A share kept as a decimal may miss a whole number by the last of its digits.
  return points >= MOVES_POINTS - 1e-9;
}

const IF_WRONG = 'if one document about addresses is wrong';

/**
 * What both ends are and what they rest on: "at least 2p and at most 71p" and ", or up to 90p if one document about
 * addresses is wrong,". Where both ends move the second is empty and a sentence of its own follows, for four numbers in
 * one are not heard.
 */
export interface PenceSaid {
  ends: string;
  orElse: string;
  /** Begins with a space where it is not empty. */
  after: string;
}

export function penceOnOne(lowerPct: number, upperPct: number, onOne: EndsOnOne): PenceSaid {
  const ends = penceOfPound(lowerPct, upperPct);
  const moved = movedInWords(onOne);
  if (moved === null) return { ends, orElse: '', after: '' };
  return onOne.lower !== null && onOne.upper !== null
    ? { ends, orElse: '', after: ` It may be ${moved}.` }
    : { ends, orElse: `, or ${moved},`, after: '' };
}

/**
 * "up to 90p if one document about addresses is wrong": what an end is then, or both; null where none moves far. Pence
 * are rounded outwards, like the ends they stand beside; per cent to a tenth.
 */
export function movedInWords({ lower, upper }: EndsOnOne, unit: 'p' | '%' = 'p'): string | null {
  const little =
    lower === null ? null : unit === 'p' ? littleOf(lower.pct) : `as little as ${pct(lower.pct)}`;
  const much =
    upper === null ? null : `up to ${unit === 'p' ? penceUp(upper.pct) : pct(upper.pct)}`;
  if (little !== null && much !== null) return `${little}, or ${much}, ${IF_WRONG}`;
  const moved = little ?? much;
  return moved === null ? null : `${moved} ${IF_WRONG}`;
}

function littleOf(pct: number): string {
  const pence = Math.floor(pct + 1e-9);
  return pence > 0 ? `as little as ${pence}p` : pct > 0 ? 'less than 1p' : 'perhaps nothing';
}

function penceUp(pct: number): string {
  const pence = Math.ceil(pct - 1e-9);
  return pence >= 100 ? 'all of it' : `${pence}p`;
}
