import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Draft } from '../Draft.ts';
import type { DeprivationInputs } from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { editionComparability, editionSources } from './provenance.ts';

/** What every draft of one edition has in common, whatever is measured. */
export function editionDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  indicator: Indicator,
  area: Area,
): Pick<
  Draft,
  | 'indicator'
  | 'area'
  | 'period'
  | 'dataPeriod'
  | 'status'
  | 'edition'
  | 'sources'
  | 'comparability'
> {
  return {
    indicator,
    area,
    period: data.edition.id,
    dataPeriod: data.edition.dataPeriod,
    status: data.isApproximate ? 'approximate' : 'final',
    edition: data.edition.id,
    sources: editionSources(data, area.type),
    comparability: editionComparability(data, inputs.tables.place.place.wardsSince),
  };
}
