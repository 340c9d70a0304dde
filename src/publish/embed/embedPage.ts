import { drawingAlone } from '../../charts/draw.ts';
import { SCREEN } from '../../charts/theme.ts';
import { escapeText } from '../../format/escapeText.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import type { CatalogueChart } from '../../site/CatalogueChart.ts';
import { cspHash } from '../cspHash.ts';
import { embedPaths } from './embedPaths.ts';
import { framedChart } from './framedChart.ts';
import { type Imprint, releaseInWords, type Version } from './Imprint.ts';

/**
 * A chart as one page for an iframe: no script and nothing to fetch, and its own policy allows none. Headline, drawing,
 * source, the way home, and the table behind a summary. It is light or dark as the reader's system is, or as the
 * address says: `#light`, `#dark`. Its styles are those its drawing uses, so that it weighs as little as the chart.
 */
export function embedPage(
  { chart, page }: CatalogueChart,
  imprint: Imprint,
  version: Version,
): string {
  const { origin, release, siteName, keptStyles } = imprint;
  const drawing = drawingAlone(chart.draw(SCREEN), chart.alt);
  const home = `${siteAddress(page, origin).href}#${chart.id.replaceAll('.', '-')}`;
  const oembed = siteAddress(embedPaths(chart.id, release, version).oembed, origin).href;
  const said = version === 'fixed' || keptStyles !== undefined ? ', kept as it was' : '';
  const headline = escapeText(chart.headline);
  const { styles, body } = framedChart({
    ...{ chart, drawing, home, siteName },
    release: `${releaseInWords(release)}${said}`,
    ...(keptStyles !== undefined && { keptStyles }),
  });
  return (
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">' +
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src '${cspHash(styles)}'; base-uri 'none'; form-action 'none'">` +
    '<meta name="viewport" content="width=device-width">' +
    `<link rel="canonical" href="${escapeText(home.replace(/#.*/, ''))}">` +
    `<link rel="alternate" type="application/json+oembed" href="${escapeText(oembed)}">` +
    (chart.licence === undefined
      ? ''
      : `<link rel="license" href="${escapeText(chart.licence)}">`) +
    // A link followed inside a frame would show a page that does not let itself be framed.
    `<base target="_blank"><title>${headline}</title><style>${styles}</style></head>` +
    `<body id="light"><main id="dark">${body}</main></body></html>`
  );
}
