import { formatNumber } from '../../format/number.ts';
import { plural } from '../../format/words.ts';
import { EDITION_IDS } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import {
  averageRank,
  averageScore,
  extent,
  extentWeight,
  localConcentration,
  mostDeprivedDecileCount,
} from '../../stats/deprivationMeasures.ts';
import { type Ranked, rankValues } from '../../stats/ranking.ts';
import type { DeprivationRow } from '../../tables/Tables.ts';
import type { EditionLsoa, EditionLsoas } from './EditionLsoa.ts';
import { EXTENT_SCALE, SCORE_SCALE } from './scales.ts';

/** One of the official summary measures, for districts and, where it makes sense, for wards. */
export interface SummaryMeasure {
  indicator: Indicator;
  district: (lsoas: readonly EditionLsoa[], count: number) => Measured;
  /** What is averaged over a ward's LSOAs; null where the measure is for districts only. */
  wardQuantity: ((lsoa: DeprivationRow, count: number) => number) | null;
  /** What the measure says of an area, as it follows “In the … edition, ”; the rank is added after it. */
  says: (area: string, shown: string, counted: Counted) => string;
  doNotQuote: (area: string, value: number, shown: string) => string;
}

/** Numerator and denominator where the measure has them. */
interface Counted {
  numerator: number | null;
  denominator: number | null;
}

interface Measured {
  value: number | null;
  numerator?: number;
  denominator?: number;
}

const shared = {
  strand: 'neighbourhood',
  periodKind: 'edition',
  periods: EDITION_IDS,
  directionInWords: 'higher means more deprived',
  rankOneIs: 'highest',
  rankOneInWords: 'most deprived',
  rankLastInWords: 'least deprived',
  endsByRank: true,
  signed: false,
} as const;

