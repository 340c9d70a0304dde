import { siteAddress } from '../../format/siteAddress.ts';
import type { CatalogueChart } from '../../site/CatalogueChart.ts';
import { frameCode } from './embedCode.ts';
import { embedHeights, tallest } from './embedHeights.ts';
import { embedPaths } from './embedPaths.ts';
import type { Imprint, Version } from './Imprint.ts';
import { PNG } from './pictureLayout.ts';

/** Width an oEmbed answer names, which must be a number: what most columns of text have. The frame itself fills its column. */
const WIDTH = 600;

/**
 * The answer to a consumer of oEmbed 1.0 (https://oembed.com/): a frame, its size, its words and a picture. A file
 * cannot heed `maxwidth`, so the frame is as wide as its column and as high as that asks for; `height` is enough for any.
 */
export function oembedJson(entry: CatalogueChart, imprint: Imprint, version: Version): string {
  const { chart } = entry;
  const { origin, release, siteName } = imprint;
  const paths = embedPaths(chart.id, release, version);
  const answer = {
    version: '1.0',
    type: 'rich',
    title: chart.headline,
    author_name: siteName,
    author_url: origin.href,
    provider_name: siteName,
    provider_url: origin.href,
    cache_age: 86_400,
    thumbnail_url: siteAddress(paths.png, origin).href,
    thumbnail_width: PNG.width,
    thumbnail_height: PNG.height,
    html: frameCode(entry, imprint, version),
    width: WIDTH,
    height: tallest(embedHeights(chart, imprint)),
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
