import type { APIRoute, GetStaticPaths } from 'astro';
import { INDICATORS } from '../../../indicators/registry.ts';
import { figuresCsv } from '../../../publish/files/figuresCsv.ts';
import { loadSite } from '../../_site.ts';
import { fileOriginOf } from '../_fileOrigin.ts';

/** Of an indicator that a place has no figure of there is no file. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { figures } = await loadSite();
  const known = new Set(figures.all.map(({ indicator }) => indicator));
  return INDICATORS.filter(({ id }) => known.has(id)).map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const figures = site.figures.all.filter(({ indicator }) => indicator === context.params['id']);
  return new Response(figuresCsv(figures, fileOriginOf(site, context)));
};
