import type { MiddlewareHandler } from 'astro';
import { pageAsSaid } from '../format/asSaid.ts';
import { belowBase } from '../publish/belowBase.ts';
import { loadSite } from './_site.ts';

/**
 * Middleware of every page, see astro.config.mjs. Before: what the search box takes is put into `locals`. After: names get
 * their articles, and where the site is below a path of its host, addresses are moved there.
 */
export const onRequest: MiddlewareHandler = async ({ site, locals }, next) => {
  const { postcodes } = (await loadSite()).tables.place;
  locals.findable = `${postcodes.size === 0 ? 'Ward, neighbourhood' : 'Postcode, ward'} or topic`;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = withoutScriptHashes(pageAsSaid(await response.text()));
  const base = site?.pathname ?? '/';
  return new Response(base === '/' ? html : belowBase(html, base), response);
};

/** Where no script of a page is inline, the hashes Astro adds for those that are say nothing that 'self' does not. */
function withoutScriptHashes(html: string): string {
  return /<script(?! type="application)(?![^>]* src=)/.test(html)
    ? html
    : html.replace(/(script-src 'self')( 'sha256-[^']+')+/, '$1');
}
