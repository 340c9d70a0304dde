import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../setup/buildSite.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';

const PLACE = 'places/E07000123';
const folder = outputFolder('without-money');

it('a place of which nothing on money is held has a page that says so, and all others stand', async () => {
  const dataDir = join(folder(), 'data');
  const site = join(folder(), 'site');
  cpSync('data', dataDir, { recursive: true });
  for (const file of readdirSync(join(dataDir, PLACE))) {
    // Claims that name figures on money go with them.
    if (/^(spend-|supplier|anchor-|contracts|bodies|claims)/.test(file))
      rmSync(join(dataDir, PLACE, file));
  }
  await buildSite(site, { DATA_DIR: dataDir, PICTURES: 'none' });
  const page = parsed(sitePage(site, '/spend/'));
  expect(page.querySelector('.lead')?.textContent).toContain(
    'No published payments of the council and no study',
  );
  expect(page.querySelectorAll('main svg, main a[href^="/figures/"]').length).toBe(0);
  expect(page.querySelector('a[download]')).not.toBeNull();
  expect(page.querySelector('main')?.textContent).not.toMatch(/NaN|undefined|null/);
  const pages = sitePages(site);
  const addresses = new Set(pages.map(({ address }) => address));
  let links = 0;
  for (const { address, kind, html } of pages) {
    if (kind === 'ward') expect(parsed({ html }).querySelector('#money')).toBeNull();
    // The pages are too many to parse them all for their links.
    for (const [, path = ''] of html.matchAll(/<a [^>]*?href="?(\/[^\s"?#>]*\/)["\s?#>]/g)) {
      expect(addresses.has(path), `${address}: ${path}`).toBe(true);
      links += 1;
    }
  }
  expect(links).toBeGreaterThan(10 * addresses.size);
});
