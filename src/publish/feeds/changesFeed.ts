import { escapeText } from '../../format/escapeText.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import type { ClosedRelease } from '../../model/ReleaseNotes.ts';
import { causeInWords } from '../../site/figure/figureHistory.ts';
import {
  indicatorName,
  releaseAnchor,
  releaseSummary,
  releaseTitle,
} from '../../site/releases/releaseWords.ts';
import type { Site } from '../../site/Site.ts';

/** Releases as an Atom feed (RFC 4287), newest first; every id is the absolute address of what it names. */
export function changesFeed(site: Site, origin: URL): string {
  const { place } = site.tables.place;
  const page = siteAddress('/changes/', origin).href;
  const feed = siteAddress('/changes/feed.atom', origin).href;
  const newest = site.releases.closed.at(-1)?.date ?? site.release.date;
  const entries = [...site.releases.closed].reverse().map((release) => entry(site, release, page));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>Changes to the figures of ${escapeText(place.name)}</title>
<subtitle>What is new, changed or withdrawn in each release, with the reasons</subtitle>
<id>${escapeText(feed)}</id>
<link rel="self" type="application/atom+xml" href="${escapeText(feed)}"/>
<link rel="alternate" type="text/html" href="${escapeText(page)}"/>
<updated>${instant(newest)}</updated>
<author><name>${escapeText(place.name)} community wealth</name></author>
${entries.join('')}</feed>
`;
}

function entry(site: Site, release: ClosedRelease, page: string): string {
  const address = `${page}#${releaseAnchor(release.number)}`;
  const isFirst = site.releases.closed[0] === release;
  const summary = releaseSummary(release.figures, site.releases.changesIn(release), isFirst);
  const lines = [
    ...release.remarks,
    ...Object.entries(release.changed).map(
      ([indicator, { cause, reason }]) =>
        `Changed: ${indicatorName(release.indicators, indicator)}. ${causeInWords(cause)} ${reason}`,
    ),
    ...Object.entries(release.withdrawn).map(([id, reason]) => `Withdrawn: ${id}. ${reason}`),
  ];
  // Text, escaped once as HTML and once as XML.
  const html = `<p>${escapeText(summary)}</p>${lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`}`;
  return `<entry>
<title>${escapeText(releaseTitle(release))}</title>
<id>${escapeText(address)}</id>
<link rel="alternate" type="text/html" href="${escapeText(address)}"/>
<published>${instant(release.date)}</published>
<updated>${instant(release.date)}</updated>
<summary>${escapeText(summary)}</summary>
<content type="html">${escapeText(html)}</content>
</entry>
`;
}

/** A release has a date and no hour. */
function instant(date: string): string {
  return `${date}T00:00:00Z`;
}
