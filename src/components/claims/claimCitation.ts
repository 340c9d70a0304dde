import { formatDate } from '../../format/date.ts';
import { type Claim, claimPath } from '../../model/Claim.ts';
import type { Place } from '../../model/Place.ts';
import type { Release } from '../../model/Release.ts';

export interface ClaimCitation {
  /** Harvard, the day of access left to whoever cites. */
  plain: string;
  /** For the minutes of a meeting. */
  short: string;
}

export function claimCitation(
  claim: Claim,
  place: Place,
  release: Release,
  site: URL,
): ClaimCitation {
  const address = new URL(claimPath(claim), site).href;
  const [year] = release.date.split('-');
  const text = claim.claim.replace(/\.$/, '');
  return {
    plain: `${place.name} community wealth (${year}) ‘Claim: ${text}’, verdict: ${claim.verdict}. Release ${release.number}, ${formatDate(release.date)}. Available at: ${address} (Accessed: day month year).`,
    short: `Claim “${claim.id}”: ${claim.verdict} (release ${release.number}, ${address})`,
  };
}
