import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oddWords } from '../../scripts/england/oddWords.ts';
import { launchBrowser } from '../setup/browser.ts';
import { buildSite } from '../setup/buildSite.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { type Served, serveFolder } from '../setup/serveFolder.ts';
import { type BuiltPage, parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { watchPage } from '../setup/watchPage.ts';

/*
 * A place without one table of its own, in no county and with one neighbourhood for five wards, from the command
 * that makes its file to the built site, below a path of its host.
 */
const CODE = 'E06000053';
const BASE = '/community/scilly/';
const ADDRESS = `https://example.org${BASE}`;
const folder = outputFolder('another-place');
/** What a host serves: the site stands in it at its path. */
const root = () => join(folder(), 'host');
const site = () => join(root(), BASE);
const file = (path: string) => readFileSync(join(site(), path), 'utf8');

let served: Served;
let browser: Browser;
let pages: BuiltPage[];
beforeAll(async () => {
  const dataDir = join(folder(), 'data');
  cpSync('data', dataDir, { recursive: true });
  rmSync(join(dataDir, 'places'), { recursive: true });
  const made = await runCommand('node', ['scripts/place.ts', CODE], {
    env: { DATA_DIR: dataDir },
  });
  expect(made.stderr).toBe('');
  expect(made.code).toBe(0);
  await buildSite(site(), { DATA_DIR: dataDir, PICTURES: 'none', SITE_URL: ADDRESS, PLACE: '' });
  pages = sitePages(site());
  served = await serveFolder(root());
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it('every address of a page leads below the path and to a file', () => {
  expect(pages.length).toBeGreaterThan(1000);
  const known = new Map<string, boolean>();
  const faults = new Set<string>();
  for (const { address, html } of pages)
    for (const [, path = ''] of html.matchAll(/\s(?:href|src|action)=["']?(\/[^"'\s?#>]*)/g)) {
      let isSound = known.get(path);
      if (isSound === undefined) {
        // Pictures are left out of this build.
        isSound =
          path.startsWith(BASE) &&
          (/\/(embed|share)\/[^/]+\.png$/.test(path) ||
            existsSync(join(root(), path.endsWith('/') ? `${path}index.html` : path)));
        known.set(path, isSound);
      }
      if (!isSound) faults.add(`${address}: ${path}`);
    }
  expect([...faults]).toEqual([]);
  expect(known.size).toBeGreaterThan(1000);
});

it('files, feeds and codes carry the address it will have', () => {
  expect(file('sitemap-0.xml')).toContain(`<loc>${ADDRESS}wards/bryher/</loc>`);
  expect(file('changes/feed.atom')).toContain(ADDRESS);
  expect(file('data/datapackage.json')).toContain(ADDRESS);
  expect(file('robots.txt')).toContain(`${ADDRESS}sitemap-index.xml`);
  expect(file('data/figures.csv').split('\n')[1]).toContain(`${ADDRESS}figures/`);
  const home = parsed(sitePage(site(), '/'));
  expect(home.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(ADDRESS);
  const local = readdirSync(site(), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|csv|json|jsonld|xml|atom|txt)$/.test(name))
    .filter((name) => file(name).includes('localhost'));
  expect(local).toEqual([]);
});

it('no text has a word gone wrong, and none speaks of another place', () => {
  const inline = /<\/?(?:a|abbr|b|cite|code|em|i|small|span|strong|sub|sup|time|tspan)\b[^>]*>/g;
  const faults = new Set<string>();
  for (const { address, html } of pages) {
    const lines = html
      .replaceAll(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, '')
      .replaceAll(inline, '')
      .split(/<[^>]+>/);
    for (const line of lines) {
      const odd = oddWords(line.replaceAll(/\s+/g, ' ').trim());
      if (odd !== null) faults.add(`${address}: ${odd}`);
      if (/\bPreston\b|\bLancashire\b/.test(line)) faults.add(`${address}: ${line}`);
    }
  }
  expect([...faults]).toEqual([]);
});

it('in a browser below the path, pages load whole and the box leads to a ward', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const seen = watchPage(page, served.origin);
  page.on('response', (response) => {
    if (!response.ok()) seen.push(`${response.status()}: ${response.url()}`);
  });
  for (const path of ['', 'explore/', 'co-ops/', 'embed/map.imd-percentile.2025/'])
    await page.goto(`${served.origin}${BASE}${path}`, { waitUntil: 'networkidle' });
  await page.goto(`${served.origin}${BASE}`);
  await page.focus('#find');
  await page.keyboard.type('Tresco');
  await page.waitForSelector('.find-answers a');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${BASE}wards/tresco/`);
  expect(await page.textContent('h1')).toContain('Tresco');
  expect(seen).toEqual([]);
});
