import type { APIRoute } from 'astro';
import { figuresCsv } from '../../publish/files/figuresCsv.ts';
import { loadSite } from '../_site.ts';
import { fileOriginOf } from './_fileOrigin.ts';

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  return new Response(figuresCsv(site.figures.all, fileOriginOf(site, context)));
};
