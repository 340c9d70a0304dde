import type { APIRoute, GetStaticPaths } from 'astro';
import { type PostcodeList, postcodeLists } from '../../../publish/find/postcodeLists.ts';
import { loadSite } from '../../_site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { tables } = await loadSite();
  const { districts } = tables.england;
  return postcodeLists(tables.place, (code) => districts.get(code) ?? code).map((list) => ({
    params: { outward: list.outward },
    props: { list },
  }));
};

export const GET: APIRoute<{ list: PostcodeList }> = ({ props: { list } }) =>
  new Response(JSON.stringify(list));
