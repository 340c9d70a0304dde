import type { APIRoute } from 'astro';
import { changesFeed } from '../../publish/feeds/changesFeed.ts';
import { loadSite } from '../_site.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  if (origin === undefined) throw new Error('no site address in astro.config.mjs');
  return new Response(changesFeed(await loadSite(), origin), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
