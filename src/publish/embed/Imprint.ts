import { formatDate } from '../../format/date.ts';
import { citedNumber } from '../../model/citedNumber.ts';
import type { Release } from '../../model/Release.ts';

/** What a chart shown elsewhere says of where it comes from: whose it is, where, and of when. */
export interface Imprint {
  /** e.g. "Preston community wealth" */
  siteName: string;
  /** The address of the site, e.g. https://example.org/ */
  origin: URL;
  release: Release;
  /** Of a closed release: the styles its drawings were kept with, where today's are not theirs. */
  keptStyles?: string;
}

/** Follows updates, or stays for ever as it is in the release. */
export type Version = 'latest' | 'fixed';

/** "release 2026.2, 14 December 2026" */
export function releaseInWords(release: Release): string {
  return `release ${citedNumber(release)}, ${formatDate(release.date)}`;
}
