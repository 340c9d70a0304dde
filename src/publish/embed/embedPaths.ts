import type { Release } from '../../model/Release.ts';
import type { Version } from './Imprint.ts';

export interface EmbedPaths {
  page: string;
  svg: string;
  png: string;
  csv: string;
  oembed: string;
}

/** Addresses of a chart's embeds, from the root of the site: "/embed/map.imd-percentile.2025.svg" and its like. */
export function embedPaths(chartId: string, release: Release, version: Version): EmbedPaths {
  const folder = version === 'latest' ? '/embed/' : `/releases/${release.number}/embed/`;
  const base = `${folder}${chartId}`;
  return {
    page: `${base}/`,
    svg: `${base}.svg`,
    png: `${base}.png`,
    csv: `${base}.csv`,
    oembed: `${base}.oembed.json`,
  };
}
