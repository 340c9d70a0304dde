import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const pack = promisify(deflate);

/**
 * Opaque RGBA points as a PNG with a palette. A chart has a few dozen colours and the mixtures along its edges:
 * the 256 most frequent stand for all, which makes the file less than half as large and cannot be seen.
 */
export async function palettePng(
  pixels: Buffer,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  if (pixels.length !== width * height * 4) {
    throw new Error(`points do not fill the picture: ${pixels.length} bytes, ${width} × ${height}`);
  }
  const points = pointsOf(pixels);
  const { palette, indexOf } = choosePalette(points);
  // Each row begins with the number of its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  let last = points[0] ?? 0;
  let index = indexOf.get(last) ?? 0;
  for (let y = 0, from = 0; y < height; y += 1) {
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1, from += 1) {
      const point = points[from] ?? 0;
      if (point !== last) {
        last = point;
        index = indexOf.get(point) ?? 0;
      }
      rows[row + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a point, colours from a palette; the rest is zero: packed, filtered and ordered as usual.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
    chunk('IDAT', await pack(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each point as one number, without a copy where the bytes lie so that it can be had. */
function pointsOf(pixels: Buffer): Uint32Array {
  const { buffer, byteOffset, length } = pixels;
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length / 4);
  return new Uint32Array(new Uint8Array(pixels).buffer);
}

/** A run of equal points is counted at its end: a look-up for each of three million would take most of the time. */
function choosePalette(points: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= points.length; at += 1) {
    const colour = points[start] ?? 0;
    if (at < points.length && points[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette = ordered.slice(0, MOST_COLOURS);
  const indexOf = new Map(palette.map((colour, i) => [colour, i]));
  const known = palette.map(channels);
  for (const colour of ordered.slice(MOST_COLOURS)) indexOf.set(colour, nearest(colour, known));
  return { palette, indexOf };
}

function nearest(colour: number, palette: readonly (readonly number[])[]): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  let best = 0;
  let least = Infinity;
  palette.forEach(([r = 0, g = 0, b = 0], i) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [least, best] = [distance, i];
  });
  return best;
}

/** Red, green, blue of a point read as one number by a little-endian machine, as all that run Node are. */
function channels(colour: number): [number, number, number] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
