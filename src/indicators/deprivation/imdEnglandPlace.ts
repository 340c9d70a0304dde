import { bisectLeft, bisectRight } from 'd3';
import { formatNumber, ordinal } from '../../format/number.ts';
import type { Area } from '../../model/Area.ts';
import { EDITION_IDS, type EditionId } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import type { Ranked } from '../../stats/ranking.ts';
import type { Draft } from '../Draft.ts';
import { rankInWords } from '../rankInWords.ts';
import { BY_SHARING, isWide } from './bySharing.ts';
import { positionCalculation } from './calculation/positionCalculation.ts';
import { allocatedMean, type DeprivationInputs } from './DeprivationInputs.ts';
import type { EditionLsoas } from './EditionLsoa.ts';
import { lsoaPercentile } from './EditionLsoa.ts';
import { editionDraft } from './editionDraft.ts';
import { IMD_PERCENTILE } from './imdPercentile.ts';
import { editionInWords } from './provenance.ts';
import { PLACE_SCALE } from './scales.ts';

export const IMD_ENGLAND_PLACE: Indicator = {
  id: 'imd-england-place',
  strand: 'neighbourhood',
  title: 'Place among England’s wards',
  shortTitle: 'Place among England’s wards',
  definition: 'Of every 100 other wards in England, how many are less deprived than this one.',
  unit: '%',
  percentOf: 'England’s other wards less deprived than it',
  decimals: 1,
  directionInWords: 'higher means more deprived',
  rankOneIs: 'highest',
  rankOneInWords: 'most deprived',
  rankLastInWords: 'least deprived',
  endsByRank: true,
  areaTypes: ['ward'],
  periodKind: 'edition',
  periods: EDITION_IDS,
  formula: 'imd-england-place/1',
  formulaText:
    '100 × (wards less deprived + ½ wards level with it) ÷ (wards − 1), itself left out; wards are compared by the mean position of their residents’ neighbourhoods, every edition on today’s wards.',
  caveats: [
    'It compares averages of wards. A ward can hold some of the most and some of the least deprived streets of England.',
    'It is a place in a line, not an amount: it does not say by how much one ward is more deprived than another.',
    'Wards differ in size: most hold between 1,000 and 30,000 residents, a few in the City of London and on the Isles of Scilly fewer than 200.',
  ],
  scale: PLACE_SCALE,
  signed: false,
};

/** Where a fifth of wards begins: "most deprived fifth of wards" is a place of 80 and more, unrounded. */
export const MOST_DEPRIVED_FIFTH_FROM = 80;

export function imdEnglandPlaceDrafts(inputs: DeprivationInputs): Draft[] {
  return inputs.editions.flatMap((data) => {
    const places = placesAmongWards(
      inputs.tables.englandWards.positions[data.edition.id as EditionId],
    );
    return inputs.wards.map((ward) => wardDraft(inputs, data, ward, places.get(ward.code)));
  });
}

/** A ward's place among others, with the counts it is made of. */
export interface WardPlace {
  /** 100 × (less deprived + ½ level) ÷ (n − 1) */
  value: number;
  lessDeprived: number;
  level: number;
  rank: Ranked;
}

/** Ward code → place among all wards with a position; a single ward has none to be compared with. */
export const placesAmongWards = memoize(
  (positions: ReadonlyMap<string, number>): ReadonlyMap<string, WardPlace> => {
    const sorted = [...positions].sort((a, b) => a[1] - b[1]);
    const others = sorted.length - 1;
    const places = new Map<string, WardPlace>();
    for (let start = 0; start < sorted.length && others > 0; ) {
      let end = start + 1;
      while (sorted[end]?.[1] === sorted[start]?.[1] && end < sorted.length) end++;
      const lessDeprived = sorted.length - end;
      const level = end - start - 1;
      for (const [code] of sorted.slice(start, end))
        places.set(code, {
          value: (100 * (lessDeprived + level / 2)) / others,
          lessDeprived,
          level,
          rank: {
            rank: start + 1,
            rankOf: sorted.length,
            isTied: level > 0,
            isLast: end === sorted.length,
          },
        });
      start = end;
    }
    return places;
  },
);

/** Positions are kept to twelve digits: two that differ by less are level. */
const LEVEL = 1e-9;

/** The place that a position would have among others, which are in order: 100 × (less deprived + ½ level) ÷ others; null beside none. */
export function placeOfPosition(position: number, others: readonly number[]): number | null {
  if (others.length === 0) return null;
  const upTo = bisectRight(others, position + LEVEL);
  const level = upTo - bisectLeft(others, position - LEVEL);
  return (100 * (others.length - upTo + level / 2)) / others.length;
}

/** Made once for all wards that ask. */
const inOrder = memoize((positions: ReadonlyMap<string, number>): readonly number[] =>
  [...positions.values()].sort((a, b) => a - b),
);

const NO_RANGE = { lower: null, upper: null, interval: null } as const;

/** Lowest and highest place as the ward's own neighbourhoods are shared out in other ways, the other wards as they are. */
function placeRange(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  ward: Area,
  own: number,
): Pick<Figure, 'lower' | 'upper' | 'interval'> {
  const mean = allocatedMean(inputs, data, ward.code, (row) => lsoaPercentile(row, data));
  if (mean === null || mean.others.length === 0) return NO_RANGE;
  const positions = inputs.tables.englandWards.positions[data.edition.id as EditionId];
  const at = positions.get(ward.code);
  const all = inOrder(positions);
  const others = at === undefined ? all : all.toSpliced(bisectLeft(all, at), 1);
  const places = mean.others.flatMap((position) => placeOfPosition(position, others) ?? []);
  return {
    lower: Math.min(own, ...places),
    upper: Math.max(own, ...places),
    interval: 'allocation',
  };
}

