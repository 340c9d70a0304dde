import type { APIRoute, GetStaticPaths } from 'astro';
import type { Site } from '../../components/Site.ts';
import { siteNameOf } from '../../components/siteName.ts';
import { INDICATORS } from '../../indicators/registry.ts';
import { claimCard, indicatorCard, shareSvg, siteCard } from '../../publish/pictures/shareCard.ts';
import { drawnPicture } from '../_pictures.ts';
import { ARE_PICTURES_DRAWN, loadSite } from '../_site.ts';

/** Every card that a page may name. */
function cardsOf({ figures, tables }: Site) {
  const used = new Set(figures.all.map(({ indicator }) => indicator));
  return [
    siteCard(tables.place.place.name),
    ...INDICATORS.filter(({ id }) => used.has(id)).map(indicatorCard),
    ...(tables.claims?.claims ?? []).map(claimCard),
  ];
}

export const getStaticPaths: GetStaticPaths = async () =>
  ARE_PICTURES_DRAWN
    ? cardsOf(await loadSite()).map((card) => ({ params: { key: card.key } }))
    : [];

export const GET: APIRoute = async ({ params }) => {
  const site = await loadSite();
  const card = cardsOf(site).find(({ key }) => key === params['key']);
  if (card === undefined) throw new Error(`no such card: ${params['key']}`);
  const png = await drawnPicture(shareSvg(card, siteNameOf(site.tables.place.place)));
  return new Response(new Uint8Array(png));
};
