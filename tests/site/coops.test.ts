import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import { launchBrowser } from '../setup/browser.ts';
import { parsed, sitePage, sitePages } from '../setup/sitePages.ts';
import { watchPage } from '../setup/watchPage.ts';
import { siteRows } from './siteData.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
/** As the page says them: names have printer’s apostrophes there. */
const rows = siteRows('data/coops.csv').map((row) =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, withCurled(cell)])),
);
const ids = [...new Set(rows.map((row) => row['cuk_id'] ?? ''))];

describe('the page on co-ops without a script', () => {
  const document = parsed(sitePage(folder, '/co-ops/'));
  const items = [...document.querySelectorAll('#coops > li')];

  it('names every co-op once, with its address, editions, ward and source', () => {
    expect(items.map((item) => item.id).sort()).toEqual([...ids].sort());
    for (const item of items) {
      const own = rows.filter((row) => row['cuk_id'] === item.id);
      const text = item.textContent ?? '';
      expect(own.some((row) => row['name'] === item.querySelector('h3')?.textContent)).toBe(true);
      for (const row of own) {
        expect(text, item.id).toContain(row['edition']);
        expect(item.querySelector(`a[href="/sources/#${row['source']}"]`)).not.toBeNull();
        if (row['correction'] !== '') expect(text).toContain(row['correction']);
      }
      const here = own.filter((row) => row['in_district'] === 'yes').at(-1);
      expect(text).toContain(here?.['ward_name'] === '' ? 'Ward not known' : here?.['ward_name']);
    }
  });

  it('hides nothing, and shows no form that would do nothing', () => {
    expect(items.some((item) => item.hasAttribute('hidden'))).toBe(false);
    expect(document.querySelector('form[data-list=coops]')?.hasAttribute('hidden')).toBe(true);
  });

  it('has a place for every address of a co-op on the site', () => {
    for (const page of sitePages(folder))
      for (const [, id] of page.html.matchAll(/href="\/co-ops\/#([^"]+)"/g))
        expect(document.getElementById(id ?? ''), `${page.address} ${id}`).not.toBeNull();
    for (const [, id] of sitePage(folder, '/co-ops/').html.matchAll(/href="#(R\d+)"/g))
      expect(document.getElementById(id ?? ''), id).not.toBeNull();
  });

  it('shows every correction with its evidence, and who is registered elsewhere', () => {
    const text = document.querySelector('main')?.textContent ?? '';
    for (const reason of ['PR1 1NS', 'PR1 TA8', 'PO Box 77']) expect(text).toContain(reason);
    for (const name of ['North West Mutual', 'The Preston Digital Foundation', 'CLEVR Money'])
      expect(text).toContain(name);
  });
});

describe('ward pages', () => {
  it('name their co-ops or say that none is listed, and never speak of growth as found', () => {
    const live = rows.filter((row) => row['edition'] === '2023' && row['in_district'] === 'yes');
    for (const page of sitePages(folder).filter(({ kind }) => kind === 'ward')) {
      const section = parsed(page).querySelector('#co-ops');
      const name = parsed(page).querySelector('h1')?.textContent ?? '';
      const own = live.filter((row) => row['ward_name'] === name);
      const text = section?.textContent ?? '';
      if (own.length === 0) expect(text, name).toContain('None listed');
      for (const row of own) expect(text, name).toContain(row['name']);
      // Groups without a register are named below the list, and not counted.
      const counted = section?.querySelectorAll('li').length ?? 0;
      expect(counted, name).toBeLessThanOrEqual(own.length);
      if (counted < own.length) expect(text, name).toContain('not counted');
      expect(text).not.toMatch(/%|grew|per 10,000/);
    }
  });

  it('carry the strip with what is of the whole district marked', () => {
    for (const page of sitePages(folder).filter(({ kind }) => kind === 'ward beside')) {
      const strands = [...parsed(page).querySelectorAll('.progress-strip .strand')];
      expect(strands).toHaveLength(3);
      expect(strands[1]?.textContent).toContain('as a whole, not this ward');
    }
    expect(parsed(sitePage(folder, '/')).querySelectorAll('[data-strand]')).toHaveLength(3);
  });
});

