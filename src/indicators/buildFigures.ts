import type { Figure } from '../model/Figure.ts';
import { sourceIds } from '../tables/sourceById.ts';
import type { Tables } from '../tables/Tables.ts';
import { censusDrafts } from './census/censusDeprived.ts';
import { claimantRateDrafts } from './context/claimantRate.ts';
import { contextDrafts } from './context/contextDrafts.ts';
import { coopInputs } from './coops/CoopInputs.ts';
import { coopActiveDrafts } from './coops/coopActive.ts';
import { coopDensityDrafts } from './coops/coopDensity.ts';
import { coopEventDrafts } from './coops/coopEvents.ts';
import { coopExpectedDrafts } from './coops/coopExpected.ts';
import { coopListedDrafts } from './coops/coopListed.ts';
import type { Draft } from './Draft.ts';
import { deprivationInputs } from './deprivation/DeprivationInputs.ts';
import { deprivedShareDrafts } from './deprivation/deprivedShares.ts';
import { imdDomainPercentileDrafts } from './deprivation/imdDomainPercentile.ts';
import { imdEnglandPlaceDrafts } from './deprivation/imdEnglandPlace.ts';
import { imdFifthShareDrafts } from './deprivation/imdFifthShares.ts';
import { imdFlaggedWardsDrafts } from './deprivation/imdFlaggedWards.ts';
import { imdPercentileDrafts } from './deprivation/imdPercentile.ts';
import { imdRelativeChangeDrafts } from './deprivation/imdRelativeChange.ts';
import { imdSimilarWardsDrafts } from './deprivation/imdSimilarWards.ts';
import { imdSummaryMeasureDrafts } from './deprivation/imdSummaryMeasures.ts';
import { imdWithinWardRangeDrafts } from './deprivation/imdWithinWardRange.ts';
import { imdWorstDecileShareDrafts } from './deprivation/imdWorstDecileShare.ts';
import { withoutSharedRanks } from './deprivation/sharedLsoas.ts';
import { finishFigures } from './finishFigures.ts';
import { spendDrafts } from './spend/spendIndicators.ts';

/**
 * All figures of a place from its tidy tables, ordered by indicator, area code and period.
 * Throws where a figure names a source that data/sources.json does not have.
 */
export function buildFigures(tables: Tables): Figure[] {
  const inputs = deprivationInputs(tables);
  const coops = coopInputs(tables);
  const ofNeighbourhoods = [
    ...imdEnglandPlaceDrafts(inputs),
    ...imdFifthShareDrafts(inputs),
    ...imdFlaggedWardsDrafts(inputs),
    ...imdPercentileDrafts(inputs),
    ...imdRelativeChangeDrafts(inputs),
    ...imdWorstDecileShareDrafts(inputs),
    ...imdWithinWardRangeDrafts(inputs),
    ...imdDomainPercentileDrafts(inputs),
    ...imdSummaryMeasureDrafts(inputs),
    ...imdSimilarWardsDrafts(inputs),
    ...deprivedShareDrafts(inputs),
    ...censusDrafts(tables),
  ];
  const drafts: Draft[] = [
    ...withoutSharedRanks(inputs, ofNeighbourhoods),
    ...claimantRateDrafts(tables),
    ...spendDrafts(tables),
    ...coopListedDrafts(coops),
    ...coopDensityDrafts(coops),
    ...coopExpectedDrafts(coops),
    ...coopActiveDrafts(coops),
    ...coopEventDrafts(coops),
    ...contextDrafts(tables),
  ];
  return finishFigures(
    drafts.map((draft) => ({ ...draft, sources: sourceIds(tables.sources, draft.sources) })),
  );
}
