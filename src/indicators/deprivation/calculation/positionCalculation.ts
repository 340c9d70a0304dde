import type { Area } from '../../../model/Area.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { DeprivationContext } from '../DeprivationContext.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import { IMD_PERCENTILE, lsoaPercentile } from '../imdPercentile.ts';
import { meanCalculation } from './meanCalculation.ts';

/** Working of an area's mean position on the whole index. */
export function positionCalculation(
  context: DeprivationContext,
  data: EditionLsoas,
  area: Area,
): Calculation {
  return meanCalculation(context, data, area, IMD_PERCENTILE, {
    id: 'position',
    label: 'position q',
    decimals: 2,
    of: (row) => lsoaPercentile(row, data),
  });
}
