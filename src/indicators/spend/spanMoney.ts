import { recordOf } from '../../model/recordOf.ts';
import type { SharePart } from '../../stats/shareBounds.ts';
import { type LocatedPayee, MONEY_PLACES, type MoneyPlace } from './locatedPayees.ts';

/** Payees and the rest added up by place; every pound is in exactly one. */
export interface SpanMoney {
  payees: readonly LocatedPayee[];
  /** Paid to payees that are not listed; it counts as unlocated. */
  restGbp: number;
  totalGbp: number;
  byPlace: Readonly<Record<MoneyPlace, number>>;
  /** In a ring, on firm evidence. */
  locatedGbp: number;
  /** Everything else: it may have gone anywhere. */
  openGbp: number;
}

export function spanMoney(payees: readonly LocatedPayee[], restGbp: number): SpanMoney {
  // In whole pence, so that the parts add to the whole to the penny.
  const pence = recordOf(MONEY_PLACES, () => 0);
  for (const { place, amountGbp } of payees) pence[place] += Math.round(amountGbp * 100);
  pence.unlocated += Math.round(restGbp * 100);
  const total = MONEY_PLACES.reduce((sum, place) => sum + pence[place], 0);
  const open = pence.weak + pence.unlocated + pence.redacted;
  return {
    payees,
    restGbp,
    totalGbp: total / 100,
    byPlace: recordOf(MONEY_PLACES, (place) => pence[place] / 100),
    locatedGbp: (total - open) / 100,
    openGbp: open / 100,
  };
}

/** What went to payees that are not listed, pounds, and how much of that may not count at most (restDoubt.ts). */
export interface Rest {
  gbp: number;
  doubtGbp: number;
}

export const NO_REST: Rest = { gbp: 0, doubtGbp: 0 };

/**
 * The money of a span as parts of a share; what is not listed is, as a rule, of no known side, and a part of it may not
 * count. `all` counts what is out of scope, or may be, like the rest.
 */
export function shareParts(
  payees: readonly LocatedPayee[],
  rest: Rest,
  isInside: (payee: LocatedPayee) => boolean | null,
  counts: 'scope' | 'all' = 'scope',
  restIsInside: boolean | null = null,
): SharePart[] {
  return payees
    .filter(({ scope }) => counts === 'all' || scope !== 'out')
    .map(
      (payee): SharePart => ({
        amount: payee.amountGbp,
        scope: counts === 'scope' && payee.scope === 'doubtful' ? 'doubtful' : 'in',
        isInside: isInside(payee),
      }),
    )
    .concat(restParts(rest, counts, restIsInside));
}

function restParts(
  { gbp, doubtGbp }: Rest,
  counts: 'scope' | 'all',
  isInside: boolean | null,
): SharePart[] {
  if (gbp === 0) return [];
  if (counts === 'all' || doubtGbp === 0) return [{ amount: gbp, scope: 'in', isInside }];
  return [
    { amount: (Math.round(gbp * 100) - Math.round(doubtGbp * 100)) / 100, scope: 'in', isInside },
    { amount: doubtGbp, scope: 'doubtful', isInside },
  ];
}
