import type { Indicator } from '../../model/Indicator.ts';
import type { DeprivationInputs } from '../deprivation/DeprivationInputs.ts';
import { DEPRIVED_PERIODS, DEPRIVED_RATES } from '../deprivation/deprivedShares.ts';
import type { EditionLsoas } from '../deprivation/EditionLsoa.ts';
import { editionSources } from '../deprivation/provenance.ts';
import { measuresOfDistricts, SUMMARY_MEASURES } from '../deprivation/summaryMeasures.ts';
import { wardMean } from '../deprivation/wardMean.ts';
import { type DistrictRow, PLAIN_ROW } from './DistrictRow.ts';

/**
 * The five summary measures and the two rates of every district of today that an edition has. The measures are not
 * given for the editions that carry no residents: there they are rebuilt for one place at a time.
 */
export function deprivationOfDistricts(inputs: DeprivationInputs): DistrictRow[] {
  return inputs.editions.flatMap((data) => [
    ...(data.isApproximate ? [] : measureRows(inputs, data)),
    ...(DEPRIVED_PERIODS.includes(data.edition.id) ? rateRows(inputs, data) : []),
  ]);
}

function measureRows(inputs: DeprivationInputs, data: EditionLsoas): DistrictRow[] {
  const measured = measuresOfDistricts(data);
  return SUMMARY_MEASURES.flatMap(({ indicator }) =>
    [...measured].flatMap(([code, values]) => {
      const of = values.get(indicator.id);
      if (of === undefined) return [];
      return rowOf(inputs, data, indicator, code, {
        value: of.value,
        rank: of.rank?.rank ?? null,
        rankOf: of.rank?.rankOf ?? null,
      });
    }),
  );
}

/** Before 2015 the codes of districts were others: neighbourhoods lie where they lay in 2015. */
function rateRows(inputs: DeprivationInputs, data: EditionLsoas): DistrictRow[] {
  const { deprivation } = inputs.tables.england;
  const lsoas = data.isApproximate ? deprivation['2015'] : [...data.lsoas.values()];
  const byDistrict = Map.groupBy(lsoas, ({ districtCode }) => districtCode);
  return DEPRIVED_RATES.flatMap(({ indicator, rate, people }) =>
    [...byDistrict].flatMap(([code, members]) => {
      const parts = members.map(({ lsoaCode }) => ({ lsoaCode, share: 1 }));
      const mean = wardMean(parts, data, rate, people);
      return rowOf(inputs, data, indicator, code, {
        value: mean === null ? null : 100 * mean.value,
        ...(mean === null && { status: 'missing' as const }),
      });
    }),
  );
}

/** None for a district that is gone: it is nobody’s today, and its name is in no list. */
function rowOf(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  indicator: Indicator,
  areaCode: string,
  known: Partial<DistrictRow> & Pick<DistrictRow, 'value'>,
): DistrictRow[] {
  const areaName = inputs.tables.england.districts.get(areaCode);
  if (areaName === undefined) return [];
  return [
    {
      ...PLAIN_ROW,
      indicator: indicator.id,
      areaCode,
      areaName,
      period: data.edition.id,
      dataPeriod: data.edition.dataPeriod,
      unit: indicator.unit,
      status: data.isApproximate ? 'approximate' : 'final',
      edition: data.edition.id,
      sources: editionSources(data, 'district'),
      ...known,
    },
  ];
}
