import { PAPER } from '../../charts/theme.ts';
import type { CatalogueChart } from '../../components/CatalogueChart.ts';
import { composedPicture } from './composedPicture.ts';
import { type EmbedOrigin, releaseInWords } from './EmbedContext.ts';

/** A chart of the site as one picture, with the release and the site it is from. */
export function pictureSvg({ chart, picture }: CatalogueChart, context: EmbedOrigin): string {
  const site = `${context.siteName}, ${releaseInWords(context.release)}. ${context.origin.host}`;
  return composedPicture(chart, picture.draw(PAPER), site);
}
