import { INDICATORS } from '../../indicators/registry.ts';
import type { Indicator } from '../../model/Indicator.ts';

/** Indicators that can be drawn as a map of wards, in the order of the registry. */
export const MAPPED_INDICATORS: readonly Indicator[] = INDICATORS.filter(
  ({ areaTypes, scale, id }) =>
    areaTypes.includes('ward') && scale !== null && id !== 'imd-similar-wards',
);

/** The newest period of an indicator, which its own page shows. */
export function newestPeriod({ id, periods }: Indicator): string {
  const newest = periods[periods.length - 1];
  if (newest === undefined) throw new Error(`indicator without periods: ${id}`);
  return newest;
}

/** Address of an indicator's map in a period: the newest has the indicator's own address. */
export function mapHref(indicator: Indicator, period: string): string {
  const base = `/indicators/${indicator.id}/`;
  return period === newestPeriod(indicator) ? base : `${base}${period}/`;
}

/** The same period where the indicator has it, else its newest. */
export function nearestPeriod(indicator: Indicator, period: string): string {
  return indicator.periods.includes(period) ? period : newestPeriod(indicator);
}
