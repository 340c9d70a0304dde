import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** How many pixels high pages of a built site are on a phone 360 wide, with everything closed that can be. */
export async function phoneHeights(
  folder: string,
  files: readonly string[],
): Promise<Map<string, number>> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.route('http://site/**', (route) => {
    const path = join(folder, decodeURIComponent(new URL(route.request().url()).pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    return existsSync(file)
      ? route.fulfill({
          body: readFileSync(file),
          contentType: TYPES[extname(file)] ?? 'text/plain',
        })
      : route.fulfill({ status: 404 });
  });
  const heights = new Map<string, number>();
  for (const file of files) {
    await page.goto(`http://site/${file.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
    heights.set(file, await page.evaluate(() => document.documentElement.scrollHeight));
  }
  await browser.close();
  return heights;
}
