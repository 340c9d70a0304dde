import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import { launchBrowser } from '../setup/browser.ts';
import { parsed, sitePage } from '../setup/sitePages.ts';
import { siteRows } from './siteData.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Does something with the page of two wards, in a context of its own. */
async function withPage<Result>(
  query: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${origin}/compare/${query}`);
  const result = await act(page);
  await context.close();
  return result;
}

/** Names over the columns that are seen, and headlines of the lines that are. */
async function shown(page: Page): Promise<{ columns: string[]; lines: string[] }> {
  const seen = async (selector: string) => {
    const all = await page.locator(selector).filter({ visible: true }).allInnerTexts();
    return all.map((text) => text.trim());
  };
  return { columns: await seen('thead th a'), lines: await seen('.pair figure h3') };
}

describe('two wards side by side', () => {
  it('are chosen without a script; everything else is hidden', async () => {
    const { before, after } = await withPage('', { javaScriptEnabled: false }, async (page) => {
      const first = await shown(page);
      await page.selectOption('#one', 'cadley');
      await page.selectOption('#other', 'ashton');
      return { before: first, after: await shown(page) };
    });
    expect(before.columns).toHaveLength(2);
    expect(after.columns).toEqual(['Ashton', 'Cadley']);
    expect(after.lines).toEqual([
      expect.stringContaining('of Ashton was'),
      expect.stringContaining('of Cadley was'),
    ]);
  });

  it('begin with the ends of the scale', async () => {
    const rows = siteRows('data/figures.csv').filter(
      (row) =>
        row['indicator'] === 'imd-percentile' &&
        row['area_type'] === 'ward' &&
        row['period'] === '2025',
    );
    const names = rows
      .toSorted((a, b) => Number(a['value']) - Number(b['value']))
      .map((row) => withCurled(row['area_name'] ?? ''));
    const { columns } = await withPage('', {}, shown);
    expect(columns).toEqual([names[0], names[names.length - 1]].sort());
  });

  it('can be named in the address, which follows the choice', async () => {
    const { columns, address } = await withPage('?one=brookfield', {}, async (page) => {
      await page.selectOption('#other', 'garrison');
      return { columns: (await shown(page)).columns, address: page.url() };
    });
    expect(columns).toEqual(['Brookfield', 'Garrison']);
    expect(address).toBe(`${origin}/compare/?one=brookfield&other=garrison`);
  });

  it('is led to from every ward, which it begins with', () => {
    const link = parsed(sitePage(folder, '/wards/garrison/')).querySelector('a[href^="/compare/"]');
    expect(link?.getAttribute('href')).toBe('/compare/?one=garrison');
  });

  it('has each figure of each ward once, at its newest period', () => {
    const document = parsed(sitePage(folder, '/compare/'));
    const wards = document.querySelectorAll('#one option').length;
    const hrefs = [...document.querySelectorAll('td a')].map((link) => link.getAttribute('href'));
    const rows = document.querySelectorAll('tbody tr:not(.strand)').length;
    expect(new Set(hrefs).size).toBe(wards * rows);
    expect(hrefs).toContain('/figures/imd-percentile/E05012193/2025/');
    expect(hrefs).toContain('/figures/coop-listed/E05012193/2023/');
    expect(hrefs).not.toContain('/figures/imd-percentile/E05012193/2019/');
  });
});
