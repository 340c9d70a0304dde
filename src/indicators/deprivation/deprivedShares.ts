import { formatNumber } from '../../format/number.ts';
import { type Area, ENGLAND_CODE } from '../../model/Area.ts';
import { EDITIONS, type EditionId, NEWEST_EDITION } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import type { Draft } from '../Draft.ts';
import { type CountedLsoa, lsoaColumns, number, tableOf } from './calculation/lsoaColumns.ts';
import { meanCalculation, type Quantity } from './calculation/meanCalculation.ts';
import {
  allocatedMean,
  allocationRange,
  type DeprivationInputs,
  districtMean,
  editionIn,
  partsOf,
} from './DeprivationInputs.ts';
import type { EditionLsoa, EditionLsoas } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { neighbourhoodsOf } from './neighbourhoods.ts';
import { editionInWords } from './provenance.ts';
import { EMPLOYMENT_SCALE, INCOME_SCALE } from './scales.ts';
import { wardMean } from './wardMean.ts';

/** The editions that carry the rates here; 2015 has none, and 2010 takes the denominators of 2015. */
export const DEPRIVED_PERIODS: readonly EditionId[] = EDITIONS.filter(
  ({ hasRates }) => hasRates,
).map(({ id }) => id);

const ENGLAND: Area = { code: ENGLAND_CODE, name: 'England', type: 'country' };

interface DeprivedShare {
  indicator: Indicator;
  rate: (row: DeprivationRow) => number | null;
  /** Whom the rate is a share of. */
  people: (lsoa: EditionLsoa) => number;
  /** "people", "people of working age" */
  who: string;
  /** What is counted, as it follows the share: "lived on a low income, as the index counts it". */
  deprived: string;
  doNotQuote: string;
}

const shared = {
  strand: 'neighbourhood',
  unit: '%',
  decimals: 1,
  directionInWords: 'lower means fewer people',
  rankOneIs: 'highest',
  rankOneInWords: 'highest share',
  rankLastInWords: 'lowest share',
  areaTypes: ['lsoa', 'ward', 'district', 'country'],
  periodKind: 'edition',
  periods: DEPRIVED_PERIODS,
  signed: false,
} as const;

export const DEPRIVED_RATES: readonly DeprivedShare[] = [
  {
    indicator: {
      ...shared,
      id: 'income-deprived-share',
      title: 'People on a low income, as the index counts it',
      shortTitle: 'On a low income',
      definition:
        'Of every 100 residents, how many are counted as income deprived: they live on certain benefits or tax credits, or are counted so by the index otherwise.',
      formula: 'income-deprived-share/1',
      formulaText:
        '100 × Σ share × residents × published income rate ÷ Σ share × residents; England: over all its neighbourhoods.',
      caveats: [
        'It counts people as the index of the edition defines them, out of work or in work on a low income; it is not a measure of poverty.',
        'Never a line across editions: the 2025 index counts income after the cost of housing, those before it did not.',
        'The rates are published to two or three decimals.',
      ],
      scale: INCOME_SCALE,
    },
    rate: ({ incomeRate }) => incomeRate,
    people: ({ population }) => population,
    who: 'people',
    deprived: 'lived on a low income, as the index counts it',
    doNotQuote:
      'Do not set it beside another edition, or call it the share of people in poverty. Each edition counts low income in its own way, the 2025 one after the cost of housing.',
  },
  {
    indicator: {
      ...shared,
      id: 'employment-deprived-share',
      title: 'People of working age kept out of work, as the index counts it',
      shortTitle: 'Kept out of work',
      definition:
        'Of every 100 residents of working age, how many are counted as employment deprived: they would like to work and cannot, for want of a job, through illness or disability, or because they care for somebody.',
      percentOf: 'residents of working age',
      formula: 'employment-deprived-share/1',
      formulaText:
        '100 × Σ share × residents of working age × published employment rate ÷ Σ share × residents of working age; England: over all its neighbourhoods.',
      caveats: [
        'It counts people who claim certain benefits, as the index of the edition defines them; it is not the unemployment rate.',
        'Never a line across editions: which benefits count, and who is of working age, changed between them.',
        'The rates are published to two or three decimals.',
      ],
      scale: EMPLOYMENT_SCALE,
    },
    rate: ({ employmentRate }) => employmentRate,
    people: ({ workingAge, lsoaCode }) =>
      sure(workingAge, `residents of working age of ${lsoaCode}`),
    who: 'people of working age',
    deprived: 'were kept out of work, as the index counts it',
    doNotQuote:
      'Do not set it beside another edition, or call it the unemployment rate. It counts claims of certain benefits, illness and caring among them, and each edition counts other ones.',
  },
];

