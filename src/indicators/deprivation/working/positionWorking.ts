import type { Area } from '../../../model/Area.ts';
import type { Working } from '../../../model/Working.ts';
import type { DeprivationContext } from '../DeprivationContext.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import { IMD_PERCENTILE, lsoaPercentile } from '../imdPercentile.ts';
import { meanWorking } from './meanWorking.ts';

/** Working of an area's mean position on the whole index. */
export function positionWorking(
  context: DeprivationContext,
  data: EditionLsoas,
  area: Area,
): Working {
  return meanWorking(context, data, area, IMD_PERCENTILE, {
    id: 'position',
    label: 'position q',
    decimals: 2,
    of: (row) => lsoaPercentile(row, data),
  });
}
