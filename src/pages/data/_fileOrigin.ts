import type { APIContext } from 'astro';
import type { FileOrigin } from '../../publish/files/figureRecord.ts';
import type { Site } from '../../site/Site.ts';

/** Release and origin for the files of this build. Throws where astro.config names no site. */
export function fileOriginOf(site: Site, context: Pick<APIContext, 'site'>): FileOrigin {
  if (context.site === undefined) throw new Error('no site address in astro.config.mjs');
  const { release, releases } = site;
  const isOpen = (id: string) => releases.stateOf(id) !== 'released';
  return { release, site: context.site, isOpen };
}
