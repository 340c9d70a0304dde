import type { Indicator } from '../../model/Indicator.ts';
import type { MoneyTables } from '../../tables/readMoneyTables.ts';
import type { Draft } from '../Draft.ts';
import { ANCHOR_SPEND_LOCAL_REAL, anchorSpendRealDrafts } from './anchorSpendReal.ts';
import { ANCHOR_STUDY, anchorStudyDrafts } from './anchorStudy.ts';
import { COUNCIL_SPEND_TOTAL, councilSpendTotalDrafts } from './councilSpendTotal.ts';
import { spendInputs } from './SpendInputs.ts';
import { SPEND_COVERAGE, SPEND_MONTHS_PUBLISHED, spendCoverageDrafts } from './spendCoverage.ts';
import {
  SPEND_LARGEST_IN_DISTRICT,
  SPEND_LARGEST_POST_TOWN,
  spendLargestDrafts,
} from './spendLargest.ts';
import {
  SPEND_LOCAL_SHARE,
  SPEND_LOCAL_SHARE_ALL,
  SPEND_LOCAL_SHARE_WEAK,
  spendLocalShareDrafts,
} from './spendLocalShare.ts';
import { SPEND_OWNERS, spendOwnerDrafts } from './spendOwners.ts';
import { SPEND_RINGS, spendRingsDrafts } from './spendRings.ts';
import { SPEND_TOP10_SHARE, spendTop10Drafts } from './spendTop10.ts';
import { SPEND_BY_SUPPLIER_WARD, SPEND_SUPPLIERS_IN_WARD, spendWardDrafts } from './spendWards.ts';

/** Every indicator of money kept local, in the order a reader meets them. */
export const SPEND_INDICATORS: readonly Indicator[] = [
  ...ANCHOR_STUDY,
  ANCHOR_SPEND_LOCAL_REAL,
  COUNCIL_SPEND_TOTAL,
  SPEND_LOCAL_SHARE,
  SPEND_LOCAL_SHARE_WEAK,
  SPEND_LOCAL_SHARE_ALL,
  SPEND_COVERAGE,
  SPEND_MONTHS_PUBLISHED,
  ...SPEND_RINGS,
  ...SPEND_OWNERS,
  SPEND_TOP10_SHARE,
  SPEND_LARGEST_IN_DISTRICT,
  SPEND_LARGEST_POST_TOWN,
  SPEND_BY_SUPPLIER_WARD,
  SPEND_SUPPLIERS_IN_WARD,
];

export function spendDrafts(tables: MoneyTables): Draft[] {
  const inputs = spendInputs(tables);
  return [
    ...anchorStudyDrafts(inputs),
    ...anchorSpendRealDrafts(inputs),
    ...councilSpendTotalDrafts(inputs),
    ...spendLocalShareDrafts(inputs),
    ...spendCoverageDrafts(inputs),
    ...spendRingsDrafts(inputs),
    ...spendOwnerDrafts(inputs),
    ...spendTop10Drafts(inputs),
    ...spendLargestDrafts(inputs),
    ...spendWardDrafts(inputs),
  ];
}
