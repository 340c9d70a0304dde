import type { APIRoute, GetStaticPaths } from 'astro';
import { shareSvg } from '../../publish/pictures/shareCard.ts';
import { allCards } from '../../site/share/pageCards.ts';
import type { ShareCard } from '../../site/share/ShareCard.ts';
import { siteNameOf } from '../../site/siteName.ts';
import { drawnPicture } from '../_pictures.ts';
import { ARE_PICTURES_DRAWN, loadSite } from '../_site.ts';

/** How many are begun before they are asked for, so that all processors are at work. */
const AHEAD = 8;

export const getStaticPaths: GetStaticPaths = async () => {
  if (!ARE_PICTURES_DRAWN) return [];
  const cards = [...allCards(await loadSite()).values()];
  return cards.map((card, i) => ({
    params: { key: card.key },
    props: { card, next: cards[i + AHEAD] },
  }));
};

export const GET: APIRoute = async ({ props }) => {
  const { card, next } = props as { card: ShareCard; next: ShareCard | undefined };
  const { place } = (await loadSite()).tables.place;
  // One pixel a unit: the size networks ask for, and a quarter of the time.
  const draw = (each: ShareCard) => drawnPicture(shareSvg(each, siteNameOf(place)), 1);
  // A failure shows when it is asked for.
  if (next !== undefined) draw(next).catch(() => undefined);
  return new Response(new Uint8Array(await draw(card)));
};
