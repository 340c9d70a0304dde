import type { APIRoute } from 'astro';
import { claimsCsv } from '../../components/claims/claimRecord.ts';
import { loadSite } from '../_site.ts';
import { publicationOf } from './_publication.ts';

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const claims = site.tables.claims?.claims ?? [];
  return new Response(claimsCsv(claims, site.figures, publicationOf(site, context)));
};
