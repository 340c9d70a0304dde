import type { Figure } from './Figure.ts';

/** A figure as a closed release keeps it: all but what is words, which may be put better at any time. */
export type ReleasedFigure = Omit<Figure, 'notes' | 'rangeAssumes'>;

/** The columns of `data/places/<code>/releases/<number>.csv`: those of figures.csv without `release` and `url`, which follow from the file. */
export const RELEASED_COLUMNS = [
  'figure_id',
  'indicator',
  'area_type',
  'area_code',
  'area_name',
  'period',
  'data_period',
  'value',
  'unit',
  'lower',
  'upper',
  'interval',
  'status',
  'rank',
  'rank_of',
  'numerator',
  'denominator',
  'edition',
  'sources',
  'formula',
] as const;
export type ReleasedColumn = (typeof RELEASED_COLUMNS)[number];

/** What makes a figure another figure when it differs; names, editions and sources are how it came about. */
const CONTENT_FIELDS = [
  'value',
  'unit',
  'lower',
  'upper',
  'interval',
  'status',
  'rank',
  'rankOf',
  'numerator',
  'denominator',
  'dataPeriod',
] as const satisfies readonly (keyof ReleasedFigure)[];
export type ContentField = (typeof CONTENT_FIELDS)[number];

/** The fields in which two states of one figure differ, in the order of the columns. */
export function changedFields(before: ReleasedFigure, after: ReleasedFigure): ContentField[] {
  return CONTENT_FIELDS.filter((field) => !isSame(before[field], after[field]));
}

/**
 * Figures carry twelve digits; another processor or version of a mathematical function may differ in the
 * last of them, and that is no change.
 */
function isSame(before: string | number | null, after: string | number | null): boolean {
  if (typeof before !== 'number' || typeof after !== 'number') return before === after;
  return Math.abs(before - after) <= 1e-10 * Math.max(Math.abs(before), Math.abs(after));
}
