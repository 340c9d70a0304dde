import type { Area } from '../../../model/Area.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import { lsoaPercentile } from '../EditionLsoa.ts';
import { meanCalculation } from './meanCalculation.ts';

/** Calculation of an area's mean position on the whole index. */
export function positionCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  indicator: Indicator,
): Calculation {
  return meanCalculation(inputs, data, area, indicator, {
    id: 'position',
    label: 'position q',
    decimals: 2,
    of: (row) => lsoaPercentile(row, data),
  });
}
