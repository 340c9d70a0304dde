import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../src/format/csv.ts';
import { buildSite } from '../setup/buildSite.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';

const PLACE = 'places/E07000123';
const folder = outputFolder('spend-elsewhere');

/** A copy of the data in a folder of its own, changed, and the site built from it. */
async function builtFrom(name: string, change: (dataDir: string) => void): Promise<string> {
  const dataDir = join(folder(), `${name}-data`);
  const site = join(folder(), name);
  cpSync('data', dataDir, { recursive: true });
  change(dataDir);
  await buildSite(site, { DATA_DIR: dataDir, PICTURES: 'none' });
  return site;
}

function replaceIn(dataDir: string, file: string, from: string, to: string): void {
  const path = join(dataDir, PLACE, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replaceAll(from, to);
  if (after === before) throw new Error(`nothing to replace: ${from} (${file})`);
  writeFileSync(path, after);
}

const HOSTILE = `"><script>alert('x')</script>`;
const FORMULA = "=cmd|' /C calc'!A0";

describe('names as a publisher might send them', () => {
  it('stay text on pages, in drawings and in files', async () => {
    const site = await builtFrom('hostile', (dataDir) => {
      // One is in the table of suppliers and one is not; a notice names a third.
      replaceIn(dataDir, 'spend-payees.csv', 'SOFTCAT LTD', csvCell(HOSTILE));
      replaceIn(dataDir, 'spend-payees.csv', 'CRITIQOM LTD', csvCell(FORMULA));
      replaceIn(dataDir, 'suppliers.csv', 'FAUN Zoeller (UK) Limited', csvCell(`Faun ${HOSTILE}`));
      replaceIn(dataDir, 'contracts.csv', 'Smarta Water', csvCell(`Water ${HOSTILE}`));
    });
    const page = sitePage(site, '/spend/');
    const text = parsed(page).querySelector('main')?.textContent ?? '';
    for (const name of [HOSTILE, `Faun ${HOSTILE}`, `Water ${HOSTILE}`, FORMULA])
      expect(text).toContain(name);
    for (const { html, address } of sitePages(site)) {
      expect(html.includes("<script>alert('x')"), address).toBe(false);
    }
    for (const file of readdirSync(join(site, 'data'), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.csv')) continue;
      const csv = readFileSync(join(site, 'data', file), 'utf8');
      expect(/(^|,|")[=@]/m.test(csv), file).toBe(false);
    }
  });
});

describe('a place of which nothing on money is held', () => {
  it('has a page that says so, and all others stand', async () => {
    const site = await builtFrom('without', (dataDir) => {
      for (const file of readdirSync(join(dataDir, PLACE))) {
        // Claims that name figures on money go with them.
        if (/^(spend-|supplier|anchor-|contracts|bodies|claims)/.test(file))
          rmSync(join(dataDir, PLACE, file));
      }
    });
    const page = parsed(sitePage(site, '/spend/'));
    expect(page.querySelector('.lead')?.textContent).toContain(
      'No published payments of the council and no study',
    );
    expect(page.querySelectorAll('main svg, main a[href^="/figures/"]').length).toBe(0);
    expect(page.querySelector('a[download]')).not.toBeNull();
    expect(page.querySelector('main')?.textContent).not.toMatch(/NaN|undefined|null/);
    const addresses = new Set(sitePages(site).map(({ address }) => address));
    for (const other of sitePages(site)) {
      const document = parsed(other);
      if (other.kind === 'ward') expect(document.querySelector('#money')).toBeNull();
      for (const link of document.querySelectorAll('a[href^="/"]')) {
        const path = (link.getAttribute('href') ?? '').replace(/[?#].*$/, '');
        if (path.endsWith('/')) expect(addresses.has(path), `${other.address}: ${path}`).toBe(true);
      }
    }
  });
});
