import { serialiseCsv } from '../../format/csv.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { type Claim, claimPath } from '../../model/Claim.ts';
import { claimFigures, claimProse } from '../../site/claims/claimProse.ts';
import { plainText } from '../../site/prose/Prose.ts';
import type { FileOrigin } from './figureRecord.ts';

export const CLAIM_COLUMNS = [
  'claim_id',
  'topic',
  'claim',
  'period',
  'said_by',
  'said_at',
  'verdict',
  'finding',
  'reason',
  'figures',
  'settle',
  'release',
  'url',
  'standing',
  'holds_by',
] as const;

/** Claims as rows of `/data/claims.csv`; lists in a cell are parted by |. */
export function claimsCsv(
  claims: readonly Claim[],
  figures: FigureSet,
  { release, site }: FileOrigin,
): string {
  return serialiseCsv(
    claims.map((claim) => ({
      claim_id: claim.id,
      topic: claim.topic,
      claim: claim.claim,
      period: claim.period,
      said_by: claim.saidBy.map(({ who }) => who).join('|'),
      said_at: claim.saidBy.map(({ address }) => address ?? '').join('|'),
      verdict: claim.verdict,
      finding: plainText(claimProse(claim.finding, claim, figures)),
      reason: plainText(claimProse(claim.reason, claim, figures)),
      figures: claimFigures(claim, figures)
        .map(({ id }) => id)
        .join('|'),
      settle: claim.settle,
      release: release.number,
      url: siteAddress(claimPath(claim), site).href,
      standing: claim.standing,
      holds_by: claim.holdsBy ?? '',
    })),
    CLAIM_COLUMNS,
  );
}

/** One claim with everything its page says, as JSON. */
export function claimJson(claim: Claim, figures: FigureSet, { release, site }: FileOrigin): string {
  const { id, topic, period, saidBy, verdict, holdsBy, evidence, settle } = claim;
  const record = {
    id,
    url: siteAddress(claimPath(claim), site).href,
    release: release.number,
    topic,
    claim: claim.claim,
    period,
    saidBy,
    verdict,
    ...(holdsBy === undefined ? {} : { holdsBy }),
    finding: plainText(claimProse(claim.finding, claim, figures)),
    reason: plainText(claimProse(claim.reason, claim, figures)),
    figures: claimFigures(claim, figures).map(({ id: figure, value, lower, upper, unit }) => ({
      id: figure,
      value,
      lower,
      upper,
      unit,
    })),
    evidence,
    settle,
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
