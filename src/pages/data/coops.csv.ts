import type { APIRoute } from 'astro';
import { coopsCsv } from '../../publish/files/coopsCsv.ts';
import { loadSite } from '../_site.ts';
import { publicationOf } from './_publication.ts';

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  return new Response(coopsCsv(site.tables, publicationOf(site, context).site));
};
