import { periodPair } from '../../format/period.ts';
import { comparableRuns } from '../../indicators/comparableRuns.ts';
import { NOT_A_SUM } from '../../indicators/deprivation/imdRelativeChange.ts';
import { NEWEST_CENSUS_PAIR, readBesideEngland } from '../../model/Census.ts';
import { EDITIONS } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';

const OWN_FOOTING =
  'Each edition counts on a footing of its own: read down a column, never along a row.';

/** How a table with a row a ward and a column a period may be read. */
export function readOverTime(indicator: Indicator, periods: readonly string[]): string {
  switch (indicator.strand) {
    case 'ownership':
      return 'Each column is one edition of the list. Read down a column, never along a row: a co-op missing from the next edition may have moved its office, been purged from the list, or closed.';
    case 'money':
      return 'A map of addresses, as far as they are known: read down a column, and make no ranking of it.';
    default:
      return comparedOverTime(indicator, periods);
  }
}

/** How the values of a district in several periods may be read, one below the other; null where nothing need be said. */
export function readDistrictOverTime(
  indicator: Indicator,
  periods: readonly string[],
  hasRanks: boolean,
): string | null {
  if (indicator.strand !== 'neighbourhood') return null;
  if (isOfCensus(indicator)) return readBesideEngland(NEWEST_CENSUS_PAIR);
  if (periods.length < 2) return null;
  const ranks =
    'Editions have different numbers of districts and are made in different ways: a rank shows the place at the time, and a difference between two editions is not by itself a change of living conditions.';
  if (!hasRanks) return comparedOverTime(indicator, periods).replace(OWN_FOOTING, ONE_BY_ONE);
  return isCountedAfresh(indicator, periods) ? `${ranks} ${ONE_BY_ONE}` : ranks;
}

const ONE_BY_ONE =
  'Each edition counts on a footing of its own: no change between two of them can be read off.';

function comparedOverTime(indicator: Indicator, periods: readonly string[]): string {
  if (isOfCensus(indicator)) return readBesideEngland(NEWEST_CENSUS_PAIR);
  if (periods.length > 1 && periods.some((period) => periodPair(period) !== null)) return NOT_A_SUM;
  if (periods.length < 2) return 'There is one period alone: read down the column.';
  if (isCountedAfresh(indicator, periods)) return OWN_FOOTING;
  const remade = EDITIONS.filter(({ id, isRemade }) => isRemade && periods.includes(id));
  return [
    'Each edition compares places with each other at the time.',
    ...remade.map(({ id }) => `The ${id} edition is less directly comparable with those before.`),
  ].join(' ');
}

function isOfCensus({ id }: Indicator): boolean {
  return id.startsWith('census-');
}

function isCountedAfresh(indicator: Indicator, periods: readonly string[]): boolean {
  return new Set(comparableRuns(indicator, periods).values()).size === periods.length;
}
