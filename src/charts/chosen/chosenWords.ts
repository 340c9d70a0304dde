import { formatNumber } from '../../format/number.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { findExtremes } from '../words/extremes.ts';
import type { ChosenAreas, ChosenPeriod } from './ChosenAreas.ts';

/** "Extent: wards of Preston, 2025 edition; share from 0 to 1" */
export function chosenSubtitle(
  { indicator, areasInWords }: ChosenAreas,
  periods: readonly ChosenPeriod[],
): string {
  const [first] = periods;
  const last = periods[periods.length - 1];
  const when = first?.id === last?.id ? first?.words : `${first?.label} to ${last?.label}`;
  return `${indicator.title}: ${areasInWords}, ${when ?? ''}; ${unitInWords(indicator)}`;
}

/** Which areas have the highest and the lowest value; right for ties, one value and none. */
export function endsInWords(figures: readonly Figure[], indicator: Indicator): string {
  const { valued, first, last, isFlat } = findExtremes(figures, indicator);
  const [top] = first;
  const [bottom] = last;
  if (top === undefined || bottom === undefined) return 'no value';
  const at = (some: readonly Figure[], value: number) =>
    `${some.length > 2 ? `${formatNumber(some.length, 0)} areas` : listInWords(some.map(({ areaName }) => areaName))} (${formatValue(indicator, value)})`;
  if (valued.length === 1) return at(first, top.value);
  if (isFlat) return `all at ${formatValue(indicator, top.value)}`;
  const ends = [
    at(first, sure(top.value, `value of ${top.id}`)),
    at(last, sure(bottom.value, `value of ${bottom.id}`)),
  ];
  const { rankOneInWords, rankLastInWords, endsByRank } = indicator;
  if (endsByRank === true) return `${rankOneInWords} ${ends[0]}, ${rankLastInWords} ${ends[1]}`;
  const [high, low] = indicator.rankOneIs === 'highest' ? ends : ends.toReversed();
  return `highest in ${high}, lowest in ${low}`;
}

/** " 2 areas have no value." or nothing; a range in place of a value is said apart. */
export function gapsOfAreas(figures: readonly Figure[]): string {
  const empty = figures.filter(({ value }) => value === null);
  const ranges = empty.filter(({ status }) => status === 'bounds').length;
  const none = empty.length - ranges;
  const said = (n: number, words: string) =>
    n === 0 ? '' : ` ${formatNumber(n, 0)} ${plural(n, 'area has', 'areas have')} ${words}.`;
  return said(none, 'no value') + said(ranges, 'only a range');
}

/** The subtitle, what more there is to say of the drawing, and what of the areas is not drawn. */
export function subtitleWithGaps(
  chosen: ChosenAreas,
  periods: readonly ChosenPeriod[],
  figures: readonly Figure[],
  more = '',
): string {
  return `${chosenSubtitle(chosen, periods)}${more}.${gapsOfAreas(figures)}`.replace(/\.$/, '');
}

/** Values and limits all lie within the axis: what is drawn of figures, so that bounds count too. */
export function valuesOf(figures: readonly Figure[]): number[] {
  return figures
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value) => value !== null);
}