export const DEPRIVED_SHARES: readonly Indicator[] = DEPRIVED_RATES.map(
  ({ indicator }) => indicator,
);

export function deprivedShareDrafts(inputs: DeprivationInputs): Draft[] {
  return DEPRIVED_RATES.flatMap((share) =>
    DEPRIVED_PERIODS.flatMap((id) => {
      const data = editionIn(inputs, id);
      const england = englandMean(data, inputs, share);
      const nation = england === null ? null : 100 * england.value;
      return [
        ...[...inputs.wards, inputs.district, ENGLAND].map((area) =>
          areaDraft(inputs, data, area, share, nation),
        ),
        ...(id === NEWEST_EDITION.id ? lsoaDrafts(inputs, data, share, nation) : []),
      ];
    }),
  );
}

/** Made once for all places. */
const englandMean = memoize(
  (data: EditionLsoas, inputs: DeprivationInputs, { rate, people }: DeprivedShare) =>
    wardMean(partsOf(inputs, data, ENGLAND), data, rate, people),
  (_, { indicator }) => indicator.id,
);

function areaDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  area: Area,
  share: DeprivedShare,
  nation: number | null,
): Draft {
  const { indicator, rate, people } = share;
  const ranged = area.type === 'ward' ? allocatedMean(inputs, data, area.code, rate, people) : null;
  const mean =
    area.type === 'ward'
      ? ranged
      : area.type === 'district'
        ? districtMean(inputs, data, rate, people)
        : englandMean(data, inputs, share);
  return {
    ...editionDraft(inputs, data, indicator, area),
    value: mean === null ? null : 100 * mean.value,
    ...allocationRange(ranged, 100),
    ...(mean === null && { status: 'missing' as const }),
    ranked: area.type === 'ward' ? 'wards' : null,
    numerator: mean?.numerator ?? null,
    denominator: mean?.denominator ?? null,
    // England's rows are every neighbourhood: they stand in the edition itself.
    ...(area.type !== 'country' && {
      calculation: () =>
        meanCalculation(inputs, data, area, indicator, quantityOf(share), { times: 100 }),
    }),
    comparability:
      'Each edition counts in its own way: set areas beside each other in one edition, never one area over time.',
    gapSentence: `The ${data.edition.id} edition covers less than nine in ten residents of ${area.name}.`,
    sentences: (value) => ({
      quote: `In ${editionInWords(data)}, about ${formatNumber(value, 0)} in 100 ${share.who} in ${area.name} ${share.deprived}${area.type === 'country' || nation === null ? '' : `; in England ${formatNumber(nation, 0)}`}.`,
      doNotQuote: share.doNotQuote,
    }),
  };
}

/** The published rates of single neighbourhoods; the edition gives no counts with them. */
function lsoaDrafts(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  share: DeprivedShare,
  nation: number | null,
): Draft[] {
  const { indicator, rate, who, deprived, doNotQuote } = share;
  return neighbourhoodsOf(inputs.tables.england, inputs.district.code).flatMap((area) => {
    const lsoa = data.lsoas.get(area.code);
    const published = lsoa === undefined ? null : rate(lsoa);
    if (lsoa === undefined || published === null) return [];
    return [
      {
        ...editionDraft(inputs, data, indicator, area),
        value: 100 * published,
        ranked: null,
        calculation: () => ({
          sum: `100 × ${formatNumber(published, 3)} = ${formatNumber(100 * published, 1)}%`,
          ...tableOf(
            'neighbourhood (LSOA) with its published rate',
            [
              ...lsoaColumns(inputs, data),
              number<CountedLsoa>('rate', 'published rate', 3, () => published),
            ],
            [{ lsoa, share: 1 }],
          ),
        }),
        comparability:
          'Each edition counts in its own way: set areas beside each other in one edition, never one area over time.',
        sentences: (value) => ({
          quote: `About ${formatNumber(value, 0)} in 100 ${who} in the neighbourhood ${area.name} ${deprived}.${nation === null ? '' : ` In England it was ${formatNumber(nation, 0)} in 100.`} The index is the English Indices of Deprivation ${data.edition.id}, its data mostly for ${data.edition.dataPeriod}.`,
          doNotQuote,
        }),
      },
    ];
  });
}

function quantityOf({ indicator, rate, people, who }: DeprivedShare): Quantity {
  return {
    id: 'rate',
    label: 'published rate',
    decimals: 3,
    of: rate,
    ...(indicator.percentOf !== undefined && {
      people: number<CountedLsoa>('pop_working_age', who, 0, ({ lsoa }) => people(lsoa)),
    }),
  };
}
