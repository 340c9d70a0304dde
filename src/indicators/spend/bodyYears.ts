import { type ShareBounds, shareBounds } from '../../stats/shareBounds.ts';
import type { MoneyTables } from '../../tables/readMoneyTables.ts';
import type { PlaceBody, SpendSpan } from '../../tables/SpendTables.ts';
import { isWithin } from './locatedPayees.ts';
import { locatedSpans } from './SpendInputs.ts';
import { shareParts } from './spanMoney.ts';
import { coverageBounds, isInFinancialYear } from './spendCoverage.ts';

/** What one body paid in one span, counted as `spend-local-share` and `spend-coverage` count the council's. */
export interface BodyYear {
  span: SpendSpan;
  /** Months of the span with payments, without those that hold hardly any. */
  months: number;
  /** Pounds for goods, services and works, doubtful ones included. */
  wholeGbp: number;
  local: ShareBounds;
  /** Pounds surely located ÷ pounds, per cent, at least. */
  coveragePct: number;
}

export interface BodyYears extends PlaceBody {
  /** Oldest first; empty where nothing is held. */
  years: readonly BodyYear[];
  /** Months with payments, e.g. "2019-04". */
  months: ReadonlySet<string>;
}

/**
 * All bodies of a place side by side. Their pounds are never added: each has its own months, threshold and scope, and
 * what one pays another would count twice.
 */
export function bodyYears(tables: MoneyTables): BodyYears[] {
  return tables.spend.bodies.map(({ body, spend }) => {
    const months = new Set(spend?.months.map(({ month }) => month));
    const years = (spend === null ? [] : locatedSpans(spend, tables)).flatMap(
      ({ span, payees, rest, wholeGbp }): BodyYear[] => {
        const local = shareBounds(shareParts(payees, rest, (payee) => isWithin('district', payee)));
        const traced = coverageBounds(payees, rest);
        if (local === null || traced === null) return [];
        const own = [...months].filter(
          (month) => span.basis === 'largest' || isInFinancialYear(month, span.period),
        );
        return [
          {
            span,
            months: own.length - span.thin.length,
            wholeGbp,
            local,
            coveragePct: traced.lowerPct,
          },
        ];
      },
    );
    return { body, spend, years, months };
  });
}
