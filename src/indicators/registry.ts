import type { Indicator } from '../model/Indicator.ts';
import { CENSUS_INDICATORS } from './census/censusDeprived.ts';
import { CLAIMANT_RATE } from './context/claimantRate.ts';
import { CONTEXT_INDICATORS } from './context/contextIndicators.ts';
import { COOP_ACTIVE } from './coops/coopActive.ts';
import { COOP_DENSITY } from './coops/coopDensity.ts';
import { COOP_EVENTS } from './coops/coopEvents.ts';
import { COOP_EXPECTED } from './coops/coopExpected.ts';
import { COOP_LISTED } from './coops/coopListed.ts';
import { DEPRIVED_SHARES } from './deprivation/deprivedShares.ts';
import { IMD_DOMAIN_PERCENTILES } from './deprivation/imdDomainPercentile.ts';
import { IMD_ENGLAND_PLACE } from './deprivation/imdEnglandPlace.ts';
import { IMD_FIFTH_SHARES } from './deprivation/imdFifthShares.ts';
import { IMD_FLAGGED_WARDS } from './deprivation/imdFlaggedWards.ts';
import { IMD_PERCENTILE } from './deprivation/imdPercentile.ts';
import { IMD_RELATIVE_CHANGE } from './deprivation/imdRelativeChange.ts';
import { IMD_SIMILAR_WARDS } from './deprivation/imdSimilarWards.ts';
import { IMD_SUMMARY_MEASURES } from './deprivation/imdSummaryMeasures.ts';
import { IMD_WITHIN_WARD_RANGE } from './deprivation/imdWithinWardRange.ts';
import { IMD_WORST_DECILE_SHARE } from './deprivation/imdWorstDecileShare.ts';
import { SPEND_INDICATORS } from './spend/spendIndicators.ts';

/** Every indicator of the site, in the order a reader meets them. */
export const INDICATORS: readonly Indicator[] = [
  IMD_ENGLAND_PLACE,
  ...IMD_FIFTH_SHARES,
  IMD_PERCENTILE,
  IMD_RELATIVE_CHANGE,
  ...IMD_FLAGGED_WARDS,
  IMD_WORST_DECILE_SHARE,
  IMD_WITHIN_WARD_RANGE,
  ...IMD_DOMAIN_PERCENTILES,
  ...IMD_SUMMARY_MEASURES,
  IMD_SIMILAR_WARDS,
  ...DEPRIVED_SHARES,
  ...CENSUS_INDICATORS,
  CLAIMANT_RATE,
  ...SPEND_INDICATORS,
  ...COOP_LISTED,
  COOP_DENSITY,
  COOP_EXPECTED,
  COOP_ACTIVE,
  ...COOP_EVENTS,
  ...CONTEXT_INDICATORS,
];

/** Throws `unknown indicator: x`. */
export function indicatorById(id: string): Indicator {
  const indicator = INDICATORS.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw new Error(`unknown indicator: ${id}`);
  return indicator;
}
