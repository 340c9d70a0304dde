import type { Area } from '../../../model/Area.ts';
import type { Working } from '../../../model/Working.ts';
import { extentWeight } from '../../../stats/deprivationMeasures.ts';
import type { DeprivationContext } from '../DeprivationContext.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import type { SummaryMeasure } from '../summaryMeasures.ts';
import { concentrationWorking } from './concentrationWorking.ts';
import { countedLsoas, meanWorking } from './meanWorking.ts';
import { proportionWorking } from './proportionWorking.ts';

/**
 * Working of an official summary measure. `ownLsoas` are given where the count was made on the edition's
 * own LSOAs. Throws `no working for: x`.
 */
export function summaryWorking(
  context: DeprivationContext,
  data: EditionLsoas,
  area: Area,
  { indicator }: SummaryMeasure,
  ownLsoas?: readonly { lsoaCode: string; rank: number }[],
): Working {
  const { lsoaCount } = data.edition;
  switch (indicator.id) {
    case 'imd-extent':
      return meanWorking(context, data, area, indicator, {
        id: 'extent_weight',
        label: 'v: how far it counts',
        decimals: 3,
        of: (lsoa) => extentWeight(lsoa.rank, lsoaCount),
      });
    case 'imd-average-score':
      return meanWorking(context, data, area, indicator, {
        id: 'score',
        label: 'score',
        decimals: 3,
        of: (lsoa) => lsoa.score,
      });
    case 'imd-average-rank':
      return meanWorking(
        context,
        data,
        area,
        indicator,
        { id: 'rank', label: 'rank in England', decimals: 0, of: (lsoa) => lsoa.rank },
        { takenFrom: lsoaCount + 1 },
      );
    case 'imd-local-concentration':
      return concentrationWorking(context, data, area, indicator);
    case 'imd-proportion':
      return proportionWorking(
        context,
        data,
        ownLsoas ?? countedLsoas(context, data, area).map(({ lsoa }) => lsoa),
        indicator,
      );
    default:
      throw new Error(`no working for: ${indicator.id}`);
  }
}
