import type { Area } from '../../../model/Area.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import { extentWeight } from '../../../stats/deprivationMeasures.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import type { SummaryMeasure } from '../summaryMeasures.ts';
import { concentrationCalculation } from './concentrationCalculation.ts';
import { countedLsoas, meanCalculation } from './meanCalculation.ts';
import { proportionCalculation } from './proportionCalculation.ts';

/**
 * Calculation of an official summary measure. `ownLsoas` are given where the count was made on the edition's
 * own LSOAs. Throws `no calculation for: x`.
 */
export function summaryCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  { indicator }: SummaryMeasure,
  ownLsoas?: readonly { lsoaCode: string; rank: number }[],
): Calculation {
  const { lsoaCount } = data.edition;
  switch (indicator.id) {
    case 'imd-extent':
      return meanCalculation(inputs, data, area, indicator, {
        id: 'extent_weight',
        label: 'v: how far it counts',
        decimals: 3,
        of: (lsoa) => extentWeight(lsoa.rank, lsoaCount),
      });
    case 'imd-average-score':
      return meanCalculation(inputs, data, area, indicator, {
        id: 'score',
        label: 'score',
        decimals: 3,
        of: (lsoa) => lsoa.score,
      });
    case 'imd-average-rank':
      return meanCalculation(
        inputs,
        data,
        area,
        indicator,
        { id: 'rank', label: 'rank in England', decimals: 0, of: (lsoa) => lsoa.rank },
        { takenFrom: lsoaCount + 1 },
      );
    case 'imd-local-concentration':
      return concentrationCalculation(inputs, data, area, indicator);
    case 'imd-proportion':
      return proportionCalculation(
        inputs,
        data,
        ownLsoas ?? countedLsoas(inputs, data, area).map(({ lsoa }) => lsoa),
        indicator,
      );
    default:
      throw new Error(`no calculation for: ${indicator.id}`);
  }
}