describe('the list of co-ops', () => {
  let browser: Browser;
  let page: Page;
  let seen: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    seen = watchPage(page, origin);
    await page.goto(`${origin}/co-ops/`);
    await page.locator('#by-name > summary').click();
  });
  afterEach(async () => {
    expect(seen).toEqual([]);
    await page.close();
  });

  const shown = () =>
    page.locator('#coops > li:visible').evaluateAll((items) => items.map((item) => item.id));
  const status = () => page.locator('.filter-count').textContent();
  const NAMES = {
    ...{ Search: 'q', Kind: 'kind', Ward: 'ward' },
    ...{ Status: 'status', Edition: 'edition', Order: 'sort' },
  };
  const field = (label: keyof typeof NAMES) =>
    page.locator(`form[data-list=coops] [name=${NAMES[label]}]`);
  const inEdition = (edition: string) =>
    rows.filter(
      (row) =>
        row['edition'] === edition && row['in_district'] === 'yes' && row['status'] === 'live',
    );

  it('shows all at first, by name', async () => {
    expect((await shown()).sort()).toEqual([...ids].sort());
    expect(await status()).toBe(`${ids.length} co-ops, by name.`);
  });

  it('is searched, says how many are shown, and keeps the search in the address', async () => {
    await field('Search').fill('labour CLUB');
    const found = await shown();
    expect(found.length).toBeGreaterThan(3);
    for (const id of found) expect(await page.locator(`#${id}`).textContent()).toMatch(/labour/i);
    expect(await status()).toBe(`${found.length} of ${ids.length} co-ops shown, by name.`);
    expect(new URL(page.url()).search).toBe('?q=labour+CLUB');
    await page.reload();
    expect(await shown()).toEqual(found);
    expect(await field('Search').inputValue()).toBe('labour CLUB');
  });

  it('is narrowed by kind, ward, status and edition, together', async () => {
    await field('Edition').selectOption('2022');
    expect((await shown()).sort()).toEqual(
      inEdition('2022')
        .map((row) => row['cuk_id'])
        .sort(),
    );
    await field('Kind').selectOption('worker');
    const workers = inEdition('2022').filter((row) => row['group'] === 'worker');
    expect((await shown()).sort()).toEqual(workers.map((row) => row['cuk_id']).sort());
    await field('Status').selectOption('dissolved');
    expect(await shown()).toEqual([]);
    expect(await page.locator('.filter-none').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown()).toHaveLength(ids.length);
    expect(new URL(page.url()).search).toBe('');
    await field('Ward').selectOption({ label: 'Ward not known' });
    expect(await shown()).toEqual(['R006513']);
  });

  it('is put in order of registration, what is not known last', async () => {
    await field('Order').selectOption('registered');
    const order = await page
      .locator('#coops > li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-registered') ?? ''));
    const known = order.filter((date) => date !== '');
    expect(known).toEqual([...known].sort());
    expect(order.slice(known.length).every((date) => date === '')).toBe(true);
    expect(order.length).toBeGreaterThan(known.length);
    expect(await status()).toBe(`${ids.length} co-ops, by date of registration.`);
  });

  it('is worked with the keyboard alone', async () => {
    await field('Search').focus();
    await page.keyboard.type('larder');
    expect(await shown()).toEqual(['R024776']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('kind');
    for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await shown()).toHaveLength(ids.length);
    await field('Search').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe('/co-ops/');
  });

  it('announces politely', async () => {
    expect(await page.locator('.filter-count').getAttribute('role')).toBe('status');
    // The box in the header is one, the list's own the other.
    expect(await page.getByRole('search').count()).toBe(2);
    for (const name of ['Kind', 'Ward', 'Status', 'Edition', 'Order'])
      expect(await page.getByRole('combobox', { name }).count(), name).toBeGreaterThan(0);
  });

  it('shows the co-op an address names though a filter would hide it', async () => {
    await page.goto(`${origin}/co-ops/?kind=club#R024776`);
    expect(await shown()).toHaveLength(ids.length);
    expect(await page.locator('#R024776').isVisible()).toBe(true);
  });

  it('takes nothing from the address that is no choice of its own', async () => {
    // What is asked for in the address is shown without another step.
    await page.goto(`${origin}/co-ops/?kind=%3Cimg+src=x%3E&ward=nowhere&sort=constructor`);
    expect(await shown()).toHaveLength(ids.length);
    expect(await field('Kind').inputValue()).toBe('');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('is whole without a script', async () => {
    const bare = await browser.newPage({ javaScriptEnabled: false });
    await bare.goto(`${origin}/co-ops/#R024776`);
    // The address of one opens the list it is in.
    expect(await bare.locator('#coops > li:visible').count()).toBe(ids.length);
    expect(await bare.locator('form[data-list=coops]').isVisible()).toBe(false);
    await bare.close();
  });
});
