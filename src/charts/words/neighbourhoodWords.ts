import { figureText } from '../../format/figureText.ts';
import { countInWords, formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { capitalised, plural } from '../../format/words.ts';
import { lessDeprivedInShort } from '../../indicators/deprivation/neighbourhoodWords.ts';
import { FIFTH_SCALE } from '../../indicators/deprivation/scales.ts';
import type { Figure } from '../../model/Figure.ts';
import type { ClassScale, Indicator } from '../../model/Indicator.ts';
import { scaleOf } from './classGroups.ts';
import { findExtremes } from './extremes.ts';
import { isValued } from './orderFigures.ts';
import { domainInWords, isDeprivation, spreadInWords } from './wardSentences.ts';

/** Classes of single neighbourhoods: on England's scale they are its fifths, which averages of wards are not. */
export function streetScale(indicator: Indicator): ClassScale {
  return isDeprivation(indicator) ? FIFTH_SCALE : scaleOf(indicator);
}

/** Name and value in words: "Ribbleton, east part: 97 in 100 less deprived". */
export function neighbourhoodLabel(name: string, indicator: Indicator, figure: Figure): string {
  const rank = isDeprivation(indicator) ? lessDeprivedInShort(figure) : null;
  return `${name}: ${rank === null ? figureText(indicator, figure) : `${rank}${domainInWords(indicator)}`}`;
}

/** How many are in England's most deprived fifth, or between what values they lie. */
export function neighbourhoodsHeadline(
  figures: readonly Figure[],
  indicator: Indicator,
  placeName: string,
): string {
  const valued = figures.filter(isValued);
  const all = `${placeName}’s ${formatNumber(valued.length, 0)} neighbourhoods`;
  if (valued.length === 0) return `No neighbourhood of ${placeName} has data`;
  const { first, last } = findExtremes(figures, indicator);
  if (!isDeprivation(indicator)) {
    const ends = [first, last]
      .map((end) => formatValue(indicator, end[0]?.value ?? null))
      .sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
    if (valued.length === 1) return `${placeName} is one neighbourhood: ${ends[0]}`;
    return `${indicator.shortTitle}: from ${ends[0]} to ${ends[1]} in ${all}`;
  }
  const deprived = valued.filter(({ value }) => value < (FIFTH_SCALE.edges[0] ?? 20)).length;
  const tail = `among the most deprived fifth of England’s${domainInWords(indicator)}`;
  if (valued.length === 1)
    return `${placeName} is one neighbourhood, and ${deprived === 1 ? '' : 'not '}${tail}`;
  const count = deprived === 0 ? 'None' : capitalised(countInWords(deprived));
  return `${count} of ${all} ${plural(Math.max(1, deprived), 'is', 'are')} ${tail}`;
}

/** The map in words. */
export function neighbourhoodsAlt(
  figures: readonly Figure[],
  indicator: Indicator,
  placeName: string,
): string {
  return `Map of ${placeName}’s neighbourhoods with the lines of its wards, coloured by “${indicator.shortTitle}”. ${spreadInWords(figures, indicator, 'neighbourhood')}`;
}
