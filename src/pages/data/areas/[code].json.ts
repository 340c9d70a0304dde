import type { APIRoute, GetStaticPaths } from 'astro';
import { areaJson } from '../../../publish/files/areaJson.ts';
import { loadSite } from '../../_site.ts';
import { fileOriginOf } from '../_fileOrigin.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { figures } = await loadSite();
  const codes = new Set(figures.all.map(({ areaCode }) => areaCode));
  return [...codes].map((code) => ({ params: { code } }));
};

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const figures = site.figures.all.filter(({ areaCode }) => areaCode === context.params['code']);
  return new Response(areaJson(figures, fileOriginOf(site, context)));
};
