import { formatDate } from '../../format/date.ts';
import { citedNumber, type Release } from '../../model/Release.ts';

/** What is said of every chart shown elsewhere: whose it is and of when. */
export interface EmbedOrigin {
  /** e.g. "Preston community wealth" */
  siteName: string;
  /** Where the site stands, e.g. https://example.org/ */
  origin: URL;
  release: Release;
}

/** The same; and of a closed release the colours its drawings were kept with, where today's are not theirs. */
export interface EmbedContext extends EmbedOrigin {
  keptStyles?: string;
}

/** Follows updates, or stays for ever as it is in the release. */
export type Version = 'latest' | 'fixed';

/** "release 2026.2, 14 December 2026" */
export function releaseInWords(release: Release): string {
  return `release ${citedNumber(release)}, ${formatDate(release.date)}`;
}
