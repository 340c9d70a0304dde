import { formatNumber } from '../../format/number.ts';
import {
  BOTH_SIDES,
  censusChangeId,
  censusIndicatorId,
  movedAsEngland,
  movedBetween,
} from '../../indicators/census/censusDeprived.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { ENGLAND_CODE } from '../../tables/context/contextSeries.ts';

/** Households deprived in two ways or more in the newest census, then the change beside England's; two sentences. */
export function censusSentence(figures: FigureSet, areaCode: string): string {
  const value = (id: string, code: string, period: string) =>
    figures.find(id, code, period)?.value ?? null;
  const own = figures.find(censusIndicatorId(2), areaCode, '2021');
  const nation = value(censusIndicatorId(2), ENGLAND_CODE, '2021');
  const change = value(censusChangeId(2), areaCode, '2011-2021');
  const england = value(censusChangeId(2), ENGLAND_CODE, '2011-2021');
  if (own === undefined || own.value === null || nation === null)
    return own?.notes.quote ?? 'How many households are counted as deprived is not known.';
  const level = `In 2021 the census counted about ${formatNumber(own.value, 0)} in 100 households in ${own.areaName} as deprived in two ways or more; in England ${formatNumber(nation, 0)}.`;
  const moved = figures.find(censusChangeId(2), areaCode, '2011-2021');
  const inWords = moved?.notes.remarks.includes(BOTH_SIDES) ? movedAsEngland : movedBetween;
  return change === null || england === null
    ? level
    : `${level} Since 2011 the share ${inWords({ name: own.areaName, from: own.value - change, to: own.value }, { name: 'England', from: nation - england, to: nation })}`;
}
