import type { BodySpend, SpendSpan } from '../../tables/SpendTables.ts';
import { Scope } from '../../tables/spend/Scope.ts';

/** Departments whose names tell of payments that do not count, as a body publishes their sums; pounds. */
export function departmentsOutside({
  body,
  departments,
}: Pick<BodySpend, 'body' | 'departments'>): BodySpend['departments'] {
  const scope = new Scope(body);
  return departments.filter(
    ({ department }) => scope.decideOn('category', department).reason !== null,
  );
}

/**
 * Pounds paid to payees that are not listed which may not count, at most: what such departments paid, whoever to. How
 * much of it went to listed payees nothing tells. 0 where every payment is known, as each was then judged by itself.
 */
export function restDoubt(
  spend: Pick<BodySpend, 'body' | 'departments'>,
  { basis, restGbp }: Pick<SpendSpan, 'basis' | 'restGbp'>,
): number {
  if (basis !== 'largest') return 0;
  const pence = departmentsOutside(spend).reduce(
    (sum, { amountGbp }) => sum + Math.max(0, Math.round(amountGbp * 100)),
    0,
  );
  return Math.max(0, Math.min(pence / 100, restGbp));
}
