import type { APIRoute } from 'astro';
import { exploreCatalogue } from '../../publish/explore/exploreCatalogue.ts';
import { loadDistricts } from '../_districts.ts';
import { loadSite } from '../_site.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  if (origin === undefined) throw new Error('no site address in astro.config.mjs');
  const catalogue = exploreCatalogue(await loadSite(), origin, await loadDistricts());
  return new Response(JSON.stringify(catalogue));
};
