import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import { percentileOfRank } from '../../../stats/rankScale.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoa, EditionLsoas } from '../EditionLsoa.ts';
import { lsoaColumns, RANK, tableOf } from './lsoaColumns.ts';

/** Calculation of the position of one LSOA: 100 × (rank − 0.5) ÷ N. */
export function lsoaCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  lsoa: EditionLsoa,
  indicator: Indicator,
): Calculation {
  const { lsoaCount } = data.edition;
  const value = percentileOfRank(lsoa.rank, lsoaCount);
  return {
    sum: `100 × (${formatNumber(lsoa.rank, 0)} − 0.5) ÷ ${formatNumber(lsoaCount, 0)} = ${formatValue(indicator, value)}`,
    ...tableOf(
      'neighbourhood (LSOA) with its rank in England',
      [...lsoaColumns(inputs, data), RANK],
      [{ lsoa, share: 1 }],
    ),
  };
}
