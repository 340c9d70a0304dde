import { inHundred } from '../../format/inHundred.ts';
import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { plural } from '../../format/words.ts';
import type { Area } from '../../model/Area.ts';
import type { Calculation } from '../../model/Calculation.ts';
import { EDITION_IDS } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { decileOfRank } from '../../stats/rankScale.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { lsoasByLargestWard } from './allocation.ts';
import { BY_SHARING, hundredsOf } from './bySharing.ts';
import { meanCalculation } from './calculation/meanCalculation.ts';
import {
  allocatedMean,
  allocationRange,
  type DeprivationInputs,
  districtLsoas,
  districtMean,
} from './DeprivationInputs.ts';
import type { EditionLsoa, EditionLsoas } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { editionInWords } from './provenance.ts';
import { SHARE_SCALE } from './scales.ts';

export const IMD_WORST_DECILE_SHARE: Indicator = {
  id: 'imd-worst-decile-share',
  strand: 'neighbourhood',
  title: 'Residents living in England’s most deprived tenth of neighbourhoods',
  shortTitle: 'In most deprived tenth',
  definition:
    'Of every 100 residents, how many live in a neighbourhood that is among the most deprived tenth of England.',
  unit: '%',
  decimals: 1,
  directionInWords: 'lower means fewer people in the most deprived neighbourhoods',
  rankOneIs: 'highest',
  rankOneInWords: 'largest share',
  rankLastInWords: 'smallest share',
  areaTypes: ['ward', 'district'],
  periodKind: 'edition',
  periods: EDITION_IDS,
  formula: 'imd-worst-decile-share/1',
  formulaText:
    '100 × Σ share × residents of neighbourhoods in national decile 1 ÷ Σ share × residents of all neighbourhoods.',
  caveats: [
    'It counts residents of deprived neighbourhoods, not deprived residents.',
    'A neighbourhood just beyond the most deprived tenth counts as nothing: small moves of rank can make large steps.',
  ],
  scale: SHARE_SCALE,
  signed: false,
};

export function imdWorstDecileShareDrafts(inputs: DeprivationInputs): Draft[] {
  return inputs.editions.flatMap((data) => {
    const inDecile = (lsoa: DeprivationRow) =>
      decileOfRank(lsoa.rank, data.edition.lsoaCount) === 1 ? 1 : 0;
    return [
      ...inputs.wards.map((ward) => wardDraft(inputs, data, ward, inDecile)),
      districtDraft(inputs, data, inDecile),
    ];
  });
}

function wardDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  ward: Area,
  inDecile: (row: DeprivationRow) => number,
): Draft {
  const mean = allocatedMean(inputs, data, ward.code, inDecile);
  const counted = countOfLsoas(inputs, data, ward.code, inDecile);
  return {
    ...draftOf(inputs, data, ward, counted, allocationRange(mean, 100)),
    calculation: () => shareCalculation(inputs, data, ward, inDecile),
    value: mean === null ? null : mean.value * 100,
    ...(mean === null && { status: 'missing' as const }),
    ranked: 'wards',
    numerator: mean?.numerator ?? null,
    denominator: mean?.denominator ?? null,
  };
}

function districtDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  inDecile: (row: DeprivationRow) => number,
): Draft {
  const mean = districtMean(inputs, data, inDecile);
  const count = countOfOrigins(districtLsoas(inputs, data), inDecile);
  return {
    ...draftOf(inputs, data, inputs.district, count, allocationRange(null)),
    calculation: () => shareCalculation(inputs, data, inputs.district, inDecile),
    value: mean === null ? null : 100 * mean.value,
    ...(mean === null && { status: 'missing' as const }),
    ranked: null,
    numerator: mean?.numerator ?? null,
    denominator: mean?.denominator ?? null,
  };
}

function shareCalculation(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  inDecile: (row: DeprivationRow) => number,
): Calculation {
  const quantity = {
    id: 'in_most_deprived_tenth',
    label: 'in the most deprived tenth: 1 = yes',
    decimals: 0,
    of: inDecile,
  };
  return meanCalculation(inputs, data, area, IMD_WORST_DECILE_SHARE, quantity, { times: 100 });
}

interface Counted {
  inDecile: number;
  all: number;
}

function draftOf(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  count: Counted,
  range: ReturnType<typeof allocationRange>,
) {
  const ends = hundredsOf(range);
  const counted = `${formatNumber(count.inDecile, 0)} of ${formatNumber(count.all, 0)} ${plural(count.all, 'neighbourhood')}`;
  const verb = count.all === 1 ? 'is' : 'are';
  return {
    ...editionDraft(inputs, data, IMD_WORST_DECILE_SHARE, area),
    ...range,
    remarks: [
      count.all === 0
        ? 'No neighbourhood lies mostly in the ward.'
        : area.type === 'ward'
          ? `${counted} ${verb} in the most deprived tenth, counting those that lie mostly in the ward.`
          : `${counted} ${verb} in the most deprived tenth.`,
    ],
    gapSentence: `The ${data.edition.id} edition has no neighbourhood that can be placed in ${area.name}.`,
    sentences: (value: number) => ({
      quote:
        value === 0 && ends === null
          ? `In ${editionInWords(data)}, no part of ${area.name} was in the most deprived tenth of England’s neighbourhoods.`
          : `In ${editionInWords(data)}, ${ends ?? inHundred(value)} of the residents of ${area.name} lived in a neighbourhood among the most deprived tenth of England${ends === null ? '' : `, ${BY_SHARING}`}${count.all === 0 ? '' : ` (${counted})`}.`,
      doNotQuote:
        value === 0
          ? `Do not say that nobody in ${area.name} is deprived: people with little money live outside the most deprived neighbourhoods too.`
          : `Do not say that ${formatValue(IMD_WORST_DECILE_SHARE, value)} of the people of ${area.name} are deprived: the figure counts everybody who lives in such a neighbourhood, whatever their own means.`,
    }),
  };
}

/** Neighbourhoods whose largest share lies in the ward, and how many of them are in decile 1. */
function countOfLsoas(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  wardCode: string,
  inDecile: (row: DeprivationRow) => number,
): Counted {
  const codes = lsoasByLargestWard(inputs.tables.england, data.weightSet).get(wardCode) ?? [];
  const lsoas = codes.flatMap((code) => data.lsoas.get(code) ?? []);
  return countOfOrigins(lsoas, inDecile);
}

/** Neighbourhoods of the edition's own time: one that was split since counts once. */
function countOfOrigins(
  lsoas: readonly EditionLsoa[],
  inDecile: (row: DeprivationRow) => number,
): Counted {
  const own = new Map(lsoas.flatMap(({ origins }) => origins.map((row) => [row.lsoaCode, row])));
  const rows = [...own.values()];
  return { inDecile: rows.filter((row) => inDecile(row) === 1).length, all: rows.length };
}
