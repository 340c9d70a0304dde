import { createHash } from 'node:crypto';
import sharp, { type PngOptions } from 'sharp';

/** Raised when the way pictures are made changes, so that none of the old way is taken from the store. */
const WAY = 3;
const PALETTE = { palette: true, effort: 1, quality: 80, dither: 0 };
const DRAFT_SHARE = 1 / 15;
/** Resolution at which one unit of an SVG is one pixel. */
const UNIT_DPI = 72;

/** The face of the pictures: Source Sans 3 of the package source-sans (OFL-1.1). */
export const PICTURE_FACE = 'Source Sans 3';

/** Where finished pictures are kept from build to build. */
export interface PictureStore {
  get: (name: string) => Buffer | undefined;
  put: (name: string, png: Buffer) => void;
}

/**
 * A configuration of fontconfig, by which librsvg finds faces: those of one folder and none of the machine's.
 * `cache` is a folder fontconfig may write to.
 */
export function fontConfig(faces: string, cache: string): string {
  const text = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">' +
    `<fontconfig><dir>${text(faces)}</dir><cachedir>${text(cache)}</cachedir></fontconfig>\n`
  );
}

/**
 * Draws SVG as PNG, each drawing once: librsvg draws, libimagequant picks at most 256 colours (both within sharp).
 * `fontsVersion` names the edition of the faces that `fontConfig` was pointed to.
 */
export class PictureMaker {
  readonly #store: PictureStore;
  readonly #fontsVersion: string;
  #faces: Promise<void> | undefined;

  constructor(store: PictureStore, fontsVersion: string) {
    // Pictures are drawn side by side: more threads for each would only take turns.
    sharp.concurrency(1);
    this.#store = store;
    this.#fontsVersion = fontsVersion;
  }

  /** The picture, with `scale` pixels for each unit of the SVG. Throws where fonts of the machine would show. */
  async draw(svg: string, scale: number): Promise<Buffer> {
    const name = this.#fingerprint(svg, scale);
    const kept = this.#store.get(name);
    if (kept !== undefined) return kept;
    const png = await this.#render(svg, scale, PALETTE);
    this.#store.put(name, png);
    return png;
  }

  /** The same a fifteenth as wide, in all its colours and not kept: to see where pictures are, in a quarter of the time. */
  draft(svg: string, scale: number): Promise<Buffer> {
    return this.#render(svg, scale * DRAFT_SHARE, { compressionLevel: 1 });
  }

  async #render(svg: string, scale: number, options: PngOptions): Promise<Buffer> {
    this.#faces ??= checkFaces();
    await this.#faces;
    return read(svg, scale).png(options).toBuffer();
  }

  #fingerprint(svg: string, scale: number): string {
    const made = [WAY, scale, JSON.stringify(sharp.versions), this.#fontsVersion, svg];
    return createHash('sha256').update(made.join('\n')).digest('hex').slice(0, 40);
  }
}

function read(svg: string, scale = 1) {
  return sharp(Buffer.from(svg), { density: scale * UNIT_DPI }).flatten({ background: '#fff' });
}

/** With our faces alone every family is drawn as ours; with those of a machine “monospace” is another. */
async function checkFaces(): Promise<void> {
  const sample = async (family: string, words: string) =>
    read(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text y="20" font-family="${family}">${words}</text></svg>`,
    )
      .raw()
      .toBuffer();
  const ours = await sample(PICTURE_FACE, 'Illegal 1234');
  const other = await sample('monospace', 'Illegal 1234');
  // Without any face each letter is the same empty box.
  const areLettersAlike = ours.equals(await sample(PICTURE_FACE, 'Illegal 1243'));
  if (!ours.equals(other) || areLettersAlike)
    throw new Error(
      `pictures would not be set in ${PICTURE_FACE}: FONTCONFIG_FILE has to name its configuration before anything is drawn`,
    );
}
