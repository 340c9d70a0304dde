import type { Figure, IntervalKind } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { formatValue } from './value.ts';

/**
 * "12.3 to 14.0" beside a value; empty where a figure has no range, one that cannot be seen in its printed digits, or
 * bounds that stand for the value.
 */
export function rangeText(indicator: Indicator, { lower, upper, status }: Figure): string {
  if (lower === null || upper === null || status === 'bounds') return '';
  const [from, to] = [formatValue(indicator, lower), formatValue(indicator, upper)];
  return from === to ? '' : `${from} to ${to}`;
}

/** What a column of ranges is called: what they are, since a comparison of methods is no margin of error. */
const RANGE_LABELS: Readonly<Record<IntervalKind, string>> = {
  allocation: 'By other ways of sharing',
  'poisson-95': '95% limits',
  'chance-95': 'If co-ops came by chance',
  undated: 'Whatever is not dated',
  unlocated: 'Whatever is not known',
  rounding: 'Before rounding',
  'published-95': '95% limits',
  'middle-80': 'Middle eight in ten',
};

/** The heading of the ranges of some figures; "Range" where they are of several kinds. */
export function rangeLabel(figures: readonly Pick<Figure, 'interval'>[]): string {
  const labels = new Set(
    figures.flatMap(({ interval }) => (interval === null ? [] : [RANGE_LABELS[interval]])),
  );
  const [label = 'Range'] = labels;
  return labels.size > 1 ? 'Range' : label;
}
