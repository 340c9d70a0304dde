import type { APIRoute } from 'astro';
import { figuresCsv } from '../../publish/files/figuresCsv.ts';
import { loadSite } from '../_site.ts';
import { publicationOf } from './_publication.ts';

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  return new Response(figuresCsv(site.figures.all, publicationOf(site, context)));
};
