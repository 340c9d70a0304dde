import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Area } from '../../../model/Area.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoa, EditionLsoas } from '../EditionLsoa.ts';
import { type CountedLsoa, lsoaColumns, number, RANK, SHARE, tableOf } from './lsoaColumns.ts';
import { countedLsoas } from './meanCalculation.ts';

/** Calculation of the spread within a ward: the neighbourhoods that count and their positions. */
export function rangeCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  ward: Area,
  indicator: Indicator,
  position: (lsoa: EditionLsoa) => number,
  leastShare: number,
): Calculation {
  const rows = countedLsoas(inputs, data, ward).filter(({ share }) => share >= leastShare);
  const positions = rows.map(({ lsoa }) => position(lsoa));
  const [lowest, highest] = [Math.min(...positions), Math.max(...positions)];
  return {
    sum: `${formatNumber(highest, 2)} − ${formatNumber(lowest, 2)} = ${formatValue(indicator, highest - lowest)}`,
    ...tableOf(
      'neighbourhoods (LSOAs) with at least a tenth of their postcodes in the ward',
      [
        ...lsoaColumns(inputs, data),
        RANK,
        number<CountedLsoa>('position', 'position q', 2, ({ lsoa }) => position(lsoa)),
        SHARE,
      ],
      rows,
    ),
  };
}
