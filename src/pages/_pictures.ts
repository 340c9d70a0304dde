import type { CatalogueChart } from '../components/CatalogueChart.ts';
import type { EmbedContext } from '../publish/embed/EmbedContext.ts';
import { PICTURE } from '../publish/embed/pictureLayout.ts';
import { pictureSvg } from '../publish/embed/pictureSvg.ts';
import { type Picture, PictureMaker } from '../publish/pictures/PictureMaker.ts';

/** Outside the built site, so that a build draws only what has changed; it may be deleted at any time. */
const maker = new PictureMaker('node_modules/.cache/pictures');

const drawn = new Map<string, Promise<Picture>>();

/** The picture of a chart as PNG. */
export function pictureOf(entry: CatalogueChart, context: EmbedContext): Promise<Picture> {
  const svg = pictureSvg(entry, context);
  const picture = drawn.get(svg) ?? maker.draw(svg, PICTURE.width);
  drawn.set(svg, picture);
  return picture;
}

/** Begins the pictures that will be asked for next, so that two processors are at work; a failure shows when it is asked for. */
export function beginPictures(entries: readonly CatalogueChart[], context: EmbedContext): void {
  for (const entry of entries) pictureOf(entry, context).catch(() => undefined);
}
