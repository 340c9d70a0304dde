import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';

/**
 * A value of a district of England, whichever it is. It has no page of its own here; for the site’s own district it
 * equals the figure.
 */
export type DistrictRow = Pick<
  ReleasedFigure,
  | 'indicator'
  | 'areaCode'
  | 'areaName'
  | 'period'
  | 'dataPeriod'
  | 'value'
  | 'unit'
  | 'lower'
  | 'upper'
  | 'interval'
  | 'status'
  | 'rank'
  | 'rankOf'
  | 'edition'
  | 'sources'
>;

/** A row without limits and rank, which most have none of. */
export const PLAIN_ROW = {
  lower: null,
  upper: null,
  interval: null,
  status: 'final',
  rank: null,
  rankOf: null,
} as const;
