import type { Indicator } from '../../model/Indicator.ts';
import type { SpendTables } from '../../tables/SpendTables.ts';
import type { FigureSet } from '../FigureSet.ts';
import { isPartOfYear } from './councilSpendTotal.ts';
import { LEAST_LOCATED_PCT, SPEND_COVERAGE, SPEND_MONTHS_PUBLISHED } from './spendCoverage.ts';

/**
 * Whether a period of an indicator made of the council's payments is joined to no other and compared with none: its year
 * is not whole, or so little of the money is traced that a change could be one of what is known.
 */
export function standsAlone(
  spend: Pick<SpendTables, 'council'>,
  figures: Pick<FigureSet, 'at'>,
  { id }: Pick<Indicator, 'id'>,
  period: string,
): boolean {
  if (isPartOfYear(spend, { id }, period)) return true;
  // How much was paid, and of how many months we have payments, needs no address.
  if (!id.startsWith('spend-') || id === SPEND_MONTHS_PUBLISHED.id) return false;
  return figures.at(SPEND_COVERAGE.id, period).some(({ lower, value }) => {
    const least = lower ?? value;
    return least === null || least < LEAST_LOCATED_PCT;
  });
}
