import type { APIRoute } from 'astro';
import { loadSite } from '../_site.ts';

export const GET: APIRoute = async () => {
  const { tables } = await loadSite();
  return new Response(`${JSON.stringify(tables.sources, null, 1)}\n`);
};
