import { nameKey } from '../../tables/suppliers/normalPayee.ts';
import type { LocatedPayee } from './locatedPayees.ts';
import type { LocatedSpan } from './SpendInputs.ts';

/** A payee to look up next, and what that would bring. */
export interface NextSupplier {
  payee: string;
  amountGbp: number;
  /** Percentage points the lower bound of the coverage would rise by. */
  addsPct: number;
  /** Lower bound of the coverage once this one and all before it are located. */
  coveragePct: number;
  /** Lower bound of the local share if this one and all before it were in the district. */
  lowerPct: number;
  /** What is known already; null where nobody looked it up. */
  note: string | null;
}

export interface ToDo {
  /** Of all spans together, the lower bound of `spend-coverage`. */
  coveragePct: number;
  /** The lower bound of the local share, likewise. */
  lowerPct: number;
  /** In-scope payees without a location, largest first. */
  next: readonly NextSupplier[];
  /** In-scope pounds of payees that are not listed: looking up cannot reach them. */
  outOfReachGbp: number;
}

/** The unlocated payees of all spans in order of pounds: whoever keeps the table of suppliers works down it. */
export function nextSuppliers(spans: readonly Pick<LocatedSpan, 'inScope' | 'doubtful'>[]): ToDo {
  const sum = (of: (span: Pick<LocatedSpan, 'inScope' | 'doubtful'>) => number) =>
    spans.reduce((total, span) => total + of(span), 0);
  // The denominators of the two lower bounds: what is in doubt counts where it makes the share smaller.
  const whole = sum(({ inScope: all, doubtful }) => all.totalGbp + doubtful.openGbp);
  const localWhole = sum(
    ({ inScope: all, doubtful }) => all.totalGbp + doubtful.totalGbp - doubtful.byPlace.district,
  );
  const located = sum(({ inScope: { locatedGbp } }) => locatedGbp);
  const inside = sum(({ inScope: { byPlace } }) => byPlace.district);
  const pct = (gbp: number, of = whole) => (of === 0 ? 0 : (100 * gbp) / of);
  const byPayee = new Map<
    string,
    { payee: string; mostGbp: number; amountGbp: number; note: string | null }
  >();
  for (const { inScope: money } of spans)
    for (const { payee, payeeKind, place, amountGbp, match, published } of money.payees)
      if ((place === 'unlocated' || place === 'weak') && payeeKind === 'organisation') {
        // One year may spell it in capitals and another with “Ltd”: it is shown as it was paid most.
        const number = published?.number ?? null;
        const key = number === null ? nameKey(payee) : `${number.register} ${number.number}`;
        const known = byPayee.get(key);
        const isMost = known === undefined || amountGbp > known.mostGbp;
        byPayee.set(key, {
          payee: isMost ? payee : known.payee,
          mostGbp: isMost ? amountGbp : known.mostGbp,
          amountGbp: (known?.amountGbp ?? 0) + amountGbp,
          note: match?.supplier.note || whyOpen({ place, match, published }),
        });
      }
  let reached = 0;
  const next = [...byPayee.values()]
    .sort((a, b) => b.amountGbp - a.amountGbp || (a.payee < b.payee ? -1 : 1))
    .map(({ payee, amountGbp, note }) => {
      reached += amountGbp;
      return {
        payee,
        amountGbp,
        addsPct: pct(amountGbp),
        coveragePct: pct(located + reached),
        lowerPct: pct(inside + reached, localWhole),
        note,
      };
    });
  return {
    coveragePct: pct(located),
    lowerPct: pct(inside, localWhole),
    next,
    outOfReachGbp: sum(({ inScope: { restGbp } }) => restGbp),
  };
}

/** What is known of a payee and does not settle where it is; null where nothing is. A supplier that nobody looked up has no date. */
function whyOpen({
  place,
  match,
  published,
}: Pick<LocatedPayee, 'place' | 'match' | 'published'>): string | null {
  if (place === 'weak') return 'weak evidence';
  if (published !== null && published.postcodes.length > 0)
    return 'its postcode is in the payments, but no table that is imported places it';
  if (match === null) return null;
  const { postcode, date } = match.supplier;
  const isLookedUp = date !== '';
  if (postcode === null)
    return isLookedUp ? 'in suppliers.csv, without an address' : 'its number is in the payments';
  return `${isLookedUp ? 'its postcode is in suppliers.csv' : 'its registered office is known'}, but no table that is imported places it`;
}
