import { siteAddress } from '../../format/siteAddress.ts';
import { type Claim, claimPath, claimVerdictInWords } from '../../model/Claim.ts';
import { citedNumber } from '../../model/citedNumber.ts';
import type { Place } from '../../model/Place.ts';
import type { Release } from '../../model/Release.ts';
import type { Citable } from './Citable.ts';
import { siteName } from './figureCitable.ts';

/** A claim with its verdict, as it is cited. */
export function claimCitable(
  claim: Claim,
  { place, release, site }: { place: Place; release: Release; site: URL },
): Citable {
  return {
    key: `claim.${claim.id}`,
    title: `Claim: “${claim.claim.replace(/\.$/, '')}”. Verdict: ${claimVerdictInWords(claim)}`,
    author: siteName(place),
    release: citedNumber(release),
    date: release.date,
    url: siteAddress(claimPath(claim), site).href,
  };
}
