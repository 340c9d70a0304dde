import { PAPER } from '../../charts/theme.ts';
import type { CatalogueChart } from '../../site/CatalogueChart.ts';
import { composedPicture } from './composedPicture.ts';
import { type Imprint, releaseInWords } from './Imprint.ts';

/** A chart of the site as one picture, with the release and the site it is from. */
export function pictureSvg({ chart, picture }: CatalogueChart, imprint: Imprint): string {
  const site = `${imprint.siteName}, ${releaseInWords(imprint.release)}. ${imprint.origin.host}`;
  return composedPicture(chart, picture.draw(PAPER), site);
}
