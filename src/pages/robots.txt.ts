import type { APIRoute } from 'astro';

/** Everything may be read by everyone; frames alone say noindex, by their header. */
export const GET: APIRoute = ({ site }) => {
  if (site === undefined) throw new Error('no site address in astro.config.mjs');
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap-index.xml', site)}\n`);
};
