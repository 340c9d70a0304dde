import { monthsBetween } from '../../model/months.ts';
import { median } from '../../stats/quantile.ts';

/** Share of the median of the months around it: a month with less holds only some kinds of its payments. */
const LEAST_PART = 0.1;
/** Months before and after that say what is usual: sums grow over the years. */
const AROUND = 12;

/**
 * Months that hold less than a tenth of what is usual around them, e.g. the payments by card alone: they are there, and
 * no year is whole with them. The newest is not judged, for it may only be begun. Given and answered in the order of time.
 */
export function thinMonths(months: readonly { month: string; amountGbp: number }[]): string[] {
  return months.slice(0, -1).flatMap(({ month, amountGbp }) => {
    const around = months
      .filter((other) => Math.abs(monthsBetween(month, other.month)) <= AROUND)
      .map((other) => other.amountGbp);
    return amountGbp < median(around) * LEAST_PART ? [month] : [];
  });
}

/** Months of a year or span that hold what is usual: with twelve a year is whole. */
export function fullMonths({ months, thin }: { months: number; thin: readonly string[] }): number {
  return months - thin.length;
}
