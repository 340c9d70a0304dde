import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDistricts } from '../../_districts.ts';
import { dataFiles } from '../_files.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await loadDistricts()).keys()].map((indicator) => ({ params: { indicator } }));

export const GET: APIRoute = async (context) => {
  const name = `england/${context.params['indicator']}.csv`;
  const { districts } = await dataFiles(context);
  const file = districts.files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`no values of districts: ${name}`);
  return new Response(file.content.slice().buffer);
};
