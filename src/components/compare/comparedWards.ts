import { periodLabel } from '../../format/period.ts';
import { unitInWords } from '../../format/value.ts';
import { INDICATORS, indicatorById } from '../../indicators/registry.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Indicator, Unit } from '../../model/Indicator.ts';
import { heldPeriods } from '../../site/indicator/heldPeriods.ts';
import type { Site } from '../../site/Site.ts';
import { type WardPage, wardPages } from '../../site/ward/wardPages.ts';

/** One indicator at its newest period: a figure for each ward, in the order of the wards. */
export interface ComparedRow {
  indicator: Indicator;
  period: string;
  figures: readonly Figure[];
}

export interface Comparison {
  /** By name. */
  wards: readonly WardPage[];
  rows: readonly ComparedRow[];
  /** Places in `wards` of the two shown first: the most and the least deprived. */
  first: readonly [number, number];
}

/**
 * All there is on wards, newest period of each indicator. What is given for fewer than two wards sets none side by
 * side and is left out, as are the similar wards, which are not of the place. Null for a place of one ward.
 */
export function comparedWards(site: Site): Comparison | null {
  const wards = wardPages(site);
  if (wards.length < 2) return null;
  const rows = INDICATORS.filter(({ id }) => id !== 'imd-similar-wards').flatMap((indicator) => {
    const period = heldPeriods(site.figures, indicator).findLast(
      (held) => given(site.figures.wards(indicator.id, held)).length >= 2,
    );
    if (period === undefined) return [];
    const figures = wards.map(({ code }) => site.figures.get(indicator.id, code, period));
    return [{ indicator, period, figures }];
  });
  return { wards, rows, first: ends(rows, wards.length) };
}

function given(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ value }) => value !== null);
}

function ends(rows: readonly ComparedRow[], count: number): [number, number] {
  const position = indicatorById('imd-percentile');
  const figures = rows.find(({ indicator }) => indicator === position)?.figures ?? [];
  const order = given(figures).toSorted((a, b) => knownValue(a) - knownValue(b));
  const [low, high] = [order[0], order[order.length - 1]];
  if (low === undefined || high === undefined) return [0, count - 1];
  return [figures.indexOf(low), figures.indexOf(high)];
}

/**
 * Hides the ward of every column that no list names. Without a script, and in a browser that cannot look at a chosen
 * option from outside, all stay.
 */
export function columnStyles(wards: readonly Pick<WardPage, 'slug'>[]): string {
  return wards
    .map(
      ({ slug }, i) =>
        `.compared:not(:has(option[value="${slug}"]:checked)) .w${i + 1}{display:none}`,
    )
    .join('');
}

/** Their words say which end is which. */
const TOLD_BY_UNIT: readonly Unit[] = ['percentile', 'score'];

/** "2025; per cent of residents; lower means fewer people in the most deprived neighbourhoods" */
export function measureInWords(indicator: Indicator, period: string): string {
  const { unit, directionInWords, periodKind } = indicator;
  return [
    periodLabel(period, periodKind),
    unitInWords(indicator),
    ...(TOLD_BY_UNIT.includes(unit) ? [] : [directionInWords]),
  ].join('; ');
}