export const SUMMARY_MEASURES: readonly SummaryMeasure[] = [
  {
    indicator: {
      ...shared,
      id: 'imd-extent',
      title: 'Extent of deprivation',
      shortTitle: 'Extent',
      definition:
        'How much of the population lives in the most deprived three tenths of England’s neighbourhoods, the most deprived tenth counting in full and the rest less and less.',
      unit: 'proportion',
      decimals: 3,
      areaTypes: ['ward', 'district'],
      formula: 'imd-extent/1',
      formulaText:
        'Σ v × residents ÷ Σ residents; p = ceil(100 × rank ÷ N); v = 1 for p ≤ 10, 0.95 − (p − 11) × 0.90 ÷ 19 for 11 ≤ p ≤ 30, else 0.',
      caveats: ['It is a weighted share from 0 to 1, not a percentage of deprived people.'],
      scale: EXTENT_SCALE,
    },
    district: (lsoas, count) => extent(lsoas, count),
    wardQuantity: (lsoa, count) => extentWeight(lsoa.rank, count),
    says: (area, shown) =>
      `the extent of deprivation of ${area} was ${shown} on a scale from 0 to 1`,
    doNotQuote: (area, value, shown) =>
      value === 0
        ? `Do not say that nobody in ${area} is deprived: ${shown} says only that none of its neighbourhoods is among the most deprived three tenths of England.`
        : `Do not say that ${shown} is the share of people in ${area} who are deprived: it counts all who live in a neighbourhood, and neighbourhoods beyond the most deprived tenth only in part.`,
  },
  {
    indicator: {
      ...shared,
      id: 'imd-average-score',
      title: 'Average score',
      shortTitle: 'Average score',
      definition:
        'The average of the deprivation scores of the area’s neighbourhoods, weighted by residents. Very deprived neighbourhoods pull it up strongly.',
      unit: 'score',
      decimals: 1,
      areaTypes: ['ward', 'district'],
      formula: 'imd-average-score/1',
      formulaText: 'Σ score × residents ÷ Σ residents.',
      caveats: [
        'A score has no unit and 40 is not twice as deprived as 20.',
        'Scores of two editions are on different footings: never a trend.',
      ],
      scale: SCORE_SCALE,
    },
    district: (lsoas) => ({ value: averageScore(lsoas) }),
    wardQuantity: (lsoa) => lsoa.score,
    says: (area, shown) =>
      `the average score of ${area} was ${shown}, where higher means more deprived`,
    doNotQuote: (area, _value, shown) =>
      `Do not set the ${shown} of ${area} beside the score of another edition: each edition is scored afresh, so two scores are not a trend. And a score has no unit: 40 is not twice as deprived as 20.`,
  },
  {
    indicator: {
      ...shared,
      id: 'imd-average-rank',
      title: 'Average rank',
      shortTitle: 'Average rank',
      definition:
        'The average rank of the area’s neighbourhoods, weighted by residents and reversed so that higher means more deprived.',
      unit: 'rank',
      decimals: 0,
      areaTypes: ['district'],
      formula: 'imd-average-rank/1',
      formulaText: '(N + 1) − Σ rank × residents ÷ Σ residents.',
      caveats: [
        'It is the average of thousands of ranks, not the place of the district in a list; that is the rank beside it.',
      ],
      scale: null,
    },
    district: (lsoas, count) => ({ value: averageRank(lsoas, count) }),
    wardQuantity: null,
    says: (area, shown) =>
      `the average rank of the neighbourhoods of ${area} was ${shown}, reversed so that higher means more deprived`,
    doNotQuote: (area, _value, shown) =>
      `Do not say that ${area} is ranked ${shown}: this is an average over its neighbourhoods, not its place in a list of districts.`,
  },
  {
    indicator: {
      ...shared,
      id: 'imd-local-concentration',
      title: 'Local concentration of deprivation',
      shortTitle: 'Local concentration',
      definition:
        'How deprived the most deprived neighbourhoods are that together have a tenth of the area’s residents.',
      unit: 'rank',
      decimals: 0,
      areaTypes: ['district'],
      formula: 'imd-local-concentration/1',
      formulaText:
        '(N + 1) − the mean rank, weighted by residents, of the most deprived neighbourhoods holding exactly a tenth of the residents.',
      caveats: ['It describes one tenth of the residents and says nothing of the other nine.'],
      scale: null,
    },
    district: (lsoas, count) => ({ value: localConcentration(lsoas, count) }),
    wardQuantity: null,
    says: (area, shown) =>
      `the local concentration of deprivation of ${area} was ${shown}: the average rank, reversed so that higher means more deprived, of its most deprived neighbourhoods, as many as hold a tenth of its residents`,
    doNotQuote: (area) =>
      `Do not use it for ${area} as a whole: it describes only its most deprived neighbourhoods, where a tenth of its residents live, and says nothing of the other nine tenths.`,
  },
  {
    indicator: {
      ...shared,
      id: 'imd-proportion',
      title: 'Neighbourhoods in England’s most deprived tenth',
      shortTitle: 'Proportion in most deprived tenth',
      definition:
        'How many of the district’s neighbourhoods are among the most deprived tenth of England, as a share from 0 to 1.',
      unit: 'proportion',
      decimals: 3,
      areaTypes: ['district'],
      formula: 'imd-proportion/1',
      formulaText:
        'Neighbourhoods with ceil(10 × rank ÷ N) = 1 ÷ all neighbourhoods. A count, not weighted.',
      caveats: [
        'It counts neighbourhoods, not people.',
        'Whether a neighbourhood lies just inside or just outside the tenth makes all the difference.',
      ],
      scale: null,
    },
    district: (lsoas, count) => {
      const { inDecile, all } = mostDeprivedDecileCount(lsoas, count);
      return { value: all === 0 ? null : inDecile / all, numerator: inDecile, denominator: all };
    },
    wardQuantity: null,
    says: (area, shown, { numerator, denominator }) =>
      numerator === null || denominator === null
        ? `the share of neighbourhoods of ${area} among the most deprived tenth of England was ${shown}`
        : denominator === 1
          ? `the only neighbourhood of ${area} was ${numerator === 1 ? '' : 'not '}among the most deprived tenth of England`
          : `${formatNumber(numerator, 0)} of the ${formatNumber(denominator, 0)} neighbourhoods of ${area}, a share of ${shown}, ${plural(numerator, 'was', 'were')} among the most deprived tenth of England`,
    doNotQuote: (area, value) =>
      `Do not say that ${formatNumber(value * 100, 0)}% of the people of ${area} are deprived: the figure counts neighbourhoods, not people, and not everybody in them is deprived.`,
  },
];

type DistrictMeasures = Map<string, Map<string, { value: number | null; rank: Ranked | null }>>;

/** The five measures of every district of an edition: district code → indicator id → value and rank; made once. */
export const measuresOfDistricts = memoize(measureDistricts);

function measureDistricts({ lsoas, edition }: EditionLsoas): DistrictMeasures {
  const count = edition.lsoaCount;
  const groups = [...Map.groupBy(lsoas.values(), (lsoa) => lsoa.districtCode)];
  const result = new Map(
    groups.map(([code]) => [
      code,
      new Map<string, { value: number | null; rank: Ranked | null }>(),
    ]),
  );
  for (const { indicator, district } of SUMMARY_MEASURES) {
    const values = groups.map(([, members]) => district(members, count).value);
    const ranks = rankValues(values, indicator.rankOneIs);
    groups.forEach(([code], i) => {
      result.get(code)?.set(indicator.id, { value: values[i] ?? null, rank: ranks[i] ?? null });
    });
  }
  return result;
}
