import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../setup/buildSite.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { runCommand } from '../setup/runCommand.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';

/** As unlike Preston as a district can be: five wards that share one neighbourhood, and nothing held on money. */
const SCILLY = 'E06000053';
const folder = outputFolder('other-place');
let site = '';

beforeAll(async () => {
  const dataDir = join(folder(), 'data');
  site = join(folder(), 'site');
  cpSync('data', dataDir, { recursive: true });
  rmSync(join(dataDir, 'places'), { recursive: true });
  const made = await runCommand(process.execPath, ['scripts/place.ts', SCILLY], {
    env: { DATA_DIR: dataDir },
  });
  expect(made.code, made.stderr).toBe(0);
  await buildSite(site, { DATA_DIR: dataDir, PLACE: SCILLY, PICTURES: 'none' });
}, 300_000);

describe('a place written from the tables of England', () => {
  it('has a page for each ward and figure, in its own name', () => {
    expect(parsed(sitePage(site, '/')).querySelector('h1')?.textContent).toContain(
      'Isles of Scilly',
    );
    const pages = sitePages(site);
    expect(pages.filter(({ kind }) => kind === 'ward')).toHaveLength(5);
    expect(pages.filter(({ kind }) => kind === 'figure').length).toBeGreaterThan(100);
    expect(inject('siteFolder')).not.toBe(site);
    for (const { address, html } of pages)
      expect(
        /NaN|undefined|Infinity/.test(html.replaceAll(/<script.*?<\/script>/gs, '')),
        address,
      ).toBe(false);
  });

  it('of which nothing on money is held, says so, and all other pages stand', () => {
    const page = parsed(sitePage(site, '/spend/'));
    expect(page.querySelector('.lead')?.textContent).toContain(
      'No published payments of the council and no study',
    );
    expect(page.querySelectorAll('main svg, main a[href^="/figures/"]').length).toBe(0);
    expect(page.querySelector('a[download]')).not.toBeNull();
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
});
