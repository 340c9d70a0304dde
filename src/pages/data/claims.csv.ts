import type { APIRoute } from 'astro';
import { claimsCsv } from '../../publish/files/claimRecord.ts';
import { loadSite } from '../_site.ts';
import { fileOriginOf } from './_fileOrigin.ts';

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const claims = site.tables.claims?.claims ?? [];
  return new Response(claimsCsv(claims, site.figures, fileOriginOf(site, context)));
};
