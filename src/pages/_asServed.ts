import type { MiddlewareHandler } from 'astro';
import { pageAsSaid } from '../format/asSaid.ts';
import { belowBase } from '../publish/belowBase.ts';

/**
 * The last hand every page goes through, see astro.config.mjs: names stand as they are said, and where
 * the site is below a path of its host, addresses are moved there.
 */
export const onRequest: MiddlewareHandler = async ({ site }, next) => {
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
