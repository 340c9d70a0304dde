import type { APIRoute } from 'astro';
import { areaOutlines } from '../../publish/find/areaOutlines.ts';
import { loadSite } from '../_site.ts';

export const GET: APIRoute = async () => {
  const { tables } = await loadSite();
  return new Response(JSON.stringify(areaOutlines(tables.boundaries.lsoas, 'lsoas')));
};