function wardDraft(
  inputs: DeprivationInputs,
  data: EditionLsoas,
  ward: Area,
  place: WardPlace | undefined,
): Draft {
  const range = place === undefined ? NO_RANGE : placeRange(inputs, data, ward, place.value);
  return {
    ...editionDraft(inputs, data, IMD_ENGLAND_PLACE, ward),
    value: place?.value ?? null,
    ...range,
    ...(place === undefined && { status: 'missing' as const }),
    ranked: place?.rank ?? null,
    numerator: place === undefined ? null : place.lessDeprived + place.level / 2,
    denominator: place === undefined ? null : place.rank.rankOf - 1,
    calculation: () => ({
      ...positionCalculation(inputs, data, ward, IMD_PERCENTILE),
      ...(place !== undefined && {
        sum: `100 × (${formatNumber(place.lessDeprived, 0)} + ½ × ${formatNumber(place.level, 0)}) ÷ ${formatNumber(place.rank.rankOf - 1, 0)} = ${formatNumber(place.value, 1)}; the position below is compared with that of every ward of England`,
      }),
    }),
    remarks: placeRemarks(inputs, data, ward),
    gapSentence: `The ${data.edition.id} edition covers less than nine in ten residents of ${ward.name}, so its place among England’s wards is not known.`,
    sentences: (value, rank) => ({
      quote: `In ${editionInWords(data)}, ${placeOfFigure({ value, ...range, areaName: ward.name })}${rankClause(range, rank)}.`,
      doNotQuote: `Do not say that ${formatNumber(value, 1)}% of ${ward.name} is deprived, or that everybody in it is: the figure is the place of a ward’s average in a line of wards.`,
    }),
  };
}

/** The ranks among England’s wards that a place’s limits leave open, most deprived first; null where it has no rank. */
export function ranksOfPlace({
  lower,
  upper,
  rank,
  rankOf,
}: Pick<Figure, 'lower' | 'upper' | 'rank' | 'rankOf'>): { from: number; to: number } | null {
  if (rank === null || rankOf === null) return null;
  const at = (place: number | null) =>
    place === null ? rank : rankOf - Math.round((place * (rankOf - 1)) / 100);
  return { from: Math.min(rank, at(upper)), to: Math.max(rank, at(lower)) };
}

/** ": it was the 95th to 152nd most deprived of England’s 6,826 wards, by how …"; one rank where nothing else is left open. */
function rankClause(range: Pick<Figure, 'lower' | 'upper'>, rank: Ranked | null): string {
  // Ends that are said give the reason themselves.
  if (isWide(range)) return '';
  const ranks = rank === null ? null : ranksOfPlace({ ...range, ...rank });
  if (rank === null || ranks === null) return '';
  const { from, to } = ranks;
  return from === to
    ? `: it was ${rankInWords(rank, 'most deprived', 'least deprived', 'England’s # wards')}`
    : `: it was the ${ordinal(from)} to ${ordinal(to)} most deprived of England’s ${formatNumber(rank.rankOf, 0)} wards, ${BY_SHARING}`;
}

/** "of every 100 other wards in England, 95 were less deprived than Ribbleton"; near either end nobody is rounded away. */
export function placeInWords(value: number, name: string, verb: 'were' | 'are' = 'were'): string {
  const of100 = Math.round(value);
  if (value > 0 && of100 === 0)
    return `fewer than one in 200 other wards in England ${verb} less deprived than ${name}`;
  if (value < 100 && of100 === 100)
    return `more than 199 of every 200 other wards in England ${verb} less deprived than ${name}`;
  if (of100 === 0)
    return `no other ward in England ${verb === 'were' ? 'was' : 'is'} less deprived than ${name}`;
  if (of100 === 100)
    return `every other ward in England ${verb === 'were' ? 'was' : 'is'} less deprived than ${name}`;
  return `of every 100 other wards in England, ${of100} ${of100 === 1 ? (verb === 'were' ? 'was' : 'is') : verb} less deprived than ${name}`;
}

/** A whole number of a hundred; near either end nobody is rounded away. */
function nearEnds(place: number): string {
  const of100 = Math.round(place);
  if (of100 === 0 && place > 0) return 'fewer than one';
  return of100 === 100 && place < 100 ? 'more than 99' : formatNumber(of100, 0);
}

/**
 * A ward's place from its figure, as `placeInWords`; where other ways of sharing out its neighbourhoods put it far
 * away, both ends and `why`: "of every 100 other wards in England, 42 to 52 are less deprived than Cadley (by how its
 * neighbourhoods are shared out)".
 */
export function placeOfFigure(
  { value, lower, upper, areaName }: Pick<Figure, 'value' | 'lower' | 'upper' | 'areaName'>,
  verb: 'were' | 'are' = 'were',
  why = BY_SHARING,
): string {
  if (value === null) throw new Error(`no place among wards: ${areaName}`);
  if (!isWide({ lower, upper }) || lower === null || upper === null)
    return placeInWords(value, areaName, verb);
  return `of every 100 other wards in England, ${nearEnds(lower)} to ${nearEnds(upper)} ${verb} less deprived than ${areaName} (${why})`;
}

/** A ward's neighbourhoods shared out whole: where that puts it. */
function placeRemarks(inputs: DeprivationInputs, data: EditionLsoas, ward: Area): string[] {
  const mean = allocatedMean(inputs, data, ward.code, (row) => lsoaPercentile(row, data));
  if (mean === null) return [];
  return [`Its mean position is ${formatNumber(mean.value, 1)} on the scale from 0 to 100.`];
}
