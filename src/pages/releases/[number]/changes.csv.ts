import type { APIRoute, GetStaticPaths } from 'astro';
import { changesCsv } from '../../../publish/releases/changesCsv.ts';
import { loadSite } from '../../_site.ts';

/** The first release has nothing to differ from. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { releases } = await loadSite();
  return releases.closed.slice(1).map((release) => ({ params: { number: release.number } }));
};

export const GET: APIRoute = async ({ params }) => {
  const { releases } = await loadSite();
  const release = releases.closed.find(({ number }) => number === params['number']);
  if (release === undefined) throw new Error(`no such release: ${params['number']}`);
  return new Response(changesCsv(release, releases.changesIn(release)));
};
