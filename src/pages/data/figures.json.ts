import type { APIRoute } from 'astro';
import { figuresJson } from '../../publish/files/figuresJson.ts';
import { loadSite } from '../_site.ts';
import { fileOriginOf } from './_fileOrigin.ts';

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  return new Response(figuresJson(site.figures.all, fileOriginOf(site, context)));
};
