import type { APIRoute } from 'astro';
import { loadSite } from '../_site.ts';

/** The outlines of the place's neighbourhoods as TopoJSON, for finding the one a reader is in on the reader's device. */
export const GET: APIRoute = async () => {
  const { tables } = await loadSite();
  return new Response(JSON.stringify(tables.boundaries.lsoas));
};
