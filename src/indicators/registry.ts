import type { Indicator } from '../model/Indicator.ts';
import { CONTEXT_INDICATORS } from './context/contextIndicators.ts';
import { COOP_ACTIVE } from './coops/coopActive.ts';
import { COOP_DENSITY } from './coops/coopDensity.ts';
import { COOP_EVENTS } from './coops/coopEvents.ts';
import { COOP_EXPECTED } from './coops/coopExpected.ts';
import { COOP_LISTED } from './coops/coopListed.ts';
import { IMD_DOMAIN_PERCENTILES } from './deprivation/imdDomainPercentile.ts';
import { IMD_PERCENTILE } from './deprivation/imdPercentile.ts';
import { IMD_RELATIVE_CHANGE } from './deprivation/imdRelativeChange.ts';
import { IMD_SIMILAR_WARDS } from './deprivation/imdSimilarWards.ts';
import { IMD_SUMMARY_MEASURES } from './deprivation/imdSummaryMeasures.ts';
import { IMD_WITHIN_WARD_RANGE } from './deprivation/imdWithinWardRange.ts';
import { IMD_WORST_DECILE_SHARE } from './deprivation/imdWorstDecileShare.ts';
import { SPEND_INDICATORS } from './spend/spendIndicators.ts';

/** Every indicator of the site, in the order a reader meets them. */
export const INDICATORS: readonly Indicator[] = [
  IMD_PERCENTILE,
  IMD_RELATIVE_CHANGE,
  IMD_WORST_DECILE_SHARE,
  IMD_WITHIN_WARD_RANGE,
  ...IMD_DOMAIN_PERCENTILES,
  ...IMD_SUMMARY_MEASURES,
  IMD_SIMILAR_WARDS,
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
