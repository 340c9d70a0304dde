import { formatValue } from '../../format/value.ts';
import type { Area } from '../../model/Area.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Ranked } from '../../stats/ranking.ts';
import type { Draft } from '../Draft.ts';
import { rankInWords } from '../rankInWords.ts';
import { summaryCalculation } from './calculation/summaryCalculation.ts';
import {
  allocatedMean,
  allocationRange,
  type DeprivationInputs,
  districtLsoas,
  districtMean,
} from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { withoutDistrictRank } from './imdPercentile.ts';
import { ownProportion } from './ownProportion.ts';
import { editionInWords } from './provenance.ts';
import { measuresOfDistricts, SUMMARY_MEASURES, type SummaryMeasure } from './summaryMeasures.ts';

const NOT_COUNTED = { numerator: null, denominator: null };

export const IMD_SUMMARY_MEASURES: readonly Indicator[] = SUMMARY_MEASURES.map((m) => m.indicator);

export function imdSummaryMeasureDrafts(inputs: DeprivationInputs): Draft[] {
  return SUMMARY_MEASURES.flatMap((measure) =>
    inputs.editions.flatMap((data) => [
      ...(measure.wardQuantity === null
        ? []
        : inputs.wards.map((ward) => wardDraft(inputs, data, ward, measure))),
      districtDraft(inputs, data, measure),
    ]),
  );
}

function wardDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  ward: Area,
  measure: SummaryMeasure,
): Draft {
  const { wardQuantity } = measure;
  const mean =
    wardQuantity === null
      ? null
      : allocatedMean(inputs, data, ward.code, (lsoa) =>
          wardQuantity(lsoa, data.edition.lsoaCount),
        );
  const isSum = measure.indicator.unit === 'proportion';
  return {
    ...draftOf(inputs, data, ward, measure, `${inputs.district.name}’s # wards`, NOT_COUNTED),
    value: mean?.value ?? null,
    ...allocationRange(mean),
    ...(mean === null && { status: 'missing' as const }),
    ranked: 'wards',
    calculation: () => summaryCalculation(inputs, data, ward, measure),
    numerator: isSum ? (mean?.numerator ?? null) : null,
    denominator: isSum ? (mean?.denominator ?? null) : null,
  };
}

function districtDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  measure: SummaryMeasure,
): Draft {
  const measured = districtMeasure(inputs, data, measure);
  // A count of neighbourhoods needs no residents: on the edition's own LSOAs it is exact in every edition.
  const exact = measure.indicator.id === 'imd-proportion' ? ownProportion(inputs, data) : null;
  const counted = {
    numerator: exact?.numerator ?? measured.numerator ?? null,
    denominator: exact?.denominator ?? measured.denominator ?? null,
  };
  const ranked = exact?.rank ?? (data.isApproximate ? null : officialRank(inputs, data, measure));
  const own = exact === null ? data : { ...data, isApproximate: false };
  return {
    ...draftOf(inputs, own, inputs.district, measure, 'England’s # districts', counted),
    ...(exact !== null && { sources: [`iod-${data.edition.id}`] }),
    value: exact?.value ?? measured.value,
    ranked,
    calculation: () => summaryCalculation(inputs, data, inputs.district, measure, exact?.lsoas),
    ...counted,
    remarks: ranked === null ? [withoutRank(inputs, data, measure)] : [],
  };
}

function withoutRank(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  { indicator }: SummaryMeasure,
): string {
  return indicator.id === 'imd-proportion'
    ? `No rank among districts: no district of the ${data.edition.id} edition had just the neighbourhoods of ${inputs.district.name}.`
    : withoutDistrictRank(inputs, data);
}

/** An average over rebuilt neighbourhoods carries each one's own quantity over, as for wards. */
function districtMeasure(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  { district, wardQuantity, indicator }: SummaryMeasure,
): ReturnType<SummaryMeasure['district']> {
  const { lsoaCount } = data.edition;
  if (!data.isApproximate || wardQuantity === null)
    return district(districtLsoas(inputs, data), lsoaCount);
  const mean = districtMean(inputs, data, (row) => wardQuantity(row, lsoaCount));
  if (mean === null) return { value: null };
  return indicator.unit === 'proportion' ? mean : { value: mean.value };
}

function officialRank(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  { indicator }: SummaryMeasure,
): Ranked | null {
  const measures = measuresOfDistricts(data);
  return measures.get(inputs.district.code)?.get(indicator.id)?.rank ?? null;
}

function draftOf(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  measure: SummaryMeasure,
  group: string,
  counted: { numerator: number | null; denominator: number | null },
) {
  const { indicator } = measure;
  return {
    ...editionDraft(inputs, data, indicator, area),
    gapSentence: `The ${data.edition.id} edition has no neighbourhood that can be placed in ${area.name}.`,
    sentences: (value: number, rank: Ranked | null) => ({
      quote:
        `In ${editionInWords(data)}, ${measure.says(area.name, formatValue(indicator, value), counted)}` +
        (rank === null
          ? '.'
          : `. On this measure it was ${rankInWords(rank, 'most deprived', 'least deprived', group)}.`),
      doNotQuote: measure.doNotQuote(area.name, value, formatValue(indicator, value)),
    }),
  };
}
