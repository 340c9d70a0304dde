import type { APIRoute } from 'astro';
import { wardsGeoJson } from '../../publish/files/wardsGeoJson.ts';
import { loadSite } from '../_site.ts';

export const GET: APIRoute = async () => {
  const { tables } = await loadSite();
  return new Response(wardsGeoJson(tables.boundaries.wards));
};
