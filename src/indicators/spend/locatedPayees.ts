import type { Ring } from '../../model/Supplier.ts';
import type { PayeeSum, SpendSpan, Supplier } from '../../tables/SpendTables.ts';
import { type SupplierMatch, supplierMatcher } from './supplierMatcher.ts';

/** Where money is known to have gone: a ring on firm evidence, outside the district at least, or why it counts in none. */
export type MoneyPlace = Ring | 'elsewhere' | 'weak' | 'unlocated' | 'redacted';
export const KNOWN_PLACES: readonly Ring[] = ['district', 'county', 'region', 'uk', 'abroad'];
/** Evidence that does not settle it, no evidence, and payees whose name is withheld. */
export const OPEN_PLACES = ['weak', 'unlocated', 'redacted'] as const;
export const MONEY_PLACES: readonly MoneyPlace[] = [...KNOWN_PLACES, 'elsewhere', ...OPEN_PLACES];

/** A payee with what is known of where it is. */
export interface LocatedPayee extends PayeeSum {
  /** Null where nobody looked it up, and for people and redacted payees. */
  match: SupplierMatch | null;
  place: MoneyPlace;
  /** What the evidence points to, firm or weak; null where there is none. */
  likelyRing: Ring | null;
  /** Where the evidence is firm. */
  districtCode: string | null;
  wardCode: string | null;
  postTown: string | null;
}

/** What an organisation is called: by the supplier it is matched to, else as published. */
export function supplierName({ match, payee }: Pick<LocatedPayee, 'match' | 'payee'>): string {
  return match?.supplier.name ?? payee;
}

/** The payees of a span, each placed by its supplier row. Individuals and redacted payees are never looked up. */
export function locatedPayees(
  span: Pick<SpendSpan, 'payees'>,
  suppliers: readonly Supplier[],
): LocatedPayee[] {
  const find = supplierMatcher(suppliers);
  return span.payees.map((payee): LocatedPayee => {
    const isHidden = payee.payeeKind === 'individual' || payee.payeeKind === 'redacted';
    const match = payee.payeeKind === 'organisation' ? find(payee.payee) : null;
    const supplier = match?.supplier;
    const ring = supplier?.ring ?? null;
    const isFirm = supplier?.strength === 'firm';
    return {
      ...payee,
      match,
      place: isHidden ? 'redacted' : supplier === undefined ? 'unlocated' : moneyPlaceOf(supplier),
      likelyRing: ring,
      districtCode: isFirm ? (supplier?.districtCode ?? null) : null,
      wardCode: isFirm ? (supplier?.wardCode ?? null) : null,
      postTown: isFirm ? (supplier?.postTown ?? null) : null,
    };
  });
}

/** Where a supplier's row puts the money it is paid. */
export function moneyPlaceOf({ ring, isElsewhere, strength }: Supplier): MoneyPlace {
  if (ring === null && !isElsewhere) return 'unlocated';
  if (strength !== 'firm') return 'weak';
  return ring ?? 'elsewhere';
}

/** Whether a payee is within a ring; null where the evidence does not settle it. */
export function isWithin(ring: Ring, { place }: Pick<LocatedPayee, 'place'>): boolean | null {
  if (place === ring) return true;
  if (place === 'elsewhere') return ring === 'district' ? false : null;
  return place === 'weak' || place === 'unlocated' || place === 'redacted' ? null : false;
}

/** The same with weak evidence taken as it is. */
export function isLikelyWithin(
  ring: Ring,
  { place, likelyRing }: Pick<LocatedPayee, 'place' | 'likelyRing'>,
): boolean | null {
  return place === 'weak' ? likelyRing === ring : isWithin(ring, { place });
}
