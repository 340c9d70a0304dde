import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const STYLES = ['Regular', 'Bold'] as const;

/** Latin letters with their accents, punctuation, money and the signs of the site's sentences. */
const CHARACTERS = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
]
  .map(([from = 0, to = 0]) =>
    String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  )
  .join('');

export const PICTURE_FACE = 'Source Sans 3';

/**
 * Files with the two faces of the pictures (Source Sans 3, Open Font License), cut to the letters in use: the renderer
 * reads them anew for each picture, and whole they would take most of its time. Kept in `folder`.
 */
export async function pictureFonts(folder: string): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  const package_ = resolve('source-sans/package.json');
  const { version } = JSON.parse(readFileSync(package_, 'utf8')) as { version: string };
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    STYLES.map(async (style) => {
      const file = join(folder, `source-sans-${version}-${style}.ttf`);
      if (existsSync(file)) return file;
      const whole = readFileSync(join(package_, '..', 'TTF', `SourceSans3-${style}.ttf`));
      const cut = await subsetFont(whole, CHARACTERS, { targetFormat: 'truetype' });
      // Two builds may make it at once: each writes its own and puts the whole of it in place.
      const own = `${file}.${process.pid}`;
      writeFileSync(own, cut);
      renameSync(own, file);
      return file;
    }),
  );
}
