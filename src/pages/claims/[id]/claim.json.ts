import type { APIRoute, GetStaticPaths } from 'astro';
import { claimJson } from '../../../publish/files/claimRecord.ts';
import { loadSite } from '../../_site.ts';
import { fileOriginOf } from '../../data/_fileOrigin.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { tables } = await loadSite();
  return (tables.claims?.claims ?? []).map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const claim = site.tables.claims?.claims.find(({ id }) => id === context.params['id']);
  if (claim === undefined) throw new Error(`unknown claim: ${context.params['id']}`);
  return new Response(claimJson(claim, site.figures, fileOriginOf(site, context)));
};
