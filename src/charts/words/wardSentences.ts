import { countInWords } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { capitalised, plural } from '../../format/words.ts';
import { placeAmongWards } from '../../indicators/placeAmongWards.ts';
import { DOMAINS } from '../../model/Domain.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { extremeInWords, findExtremes, gapsInWords, namesInWords } from './extremes.ts';
import { firstFigure, isValued } from './orderFigures.ts';

/** The place of the ward the page is about; null where there is none or it has no value. */
export function highlightHeadline({
  figures,
  indicator,
  placeName,
  highlight,
}: {
  figures: readonly Figure[];
  indicator: Indicator;
  placeName: string;
  highlight?: string;
}): string | null {
  const own = figures.find(({ areaCode }) => areaCode === highlight);
  if (own === undefined || !isInOrder(indicator)) return null;
  const place = placeAmongWards(own, figures, indicator, placeName);
  return place === null ? null : `${own.areaName} is ${place}`;
}

/** Which wards stand at the two ends; right for ties, a single value and none. */
export function extremesHeadline(
  figures: readonly Figure[],
  indicator: Indicator,
  placeName: string,
): string {
  const { valued, first, last, isFlat, missing } = findExtremes(figures, indicator);
  const [top] = first;
  if (top === undefined) return `No ward of ${placeName} has data`;
  const value = formatValue(indicator, top.value);
  if (valued.length === 1) return `Only ${top.areaName} has data: ${value}`;
  const wards = `${placeName}’s ${countInWords(valued.length)} wards${missing > 0 ? ' with data' : ''}`;
  if (isFlat) return `${wards} are all at ${value}`;
  if (isInOrder(indicator) && top.rank !== null) {
    const verb = first.length === 1 ? 'is' : 'are equally';
    const article = first.length === 1 ? 'the ' : '';
    const joint = first.length === 1 ? ' of' : ' among';
    return capitalised(
      `${namesInWords(first)} ${verb} ${article}most deprived${joint} ${wards}${domainInWords(indicator)}; ${namesInWords(last)} the least`,
    );
  }
  const [high, low] = indicator.rankOneIs === 'highest' ? [first, last] : [last, first];
  return `${indicator.shortTitle}: highest in ${namesInWords(high)} (${formatValue(indicator, high[0]?.value ?? null)}), lowest in ${namesInWords(low)} (${formatValue(indicator, low[0]?.value ?? null)})`;
}

/** "Position among …: wards of Preston, data for 2022/23 (2025 edition); 0 = …"; of approximate figures "(2010 edition, approximate)". */
export function wardSubtitle(
  figures: readonly Figure[],
  indicator: Indicator,
  period: string,
  where: string,
): string {
  const { dataPeriod } = firstFigure(figures, indicator.id);
  const isApproximate = figures.some(
    (figure) => isValued(figure) && figure.status === 'approximate',
  );
  return `${indicator.title}: ${where}, data for ${dataPeriod} (${periodInWords(period)}${isApproximate ? ', approximate' : ''}); ${unitInWords(indicator)}`;
}

/** Highest, lowest, the middle half and the gaps: the part of a text alternative that is made from the values. */
export function spreadInWords(
  figures: readonly Figure[],
  indicator: Indicator,
  noun = 'ward',
): string {
  const { valued, first, last, isFlat } = findExtremes(figures, indicator);
  const [top] = first;
  if (top === undefined) {
    const hasGapsOnly = figures.every(({ status }) => status === 'missing');
    return hasGapsOnly
      ? `No ${noun} has data.`
      : `No ${noun} has a value.${gapsInWords(figures, noun)}`;
  }
  if (valued.length === 1) {
    return `Only ${top.areaName} has data: ${formatValue(indicator, top.value)}.${gapsInWords(figures, noun)}`;
  }
  if (isFlat) {
    return `All ${countInWords(valued.length)} ${plural(valued.length, noun)} are at ${formatValue(indicator, top.value)}.${gapsInWords(figures, noun)}`;
  }
  const [high, low] = indicator.rankOneIs === 'highest' ? [first, last] : [last, first];
  const sorted = valued.map(({ value }) => value).sort((a, b) => a - b);
  const half = sorted[Math.ceil(valued.length / 2) - 1];
  const [lowName, highName] =
    isDeprivation(indicator) && top.rank !== null
      ? ['Most deprived', 'Least deprived']
      : ['Lowest', 'Highest'];
  const middle = formatValue(indicator, half ?? null);
  // Where half are at the lowest value, that is said with it.
  const isLowest = sorted.length > 0 && formatValue(indicator, sorted[0] ?? null) === middle;
  return `${lowName}: ${extremeInWords(low, indicator)}. ${highName}: ${extremeInWords(high, indicator)}.${isLowest ? '' : ` Half are at ${middle} or below.`}${gapsInWords(figures, noun)}`;
}

/** A place on England's scale, where 0 is the most deprived end. */
export function isDeprivation(indicator: Indicator): boolean {
  return indicator.unit === 'percentile' && indicator.rankOneIs === 'lowest';
}

/** Whether it puts wards in order from the most to the least deprived: by their average or their place. */
function isInOrder(indicator: Indicator): boolean {
  return isDeprivation(indicator) || indicator.id === 'imd-england-place';
}

/** " for health" where the indicator is about one domain, else nothing. */
export function domainInWords(indicator: Indicator): string {
  const domain = DOMAINS.find(({ id }) => indicator.id === `imd-domain-percentile-${id}`);
  return domain === undefined ? '' : ` for ${domain.plainName}`;
}
