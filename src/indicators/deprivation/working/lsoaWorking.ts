import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import type { Working } from '../../../model/Working.ts';
import { percentileOfRank } from '../../../stats/rankScale.ts';
import type { DeprivationContext } from '../DeprivationContext.ts';
import type { EditionLsoa, EditionLsoas } from '../EditionLsoa.ts';
import { lsoaColumns, RANK, tableOf } from './lsoaColumns.ts';

/** Working of the position of one LSOA: 100 × (rank − 0.5) ÷ N. */
export function lsoaWorking(
  context: DeprivationContext,
  data: EditionLsoas,
  lsoa: EditionLsoa,
  indicator: Indicator,
): Working {
  const { lsoaCount } = data.edition;
  const value = percentileOfRank(lsoa.rank, lsoaCount);
  return {
    sum: `100 × (${formatNumber(lsoa.rank, 0)} − 0.5) ÷ ${formatNumber(lsoaCount, 0)} = ${formatValue(indicator, value)}`,
    ...tableOf(
      'neighbourhood (LSOA) with its rank in England',
      [...lsoaColumns(context, data), RANK],
      [{ lsoa, share: 1 }],
    ),
  };
}
