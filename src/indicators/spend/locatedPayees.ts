import type { Ring } from '../../model/Supplier.ts';
import type { PayeeSum, SpendSpan, Supplier } from '../../tables/SpendTables.ts';
import { type SupplierMatch, supplierMatcher } from './supplierMatcher.ts';

/** Where money went: a ring, or why it is in none. */
export type MoneyPlace = Ring | 'unlocated' | 'redacted';
export const MONEY_PLACES: readonly MoneyPlace[] = [
  ...(['district', 'county', 'region', 'uk', 'abroad'] as const),
  'unlocated',
  'redacted',
];

/** A payee with what is known of where it is. */
export interface LocatedPayee extends PayeeSum {
  /** Null where nobody looked it up, and for people and redacted payees. */
  match: SupplierMatch | null;
  place: MoneyPlace;
  districtCode: string | null;
  wardCode: string | null;
  postTown: string | null;
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
    const {
      ring = null,
      districtCode = null,
      wardCode = null,
      postTown = null,
    } = match?.supplier ?? {};
    return {
      ...payee,
      match,
      place: isHidden ? 'redacted' : (ring ?? 'unlocated'),
      districtCode,
      wardCode,
      postTown,
    };
  });
}
