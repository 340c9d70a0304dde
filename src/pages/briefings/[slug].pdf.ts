import type { APIRoute, GetStaticPaths } from 'astro';
import { BriefingPress } from '../../publish/briefings/BriefingPress.ts';
import { siteBriefings } from '../../publish/briefings/siteBriefings.ts';
import { loadFonts } from '../_fonts.ts';
import { loadSite } from '../_site.ts';
import { fileOriginOf } from '../data/_fileOrigin.ts';

let press: BriefingPress | undefined;

export const getStaticPaths: GetStaticPaths = async () =>
  siteBriefings(await loadSite()).map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const { slug } = context.params;
  const briefing = siteBriefings(site).find((candidate) => candidate.slug === slug);
  if (briefing === undefined) throw new Error(`no such briefing: ${slug}`);
  press ??= new BriefingPress(loadFonts());
  const pdf = press.draw(briefing.write(fileOriginOf(site, context).site));
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
};
