import type { APIRoute, GetStaticPaths } from 'astro';
import { districtsCsv } from '../../../publish/files/districtsCsv.ts';
import { loadDistricts } from '../../_districts.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await loadDistricts()).keys()].map((indicator) => ({ params: { indicator } }));

export const GET: APIRoute = async ({ params }) => {
  const rows = (await loadDistricts()).get(params['indicator'] ?? '');
  if (rows === undefined) throw new Error(`no values of districts: ${params['indicator']}`);
  return new Response(districtsCsv(rows));
};
