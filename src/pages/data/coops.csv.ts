import type { APIRoute } from 'astro';
import { coopsCsv } from '../../publish/files/coopsCsv.ts';
import { loadSite } from '../_site.ts';
import { fileOriginOf } from './_fileOrigin.ts';

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  return new Response(coopsCsv(site.tables, fileOriginOf(site, context).site));
};
