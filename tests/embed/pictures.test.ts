import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { pictureSvg } from '../../src/publish/embed/pictureSvg.ts';
import { halfSize } from '../../src/publish/pictures/halfSize.ts';
import { PictureMaker } from '../../src/publish/pictures/PictureMaker.ts';
import { palettePng } from '../../src/publish/pictures/palettePng.ts';
import { CHARTS } from '../charts/madeCharts.ts';
import { CONTEXT, entryOf } from './embedWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The parts of a PNG: type → data, and its points as indices into the palette. */
function readPng(png: Buffer): { width: number; height: number; palette: Buffer; rows: Buffer } {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    palette: chunks.get('PLTE') ?? Buffer.alloc(0),
    rows: inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0)),
  };
}

test('points come back in their own colours', async () => {
  const pixels = Buffer.from([255, 0, 0, 255, 0, 0, 9, 255, 255, 0, 0, 255, 1, 2, 3, 255]);
  const { width, height, palette, rows } = readPng(
    await palettePng(pixels, { width: 2, height: 2 }),
  );
  expect([width, height]).toEqual([2, 2]);
  const colours = [1, 2, 4, 5].map((i) => [
    ...palette.subarray(3 * (rows[i] ?? 0), 3 * (rows[i] ?? 0) + 3),
  ]);
  expect(colours).toEqual([
    [255, 0, 0],
    [0, 0, 9],
    [255, 0, 0],
    [1, 2, 3],
  ]);
  await expect(palettePng(pixels, { width: 3, height: 2 })).rejects.toThrow('do not fill');
});

test('of more colours than a palette holds, the rare ones go to the nearest', async () => {
  const size = { width: 32, height: 32 };
  const pixels = Buffer.alloc(4 * 32 * 32);
  for (let i = 0; i < 1024; i += 1) pixels.set([i >> 2, i >> 2, i & 3, 255], 4 * i);
  const { palette, rows } = readPng(await palettePng(pixels, size));
  expect(palette.length).toBe(768);
  for (let i = 0; i < 1024; i += 1) {
    const index = rows[(i >> 5) * 33 + 1 + (i & 31)] ?? 0;
    expect(Math.abs((palette[3 * index] ?? 0) - (i >> 2))).toBeLessThanOrEqual(200);
  }
});

test('half a picture is the mean of each four points', () => {
  const pixels = Buffer.from([0, 0, 0, 255, 4, 8, 0, 255, 8, 8, 0, 255, 4, 0, 0, 255]);
  expect([...halfSize(pixels, { width: 2, height: 2 }).pixels]).toEqual([4, 4, 0, 255]);
  expect(() => halfSize(pixels, { width: 1, height: 4 })).toThrow('cannot be halved');
});

test('a chart is drawn in both sizes, the same from an empty folder, and taken from a full one', async () => {
  const chart = CHARTS['trend'];
  if (chart === undefined) throw new Error('no trend');
  const svg = pictureSvg(entryOf(chart), CONTEXT);
  const first = await new PictureMaker(join(folder, 'a')).draw(svg, 1200);
  const second = await new PictureMaker(join(folder, 'b')).draw(svg, 1200);
  expect(second.png.equals(first.png)).toBe(true);
  expect(second.png2x.equals(first.png2x)).toBe(true);
  const again = await new PictureMaker(join(folder, 'a')).draw(svg, 1200);
  expect(again.png.equals(first.png)).toBe(true);
  expect(readPng(first.png)).toMatchObject({ width: 1200, height: 675 });
  expect(readPng(first.png2x)).toMatchObject({ width: 2400, height: 1350 });
  expect(first.png.length).toBeLessThan(100_000);
  // Words are drawn: without the face, the picture would hold lines and dots alone.
  const inked = readPng(first.png).rows.filter((index) => index !== 0).length;
  expect(inked).toBeGreaterThan(20_000);
  expect(readdirSync(join(folder, 'a')).length).toBe(4);
});
