import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import { launchBrowser } from '../setup/browser.ts';
import { parsed, sitePage } from '../setup/sitePages.ts';
import { siteRows, siteText } from './siteData.ts';

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
  return { columns: await seen('.plain-table thead th a'), lines: await seen('.one-by-one h3') };
}

/** The same when the chart of all is there. */
async function drawn(page: Page): Promise<{ columns: string[]; lines: string[] }> {
  await page.locator('#one-chart svg').waitFor();
  return shown(page);
}

describe('areas side by side', () => {
  it('are wards chosen without a script; everything else is hidden', async () => {
    const { before, after, neighbourhoods } = await withPage(
      '',
      { javaScriptEnabled: false },
      async (page) => {
        const first = await shown(page);
        await page.selectOption('#a', 'cadley');
        await page.selectOption('#b', 'ashton');
        await page.selectOption('#c', 'brookfield');
        const after = await shown(page);
        await page.getByRole('link', { name: 'Neighbourhoods of Ribbleton' }).click();
        const heads = page.locator('section[aria-labelledby=within] thead th.n');
        return { before: first, after, neighbourhoods: await heads.allTextContents() };
      },
    );
    expect(before.columns).toHaveLength(2);
    expect(neighbourhoods.length).toBeGreaterThan(3);
    expect(neighbourhoods[0]).toMatch(/^[A-Z].* part$/);
    expect(after.columns).toEqual(['Ashton', 'Brookfield', 'Cadley']);
    expect(after.lines).toEqual(
      ['Ashton', 'Brookfield', 'Cadley'].map((name) => expect.stringContaining(` ${name} `)),
    );
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
    const { columns } = await withPage('', {}, drawn);
    expect(columns).toEqual([names[0], names[names.length - 1]]);
  });

  it('stand in the order chosen, neighbourhoods among wards, all in one chart', async () => {
    const lsoa = 'E01025237';
    const name = JSON.parse(siteText('find/index.json')).neighbourhoods[lsoa];
    const seen = await withPage(`?a=ribbleton&b=${lsoa}&c=ashton&d=cadley`, {}, async (page) => {
      const { columns } = await drawn(page);
      const cells = (row: string) =>
        page.locator(`tr[data-indicator="${row}"] td:visible`).allInnerTexts();
      return {
        columns,
        position: await cells('imd-percentile'),
        place: await cells('imd-england-place'),
        link: await page
          .locator('tr[data-indicator="imd-percentile"] td.added a')
          .getAttribute('href'),
        headline: await page.locator('#one-chart .chart-headline').textContent(),
        charts: await page.locator('.compared svg:visible').count(),
      };
    });
    expect(seen.columns).toEqual(['Ribbleton', name, 'Ashton', 'Cadley']);
    const value = (code: string) =>
      siteRows('data/figures.csv').find(
        (row) => row['figure_id'] === `imd-percentile.${code}.2025`,
      )?.['value'];
    expect(seen.position[1]).toBe(Number(value(lsoa)).toFixed(1));
    expect(seen.link).toContain(`/neighbourhoods/${lsoa}/#imd-percentile.2025`);
    expect(seen.place[1]).toBe('not given');
    expect(seen.headline).toMatch(new RegExp(`Ribbleton .*${name.split(',')[0]}.*Ashton.*Cadley`));
    expect(seen.charts).toBe(1);
  });

  it('follow the choice in the address, and addresses of two wards given out before', async () => {
    const { columns, address } = await withPage(
      '?one=brookfield&other=cadley',
      {},
      async (page) => {
        await drawn(page);
        await page.selectOption('#b', 'garrison');
        await page.selectOption('#c', 'E01025237');
        await page.locator('thead th.added').first().waitFor();
        return { columns: (await shown(page)).columns, address: page.url() };
      },
    );
    expect(columns.slice(0, 2)).toEqual(['Brookfield', 'Garrison']);
    expect(address).toBe(`${origin}/compare/?a=brookfield&b=garrison&c=E01025237`);
  });

  it('an unknown area in the address leaves the first two', async () => {
    const { columns } = await withPage('?a=nowhere&c=E01999999', {}, drawn);
    expect(columns).toHaveLength(2);
  });

  it('are led to from every ward, which they begin with', () => {
    const link = parsed(sitePage(folder, '/wards/garrison/')).querySelector(
      'main a[href^="/compare/"]',
    );
    expect(link?.getAttribute('href')).toBe('/compare/?a=garrison');
  });

  it('has each figure of each ward once, at its newest period', () => {
    const document = parsed(sitePage(folder, '/compare/'));
    const wards = document.querySelectorAll('#a option').length;
    const hrefs = [...document.querySelectorAll('td a')].map((link) => link.getAttribute('href'));
    const rows = document.querySelectorAll('tbody tr').length;
    expect(new Set(hrefs).size).toBe(wards * rows);
    expect(hrefs).toContain('/figures/imd-percentile/E05012193/2025/');
    expect(hrefs).toContain('/figures/coop-listed/E05012193/2023/');
    expect(hrefs).not.toContain('/figures/imd-percentile/E05012193/2019/');
  });
});
