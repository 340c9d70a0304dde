import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of the forms of one chart, as a host sends them that packs its files beforehand; pictures as they are. */
export interface EmbedWeight {
  id: string;
  page: number;
  svg: number;
  /** Undefined where the site was built without pictures. */
  png: number | undefined;
}

/** Every embed of a built site by the kind of its chart, and by ward or not: "map", "map of one ward". */
export function embedWeights(folder: string): Map<string, EmbedWeight[]> {
  const embeds = join(folder, 'embed');
  const weights = readdirSync(embeds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): EmbedWeight => {
      const png = join(embeds, `${name}.png`);
      return {
        id: name,
        page: packedBytes(readFileSync(join(embeds, name, 'index.html'))),
        svg: packedBytes(readFileSync(join(embeds, `${name}.svg`))),
        png: existsSync(png) ? readFileSync(png).length : undefined,
      };
    });
  return Map.groupBy(weights, ({ id }) => {
    const kind = id.split('.')[0] ?? '';
    return /\.E05\d{6}\b/.test(id) ? `${kind} of one ward` : kind;
  });
}

/** With the best of Brotli, which is what a file costs that is packed once and sent often. */
export function packedBytes(content: string | Uint8Array): number {
  return brotliCompressSync(content).length;
}

/** One row for each kind: how many, the median page, the largest, the median drawing and picture. */
export function embedRows(folder: string): (string | number)[][] {
  return [...embedWeights(folder)].map(([kind, weights]) => {
    const middle = (of: (weight: EmbedWeight) => number | undefined) => {
      const sorted = weights
        .map(of)
        .filter((bytes) => bytes !== undefined)
        .sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 'none';
    };
    return [
      ...[kind, weights.length, middle(({ page }) => page)],
      Math.max(...weights.map(({ page }) => page)),
      ...[middle(({ svg }) => svg), middle(({ png }) => png)],
    ];
  });
}

export const EMBED_HEAD = ['chart', 'embeds', 'page', 'largest', 'SVG', 'PNG'];
