import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { launchBrowser } from '../setup/browser.ts';
import { serveFolder } from '../setup/serveFolder.ts';

/*
 * Writes the picture of the README, docs/home.webp: the first view of a built site at the width of a desk.
 * npm run home-picture [-- <folder of the built site>]
 */
const [folder = 'dist'] = process.argv.slice(2);
const PICTURE = 'docs/home.webp';
const MOST_BYTES = 100_000;

const { origin, close } = await serveFolder(folder);
const browser = await launchBrowser();
const page = await browser.newPage({
  viewport: { width: 1120, height: 1290 },
  colorScheme: 'light',
});
await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
const picture = await sharp(await page.screenshot())
  .resize(840)
  .webp({ quality: 65, effort: 6 })
  .toBuffer();
await browser.close();
await close();
if (picture.length > MOST_BYTES)
  throw new Error(`too large: ${picture.length} bytes (${PICTURE}), at most ${MOST_BYTES}`);
writeFileSync(PICTURE, picture);
console.log(`${PICTURE}: ${picture.length} bytes`);
