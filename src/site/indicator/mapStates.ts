import { IMD_ENGLAND_PLACE } from '../../indicators/deprivation/imdEnglandPlace.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { INDICATORS } from '../../indicators/registry.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import { heldPeriods } from './heldPeriods.ts';

/** What a map is of: the neighbourhoods of the place with its ward lines, or its wards. */
export type MapOf = 'neighbourhoods' | 'wards';

/** Above this the drawing of neighbourhoods is too large to come with a page that was not asked for it. */
const MOST_NEIGHBOURHOODS = 150;

/** The map the home page opens with; the other is loaded when it is asked for. */
export function firstMap(neighbourhoods: number): { of: MapOf; indicator: Indicator } {
  return neighbourhoods > MOST_NEIGHBOURHOODS
    ? { of: 'wards', indicator: IMD_ENGLAND_PLACE }
    : { of: 'neighbourhoods', indicator: IMD_PERCENTILE };
}

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

/** Address of an indicator's map of wards in a period: the newest has the indicator's own address. */
export function mapHref(indicator: Indicator, period: string): string {
  const base = `/indicators/${indicator.id}/`;
  return period === newestPeriod(indicator) ? base : `${base}${period}/`;
}

/** Periods in which a mapped indicator has figures of neighbourhoods, oldest first. */
export const neighbourhoodPeriods = memoize(
  (figures: FigureSet, indicator: Indicator): readonly string[] => {
    if (!MAPPED_INDICATORS.includes(indicator)) return [];
    return heldPeriods(figures, indicator).filter((period) =>
      figures.at(indicator.id, period).some(({ areaType }) => areaType === 'lsoa'),
    );
  },
  ({ id }) => id,
);

/** Address of a map of neighbourhoods: that of the whole index in its newest edition is on the page of all of them. */
export function neighbourhoodMapHref(indicator: Indicator, period: string): string {
  return indicator === IMD_PERCENTILE && period === newestPeriod(indicator)
    ? '/neighbourhoods/'
    : `/neighbourhoods/${indicator.id}/${period}/`;
}

/** The map of an indicator nearest to a period, of neighbourhoods where that is wanted and there is one, else of wards. */
export function nearestMap(
  figures: FigureSet,
  indicator: Indicator,
  period: string,
  of: MapOf,
): { of: MapOf; period: string; href: string } {
  const held = of === 'neighbourhoods' ? neighbourhoodPeriods(figures, indicator) : [];
  const latest = held.at(-1);
  if (latest !== undefined) {
    const nearest = held.includes(period) ? period : latest;
    return {
      of: 'neighbourhoods',
      period: nearest,
      href: neighbourhoodMapHref(indicator, nearest),
    };
  }
  const nearest = indicator.periods.includes(period) ? period : newestPeriod(indicator);
  return { of: 'wards', period: nearest, href: mapHref(indicator, nearest) };
}

/**
 * What the other map shows when a reader changes from one to the other: the same measure; a ward's place among
 * England's wards for that of its neighbourhoods, since the average of them is nobody's; and the whole index where a
 * measure is not given for neighbourhoods.
 */
export function onTheOtherMap(figures: FigureSet, indicator: Indicator, of: MapOf): Indicator {
  if (of === 'wards') return indicator === IMD_PERCENTILE ? IMD_ENGLAND_PLACE : indicator;
  return neighbourhoodPeriods(figures, indicator).length > 0 ? indicator : IMD_PERCENTILE;
}
