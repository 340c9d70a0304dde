import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { halfSize } from './halfSize.ts';
import { palettePng } from './palettePng.ts';
import { PICTURE_FACE, pictureFonts } from './pictureFonts.ts';

/** Raised when the way pictures are made changes, so that none of the old way is taken from the folder. */
const WAY = 1;
/** Pictures in the making at once: enough to keep both of two processors busy. */
const AT_ONCE = 3;

export interface Picture {
  png: Buffer;
  /** Twice as many points each way. */
  png2x: Buffer;
}

/**
 * Draws pictures from SVG, several at once and each once. Finished ones are kept in `folder` under a
 * fingerprint of all they are made from, so that a build draws only what is new; an empty folder gives the same bytes.
 */
export class PictureMaker {
  readonly #folder: string;
  readonly #waiting: (() => void)[] = [];
  #fonts: Promise<string[]> | undefined;
  #busy = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The picture as PNG, `width` points wide and twice as wide. */
  async draw(svg: string, width: number): Promise<Picture> {
    const name = join(this.#folder, fingerprint(svg, width));
    const files = [`${name}.png`, `${name}@2x.png`] as const;
    if (files.every((file) => existsSync(file))) {
      return { png: readFileSync(files[0]), png2x: readFileSync(files[1]) };
    }
    await this.#turn();
    try {
      const picture = await this.#render(svg, width);
      mkdirSync(this.#folder, { recursive: true });
      keep(files[0], picture.png);
      keep(files[1], picture.png2x);
      return picture;
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    if (this.#busy >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
  }

  async #render(svg: string, width: number): Promise<Picture> {
    this.#fonts ??= pictureFonts(this.#folder);
    const image = await renderAsync(svg, {
      font: {
        // What is installed on a machine must not change a picture.
        loadSystemFonts: false,
        fontFiles: await this.#fonts,
        defaultFontFamily: PICTURE_FACE,
      },
      fitTo: { mode: 'width', value: 2 * width },
      background: '#fff',
    });
    const large = { width: image.width, height: image.height };
    const { pixels } = image;
    // Drawing is what takes time: the smaller picture is made of the larger, not drawn again.
    const small = halfSize(pixels, large);
    return {
      png: await palettePng(small.pixels, small),
      png2x: await palettePng(pixels, large),
    };
  }
}

/** Two builds may draw the same at once: each writes its own file and puts the whole of it in place. */
function keep(file: string, bytes: Buffer): void {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, bytes);
  renameSync(own, file);
}

function fingerprint(svg: string, width: number): string {
  const { resolve } = createRequire(import.meta.url);
  const versionOf = (name: string) =>
    (JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8')) as { version: string })
      .version;
  const made = [WAY, width, versionOf('@resvg/resvg-js'), versionOf('source-sans'), svg];
  return createHash('sha256')
    .update([...made, process.versions.zlib].join('\n'))
    .digest('hex')
    .slice(0, 40);
}
