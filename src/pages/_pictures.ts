import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { memoize } from '../model/memoize.ts';
import type { Imprint } from '../publish/embed/Imprint.ts';
import { PICTURE_SCALE } from '../publish/embed/pictureLayout.ts';
import { pictureSvg } from '../publish/embed/pictureSvg.ts';
import { fontConfig, PictureMaker, type PictureStore } from '../publish/pictures/PictureMaker.ts';
import type { CatalogueChart } from '../site/CatalogueChart.ts';
import { ARE_PICTURES_DRAFTS } from './_site.ts';

/** Outside the built site, so that a build draws only what has changed; it may be deleted at any time. */
const FOLDER = resolve('node_modules/.cache/pictures');

let maker: PictureMaker | undefined;

/** The picture of a chart as PNG. */
export function pictureOf(entry: CatalogueChart, imprint: Imprint): Promise<Buffer> {
  return drawnPicture(pictureSvg(entry, imprint), PICTURE_SCALE);
}

/** A drawing as PNG, `scale` pixels a unit. */
export const drawnPicture = memoize((svg: string, scale: number): Promise<Buffer> => {
  maker ??= makerWithFonts(KEPT);
  return ARE_PICTURES_DRAFTS ? maker.draft(svg, scale) : maker.draw(svg, scale);
});

/** Begins the pictures that will be asked for next, so that all processors are at work; a failure shows when it is asked for. */
export function beginPictures(entries: readonly CatalogueChart[], imprint: Imprint): void {
  for (const entry of entries) pictureOf(entry, imprint).catch(() => undefined);
}

const fileOf = (name: string) => join(FOLDER, `${name}.png`);
const KEPT: PictureStore = {
  get: (name) => (existsSync(fileOf(name)) ? readFileSync(fileOf(name)) : undefined),
  put: (name, png) => replaceFile(fileOf(name), png),
};

/** What draws pictures in our face alone, keeping them in `store`. */
export function makerWithFonts(store: PictureStore): PictureMaker {
  const fonts = createRequire(import.meta.url).resolve('source-sans/package.json');
  const { version } = JSON.parse(readFileSync(fonts, 'utf8')) as { version: string };
  mkdirSync(FOLDER, { recursive: true });
  const config = join(FOLDER, 'fonts.conf');
  replaceFile(config, fontConfig(join(fonts, '../TTF'), join(FOLDER, 'fonts')));
  // What is installed on a machine must not change a picture; fontconfig takes no argument but this one.
  process.env['FONTCONFIG_FILE'] = config;
  return new PictureMaker(store, version);
}

/** Two builds may write the same at once: each writes a file of its own and puts the whole of it in place. */
function replaceFile(file: string, content: string | Buffer): void {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, content);
  renameSync(own, file);
}
