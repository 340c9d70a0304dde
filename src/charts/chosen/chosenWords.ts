import { figureText } from '../../format/figureText.ts';
import { formatNumber } from '../../format/number.ts';
import { rangeText } from '../../format/rangeText.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { sure } from '../../model/sure.ts';
import { findExtremes } from '../words/extremes.ts';
import type { ChosenAreas, ChosenPeriod } from './ChosenAreas.ts';

/** A figure known only between two ends. */
export type Ranged = Figure & { value: null; lower: number; upper: number };

export function isRanged(figure: Figure): figure is Ranged {
  return figure.status === 'bounds' && figure.lower !== null && figure.upper !== null;
}

/** "one area", "1,234 areas" */
export const areasCounted = (count: number) =>
  count === 1 ? 'one area' : `${formatNumber(count, 0)} areas`;

/** "Extent: …"; a title that has a colon of its own gets no second one. */
export function titled({ shortTitle }: Pick<Indicator, 'shortTitle'>, finding: string): string {
  return `${shortTitle}${shortTitle.includes(':') ? ',' : ':'} ${finding}`;
}

/** "2010 to 2025", of spans from the beginning of the first to the end of the last; one alone as it is. */
export function periodsInWords(periods: readonly ChosenPeriod[]): string {
  const [first] = periods;
  const last = periods[periods.length - 1];
  if (first === undefined || last === undefined) return '';
  if (first.id === last.id) return first.label;
  return `${first.label.split(' to ')[0]} to ${last.label.split(' to ').at(-1)}`;
}

/** "Extent: wards of Preston, 2025 edition; share from 0 to 1" */
export function chosenSubtitle(
  { indicator, areasInWords }: ChosenAreas,
  periods: readonly ChosenPeriod[],
): string {
  const [first] = periods;
  const when = periods.length === 1 ? first?.words : periodsInWords(periods);
  return `${indicator.title}: ${areasInWords}, ${when ?? ''}; ${unitInWords(indicator)}`;
}

/** "50.8", "between 2.4% and 70.7%", "£33.8m to £41.3m": a figure for a sentence, never a bound as a value. */
export function valueInHeadline(indicator: Indicator, figure: Figure): string {
  if (!isRanged(figure)) return figureText(indicator, figure);
  const [low, high] = [figure.lower, figure.upper].map((end) => formatValue(indicator, end));
  return low === high ? `${low}` : `between ${low} and ${high}`;
}

/** "Ashton, 2015: 50.8 (49.0 to 52.1), approximate": what a mark tells of itself. */
export function markInWords(indicator: Indicator, figure: Figure, period: ChosenPeriod): string {
  const range = rangeText(indicator, figure);
  const value = isRanged(figure)
    ? valueInHeadline(indicator, figure)
    : figureText(indicator, figure);
  const approximate = figure.status === 'approximate' ? ', approximate' : '';
  return `${figure.areaName}, ${period.label}: ${value}${range === '' ? '' : ` (${range})`}${approximate}`;
}

/**
 * Which areas have the highest and the lowest value; right for ties, one value and none. What is known only between two
 * ends is said so, and those with a value are then compared with each other alone.
 */
export function endsInWords(figures: readonly Figure[], indicator: Indicator): string {
  const { valued, first, last, isFlat } = findExtremes(figures, indicator);
  const ranged = figures.filter(isRanged);
  const ranges = ranged.length === 0 ? [] : [rangesInWords(ranged, indicator)];
  const [top] = first;
  const [bottom] = last;
  if (top === undefined || bottom === undefined) return ranges[0] ?? noneInWords(figures);
  const count = formatNumber(valued.length, 0);
  const at = (some: readonly Figure[], figure: Figure) =>
    `${some.length > 2 ? `${formatNumber(some.length, 0)} areas` : listInWords(some.map(({ areaName }) => areaName))} (${figureText(indicator, figure)})`;
  if (valued.length === 1) return [at(first, top), ...ranges].join('; ');
  if (isFlat) {
    const all = valued.length === figures.length ? 'all' : `all ${count} areas with a value`;
    return [`${all} at ${figureText(indicator, top)}`, ...ranges].join('; ');
  }
  const ends = [at(first, sure(top, `first of ${top.id}`)), at(last, bottom)];
  const { rankOneInWords, rankLastInWords, endsByRank, rankOneIs } = indicator;
  const [high, low] = rankOneIs === 'highest' ? ends : ends.toReversed();
  const said =
    endsByRank === true
      ? `${rankOneInWords} ${ends[0]}, ${rankLastInWords} ${ends[1]}`
      : `highest in ${high}, lowest in ${low}`;
  return ranges.length === 0 ? said : `of ${count} areas with a value ${said}; ${ranges[0]}`;
}

/** "Preston between 2.4% and 70.7%"; of several the ends of all. */
function rangesInWords(ranged: readonly Ranged[], indicator: Indicator): string {
  const [only] = ranged;
  if (only !== undefined && ranged.length === 1)
    return `${only.areaName} ${valueInHeadline(indicator, only)}`;
  const low = formatValue(indicator, Math.min(...ranged.map(({ lower }) => lower)));
  const high = formatValue(indicator, Math.max(...ranged.map(({ upper }) => upper)));
  return `${formatNumber(ranged.length, 0)} areas known only as ranges, all between ${low} and ${high}`;
}

/** Suppressed is not missing, and neither is no area at all. */
function noneInWords(figures: readonly Figure[]): string {
  if (figures.some(({ status }) => status === 'suppressed')) return 'no value is given';
  return 'no value';
}

/** " 2 areas have no value." or nothing; a range in place of a value is said apart, and so is what is not given. */
export function gapsOfAreas(figures: readonly Figure[]): string {
  const empty = figures.filter(({ value }) => value === null);
  const count = (...all: Figure['status'][]) =>
    empty.filter(({ status }) => all.includes(status)).length;
  const said = (n: number, words: string) =>
    n === 0 ? '' : ` ${formatNumber(n, 0)} ${plural(n, 'area has', 'areas have')} ${words}.`;
  return (
    said(count('missing', 'final', 'approximate'), 'no value') +
    said(count('suppressed'), 'a value that is not given') +
    said(count('bounds'), 'only a range')
  );
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

/** Numbers of things and sums of money begin at zero: cut, a small change would look large. */
export function beginsAtZero({ unit, signed }: Indicator): boolean {
  return !signed && ['co-ops', 'suppliers', 'wards', '£', 'per 10,000 residents'].includes(unit);
}

/** Said beside a scale of amounts that is cut. */
export const CUT_SCALE = 'The scale does not begin at zero.';
