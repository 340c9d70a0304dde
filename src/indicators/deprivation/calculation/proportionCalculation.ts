import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import { decileOfRank } from '../../../stats/rankScale.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import { number, tableOf, text } from './lsoaColumns.ts';

/** Calculation of the proportion: each neighbourhood with its decile, on the codes given. */
export function proportionCalculation(
  { tables }: DeprivationInputs,
  data: EditionLsoas,
  lsoas: readonly { lsoaCode: string; rank: number }[],
  indicator: Indicator,
): Calculation {
  const decile = ({ rank }: { rank: number }) => decileOfRank(rank, data.edition.lsoaCount);
  const inDecile = lsoas.filter((lsoa) => decile(lsoa) === 1).length;
  return {
    sum: `${formatNumber(inDecile, 0)} ÷ ${formatNumber(lsoas.length, 0)} = ${formatValue(indicator, inDecile / lsoas.length)}`,
    ...tableOf<{ lsoaCode: string; rank: number }>(
      'neighbourhoods (LSOAs) of the district',
      [
        text('lsoa_code', 'LSOA', ({ lsoaCode }) => lsoaCode),
        text(
          'lsoa_name',
          'name',
          ({ lsoaCode }) => tables.england.lsoas.get(lsoaCode)?.name ?? null,
        ),
        number('rank', 'rank in England', 0, ({ rank }) => rank),
        number('decile', 'tenth of England, 1 = most deprived', 0, decile),
      ],
      lsoas,
    ),
  };
}
