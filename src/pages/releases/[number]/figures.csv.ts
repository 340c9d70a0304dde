import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresCsv } from '../../../publish/files/figuresCsv.ts';
import { loadSite } from '../../_site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { releases } = await loadSite();
  return releases.closed.map((release) => ({ params: { number: release.number } }));
};

export const GET: APIRoute = async ({ params, site: origin }) => {
  if (origin === undefined) throw new Error('no site address in astro.config.mjs');
  const { releases } = await loadSite();
  const release = releases.closed.find(({ number }) => number === params['number']);
  if (release === undefined) throw new Error(`no such release: ${params['number']}`);
  return new Response(figuresCsv(release.rows, { release, site: origin }));
};
