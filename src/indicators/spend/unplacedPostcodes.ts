import type { LocatedPayee } from './locatedPayees.ts';
import type { LocatedSpan } from './SpendInputs.ts';

/**
 * The payees in scope of which a postcode is known, from the payments or from suppliers.csv, that no table places, so that
 * they are not located: how many, and their pounds in all spans.
 */
export function unplacedPostcodes(spans: readonly Pick<LocatedSpan, 'inScope'>[]): {
  payees: number;
  amountGbp: number;
} {
  const found = spans.flatMap(({ inScope }) => inScope.payees.filter(hasUnplacedPostcode));
  return {
    payees: new Set(found.map(({ payee }) => payee)).size,
    amountGbp: found.reduce((sum, { amountGbp }) => sum + amountGbp, 0),
  };
}

/** Whether a payee has a postcode, in the payments or in suppliers.csv, that no table places. */
export function hasUnplacedPostcode({
  place,
  published,
  match,
}: Pick<LocatedPayee, 'place' | 'published' | 'match'>): boolean {
  return (
    place === 'unlocated' &&
    ((published !== null && published.postcodes.length > 0) ||
      (match !== null && match.supplier.postcode !== null))
  );
}
