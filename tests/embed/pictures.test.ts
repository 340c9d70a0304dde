import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PICTURE, PICTURE_SCALE, PNG } from '../../src/publish/embed/pictureLayout.ts';
import { pictureSvg } from '../../src/publish/embed/pictureSvg.ts';
import {
  fontConfig,
  PictureMaker,
  type PictureStore,
} from '../../src/publish/pictures/PictureMaker.ts';
import { CHARTS } from '../charts/madeCharts.ts';
import { runCommand } from '../setup/runCommand.ts';
import { entryOf, IMPRINT } from './embedWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures & <fonts> '));
const FACES = resolve('node_modules/source-sans/TTF');
const config = join(folder, 'fonts.conf');
beforeAll(() => {
  writeFileSync(config, fontConfig(FACES, join(folder, 'cache')));
  process.env['FONTCONFIG_FILE'] = config;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kept(): PictureStore & { pictures: Map<string, Buffer> } {
  const pictures = new Map<string, Buffer>();
  return {
    pictures,
    get: (name) => pictures.get(name),
    put: (name, png) => pictures.set(name, png),
  };
}

test('a chart is drawn once, the same from an empty store, and taken from a full one', async () => {
  const chart = CHARTS['trend'];
  if (chart === undefined) throw new Error('no trend');
  const svg = pictureSvg(entryOf(chart), IMPRINT);
  const [store, empty] = [kept(), kept()];
  const first = await new PictureMaker(store, '1').draw(svg, PICTURE_SCALE);
  expect((await new PictureMaker(empty, '1').draw(svg, PICTURE_SCALE)).equals(first)).toBe(true);
  const [[name, png] = ['', first]] = store.pictures;
  expect(png).toBe(first);
  store.pictures.set(name, Buffer.from('kept'));
  expect(String(await new PictureMaker(store, '1').draw(svg, PICTURE_SCALE))).toBe('kept');
  // Other faces are another picture.
  await new PictureMaker(store, '2').draw(svg, PICTURE_SCALE);
  expect(store.pictures.size).toBe(2);
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', ...PNG, isPalette: true });
  expect(first.length).toBeLessThan(120_000);
});

test('it has the colours of the drawing, on white, and its words in our face', async () => {
  const { width, height } = PICTURE;
  const made = (inside: string) =>
    new PictureMaker(kept(), '1').draw(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-size="40">${inside}</svg>`,
      PICTURE_SCALE,
    );
  const { data, info } = await sharp(await made('<path d="M600 0h600v675h-600z" fill="#12436d"/>'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number) => [...data.subarray(x * info.channels, x * info.channels + 3)];
  expect([at(0), at(1199)]).toEqual([
    [255, 255, 255],
    [255, 255, 255],
  ]);
  // A palette may be a step beside the colour, which cannot be seen.
  for (const x of [1200, 2399])
    for (const [i, channel] of [0x12, 0x43, 0x6d].entries())
      expect(Math.abs((at(x)[i] ?? 0) - channel)).toBeLessThanOrEqual(1);
  const word = (family: string, weight = 400) =>
    made(`<text y="90" font-family="${family}" font-weight="${weight}">Ribbleton 9</text>`);
  const [ours, another, bold] = [
    await word('Source Sans 3'),
    await word('serif'),
    await word('Source Sans 3', 700),
  ];
  expect(ours.equals(another)).toBe(true);
  expect(ours.equals(bold)).toBe(false);
  expect(ours.equals(await made('<text y="90">Ribbleton 8</text>'))).toBe(false);
});

test('fonts of the machine, or none, are refused', async () => {
  const none = join(folder, 'none.conf');
  writeFileSync(none, fontConfig(join(folder, 'nowhere'), join(folder, 'cache')));
  const { stderr, code } = await runCommand(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { PictureMaker } from '${resolve('src/publish/pictures/PictureMaker.ts')}';
       await new PictureMaker({ get: () => undefined, put: () => {} }, '1').draw('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 1);`,
    ],
    { env: { FONTCONFIG_FILE: none } },
  );
  expect(code).not.toBe(0);
  expect(stderr).toContain('pictures would not be set in Source Sans 3');
});
