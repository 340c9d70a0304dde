import { countInWords, formatNumber } from '../../format/number.ts';
import {
  BOTH_SIDES,
  censusChangeId,
  censusIndicatorId,
  holdsBetween,
  movedAsEngland,
  movedBetween,
} from '../../indicators/census/censusDeprived.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { ENGLAND_CODE } from '../../model/Area.ts';
import { NEWEST_CENSUS_PAIR } from '../../model/Census.ts';
import type { Figure } from '../../model/Figure.ts';

/**
 * Households deprived in two ways or more in the newest census, then the change beside England's; two sentences. `of` is
 * the area where the figures are not of the ward alone.
 */
export function censusSentence(
  figures: FigureSet,
  areaCode: string,
  of: string | null = null,
): string {
  const { from, to, period } = NEWEST_CENSUS_PAIR;
  const value = (id: string, code: string, at: string) => figures.find(id, code, at)?.value ?? null;
  const own = figures.find(censusIndicatorId(2), areaCode, to.id);
  const nation = value(censusIndicatorId(2), ENGLAND_CODE, to.id);
  const change = value(censusChangeId(2), areaCode, period);
  const england = value(censusChangeId(2), ENGLAND_CODE, period);
  if (own === undefined || own.value === null || nation === null)
    return own?.notes.quote ?? 'How many households are counted as deprived is not known.';
  const name = of ?? own.areaName;
  const level = `In ${to.id} the census counted about ${formatNumber(own.value, 0)} in 100 households in ${name} as deprived in two ways or more; in England ${formatNumber(nation, 0)}.`;
  const moved = figures.find(censusChangeId(2), areaCode, period);
  if (change === null || england === null) return level;
  const here = { name, from: own.value - change, to: own.value };
  const there = { name: 'England', from: nation - england, to: nation };
  const inWords = moved?.notes.remarks.includes(BOTH_SIDES)
    ? movedAsEngland(here, there)
    : movedBetween(here, there, !holdsBetween(moved, england));
  return `${level} Since ${from.id} the share ${inWords}`;
}

/** In how many wards fewer households were counted as deprived than in the census before, and what England did; no full stop. Wards that share neighbourhoods are not counted. */
export function censusLinesHeadline(
  changes: readonly Figure[],
  nation: Figure,
  placeName: string,
  areShared = false,
): string {
  if (areShared)
    return `The wards of ${placeName} share neighbourhoods: in how many fewer households are counted as deprived is not known`;
  const { from, to } = NEWEST_CENSUS_PAIR;
  const known = changes.flatMap(({ value }) => value ?? []);
  const fell = known.filter((value) => value < 0).length;
  const all = formatNumber(known.length, 0);
  const where =
    known.length === 1
      ? `${fell === 1 ? 'fell' : 'did not fall'} in the one ward of ${placeName}`
      : fell === known.length
        ? `fell in all ${all} wards of ${placeName}`
        : fell === 0
          ? `fell in none of the ${all} wards of ${placeName}`
          : `fell in ${countInWords(fell)} of the ${all} wards of ${placeName}`;
  const { value } = nation;
  const there =
    value === null
      ? `what it did in ${nation.areaName} is not known`
      : `in ${nation.areaName} it ${value < 0 ? 'fell' : value > 0 ? 'rose' : 'stayed as it was'}${value < 0 && fell > 0 ? ' too' : ''}`;
  return `From ${from.id} to ${to.id} the share of households counted as deprived in two ways or more ${where}; ${there}`;
}
