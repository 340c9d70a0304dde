import { formatNumber } from '../../format/number.ts';
import { valueInWords } from '../../format/value.ts';
import type { Area } from '../../model/Area.ts';
import { EDITION_IDS } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { rankValues } from '../../stats/ranking.ts';
import { weightedMean } from '../../stats/weightedMean.ts';
import type { Draft } from '../Draft.ts';
import { rankInWords } from '../rankInWords.ts';
import { positionCalculation } from './calculation/positionCalculation.ts';
import {
  allocatedMean,
  allocationRange,
  type DeprivationInputs,
  districtMean,
} from './DeprivationInputs.ts';
import { type EditionLsoa, type EditionLsoas, lsoaPercentile } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { lsoaPositionDrafts } from './lsoaPositions.ts';
import { editionInWords } from './provenance.ts';
import { PERCENTILE_SCALE } from './scales.ts';

export const IMD_PERCENTILE: Indicator = {
  id: 'imd-percentile',
  strand: 'neighbourhood',
  title: 'Position between the most and least deprived in England',
  shortTitle: 'Position in England',
  definition:
    'Put all small neighbourhoods of England from the most deprived (0) to the least deprived (100): this is the average position of its residents’ neighbourhoods.',
  unit: 'percentile',
  decimals: 1,
  directionInWords: 'higher means less deprived',
  rankOneIs: 'lowest',
  rankOneInWords: 'most deprived',
  rankLastInWords: 'least deprived',
  endsByRank: true,
  areaTypes: ['lsoa', 'ward', 'district'],
  periodKind: 'edition',
  periods: EDITION_IDS,
  formula: 'imd-percentile/1',
  formulaText:
    'For each neighbourhood (LSOA) q = 100 × (rank − 0.5) ÷ N. For an area: Σ share × residents × q ÷ Σ share × residents.',
  caveats: [
    'It is a position, not a share of people and not an amount: 40 is not twice as good as 20.',
    'It is an average over neighbourhoods. A ward can hold some of the most and some of the least deprived streets of England.',
    'Neighbourhoods (LSOAs) do not fit wards exactly; those across a boundary are shared out by postcodes.',
  ],
  scale: PERCENTILE_SCALE,
  signed: false,
};

export function imdPercentileDrafts(inputs: DeprivationInputs): Draft[] {
  return [
    ...inputs.editions.flatMap((data) => inputs.wards.map((ward) => wardDraft(inputs, data, ward))),
    ...inputs.editions.map((data) => districtDraft(inputs, data)),
    ...lsoaPositionDrafts(inputs, inputs.editions, {
      indicator: IMD_PERCENTILE,
      rank: ({ rank }) => rank,
      respect: '',
    }),
  ];
}

function doNotQuote(area: string, shown: string): string {
  return `Do not say that ${shown}% of ${area} is deprived, or that 40 is twice as good as 20: the figure is an average position in a line of neighbourhoods, not a percentage of people and not an amount.`;
}

function wardDraft(inputs: DeprivationInputs, data: EditionLsoas, ward: Area): Draft {
  const mean = allocatedMean(inputs, data, ward.code, (lsoa) => lsoaPercentile(lsoa, data));
  return {
    ...editionDraft(inputs, data, IMD_PERCENTILE, ward),
    value: mean?.value ?? null,
    ...allocationRange(mean),
    ...(mean === null && { status: 'missing' as const }),
    ranked: 'wards',
    calculation: () => positionCalculation(inputs, data, ward, IMD_PERCENTILE),
    gapSentence: `The ${data.edition.id} edition has no neighbourhood that can be placed in ${ward.name}.`,
    sentences: (value, rank) => ({
      quote:
        `In ${editionInWords(data)}, the average position of ${ward.name} was ${valueInWords(IMD_PERCENTILE, value)}, where 0 is the most and 100 the least deprived end of England` +
        (rank === null
          ? '.'
          : `: ${rankInWords(rank, 'most deprived', 'least deprived', `${inputs.district.name}’s # wards`)}.`),
      doNotQuote: doNotQuote(ward.name, formatNumber(value, 1)),
    }),
  };
}

function districtDraft(inputs: DeprivationInputs, data: EditionLsoas): Draft {
  const mean = (lsoas: readonly EditionLsoa[]) =>
    weightedMean(lsoas.map((l) => ({ value: lsoaPercentile(l, data), weight: l.population })));
  const value = districtMean(inputs, data, (row) => lsoaPercentile(row, data))?.value ?? null;
  const ranked = data.isApproximate ? null : rankAmongDistricts(data, inputs.district.code, mean);
  return {
    ...editionDraft(inputs, data, IMD_PERCENTILE, inputs.district),
    value,
    ...(value === null && { status: 'missing' as const }),
    ranked,
    calculation: () => positionCalculation(inputs, data, inputs.district, IMD_PERCENTILE),
    remarks: ranked === null ? [withoutDistrictRank(inputs, data)] : [],
    gapSentence: `The ${data.edition.id} edition has no neighbourhoods for ${inputs.district.name}.`,
    sentences: (shown, rank) => ({
      quote:
        `In ${editionInWords(data)}, the average position of ${inputs.district.name} as a whole was ${valueInWords(IMD_PERCENTILE, shown)}, where 0 is the most and 100 the least deprived end of England` +
        (rank === null
          ? '.'
          : `: ${rankInWords(rank, 'most deprived', 'least deprived', 'England’s # districts')}.`),
      doNotQuote: doNotQuote(inputs.district.name, formatNumber(shown, 1)),
    }),
  };
}

/** Why a district has no rank in an edition: it counts no residents, or has no such district. */
export function withoutDistrictRank(
  { district }: Pick<DeprivationInputs, 'district'>,
  { edition, isApproximate }: EditionLsoas,
): string {
  return isApproximate
    ? 'No rank among districts: it would need the residents of every neighbourhood at the time, which this edition does not carry.'
    : `No rank among districts: the ${edition.id} edition has no district with the code of today’s ${district.name} (${district.code}).`;
}

function rankAmongDistricts(
  data: EditionLsoas,
  code: string,
  measure: (lsoas: readonly EditionLsoa[]) => number | null,
) {
  const groups = [...Map.groupBy(data.lsoas.values(), (lsoa) => lsoa.districtCode)];
  const ranks = rankValues(
    groups.map(([, lsoas]) => measure(lsoas)),
    'lowest',
  );
  return ranks[groups.findIndex(([district]) => district === code)] ?? null;
}
