import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import { percentileOfRank } from '../../../stats/rankScale.ts';
import type { DeprivationRow } from '../../../tables/Tables.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoa, EditionLsoas } from '../EditionLsoa.ts';
import { type CountedLsoa, lsoaColumns, number, tableOf } from './lsoaColumns.ts';

/** Calculation of the position of one LSOA by one of its ranks: 100 × (rank − 0.5) ÷ N. */
export function lsoaCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  lsoa: EditionLsoa,
  indicator: Indicator,
  rankOf: (row: DeprivationRow) => number | null,
): Calculation {
  const { lsoaCount } = data.edition;
  const rank = rankOf(lsoa);
  if (rank === null) throw new Error(`neighbourhood without a rank: ${lsoa.lsoaCode}`);
  const value = percentileOfRank(rank, lsoaCount);
  return {
    sum: `100 × (${formatNumber(rank, 0)} − 0.5) ÷ ${formatNumber(lsoaCount, 0)} = ${formatValue(indicator, value)}`,
    ...tableOf(
      'neighbourhood (LSOA) with its rank in England',
      [...lsoaColumns(inputs, data), number<CountedLsoa>('rank', 'rank in England', 0, () => rank)],
      [{ lsoa, share: 1 }],
    ),
  };
}
