import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answerTo, listFor } from '../../src/islands/findAnswers.ts';
import type { FindIndex } from '../../src/publish/find/findIndex.ts';
import { launchBrowser } from '../setup/browser.ts';
import { parsed, sitePage } from '../setup/sitePages.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
const file = (path: string) => readFileSync(join(folder, path), 'utf8');
const names = JSON.parse(file('find/index.json'));
const lists = new Map<string, ReturnType<typeof JSON.parse>>(
  names.outwards.map((outward: string) => [
    outward,
    JSON.parse(file(`data/postcodes/${outward}.json`)),
  ]),
);
const answer = (typed: string) => {
  const outward = listFor(typed, names);
  return answerTo(typed, names, outward === null ? null : lists.get(outward));
};
const table = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(`data/places/E07000123/${name}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const lsoaOf = (postcode: string) =>
  table('postcodes.csv').find((row) => row['postcode'] === postcode)?.['lsoa_code'] ?? '';

describe('every live postcode', () => {
  const rows = table('postcodes.csv');

  it('of the place leads to its neighbourhood, then to its ward', () => {
    expect(rows.length).toBeGreaterThan(3000);
    for (const row of rows) {
      const { links } = answer(row['postcode'] ?? '');
      expect(links.map(({ href }) => href)).toEqual([
        `/neighbourhoods/${row['lsoa_code']}/`,
        names.wards[row['ward_code'] ?? ''].href,
      ]);
    }
  });

  it('of another district that begins alike is said to be there', () => {
    const districts = new Map(
      Papa.parse<[string, string]>(readFileSync('data/england/districts.csv', 'utf8')).data,
    );
    const nearby = table('nearby-postcodes.csv');
    expect(nearby.length).toBeGreaterThan(1000);
    for (const row of nearby) {
      const { said, links } = answer(row['postcode'] ?? '');
      expect(said).toContain(` is in ${districts.get(row['district_code'] ?? '')}.`);
      expect(links).toEqual([]);
    }
  });

  it('is asked for in a list of a few kilobytes', () => {
    for (const outward of names.outwards)
      expect(
        brotliCompressSync(readFileSync(join(folder, `data/postcodes/${outward}.json`))).length,
      ).toBeLessThan(6000);
    expect(brotliCompressSync(readFileSync(join(folder, 'find/index.json'))).length).toBeLessThan(
      6000,
    );
  });
});

describe('the box', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function onPage<Result>(
    path: string,
    options: { javaScriptEnabled: boolean },
    act: (page: Page, requests: string[]) => Promise<Result>,
  ): Promise<Result> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      ...options,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${origin}${path}`);
    const result = await act(page, requests);
    await context.close();
    return result;
  }

  it('is the first thing on the home page, and in the header of others', () => {
    const home = parsed(sitePage(folder, '/'));
    expect(home.querySelectorAll('form.find-box')).toHaveLength(1);
    expect(home.querySelector('main form.find-box')).not.toBeNull();
    expect(
      parsed(sitePage(folder, '/spend/')).querySelector('header form.find-box'),
    ).not.toBeNull();
  });

  it('leads from a postcode to the neighbourhood by the keyboard, and sends nothing of it', async () => {
    const { url, said, requests } = await onPage(
      '/',
      { javaScriptEnabled: true },
      async (page, requests) => {
        await page.focus('#find');
        await page.keyboard.type('pr12he', { delay: 5 });
        await page.waitForFunction(() =>
          document.querySelector('.find-answers p')?.textContent?.includes('PR1 2HE'),
        );
        const said = await page.textContent('.find-answers p');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/neighbourhoods/**');
        return { url: page.url(), said, requests };
      },
    );
    expect(said).toBe('PR1 2HE is in the ward City Centre.');
    expect(url).toBe(`${origin}/neighbourhoods/${lsoaOf('PR1 2HE')}/`);
    expect(requests.filter((each) => /2he/i.test(each))).toEqual([]);
  });

  it('by Enter leads to a ward of that name, and to the list where several are meant', async () => {
    const entered = (typed: string, then: (page: Page) => Promise<string>) =>
      onPage('/', { javaScriptEnabled: true }, async (page) => {
        await page.focus('#find');
        await page.keyboard.type(typed, { delay: 5 });
        await page.locator('.find-answers a').first().waitFor();
        await page.keyboard.press('Enter');
        return then(page);
      });
    // Several wards of today have the name of one of before.
    const [once] = (names as FindIndex).entries.filter(
      ({ kind, name }, _, all) =>
        kind === 'ward' && all.filter((other) => other.name === name).length === 1,
    );
    if (once === undefined) throw new Error('no ward of a name of its own');
    const led = await entered(once.name, async (page) => {
      await page.waitForURL('**/wards/**');
      return page.url();
    });
    expect(led).toBe(`${origin}${once.href}`);
    const focused = await entered('preston rural', async (page) => {
      await page.waitForFunction(() => document.activeElement?.closest('.find-answers') !== null);
      return `${new URL(page.url()).pathname} ${await page.evaluate(() => document.activeElement?.textContent)}`;
    });
    expect(focused).toBe('/ Preston Rural East');
  });

  it('without a script leads to lists that do the same, with nothing of what was typed', async () => {
    const { url, ward } = await onPage('/', { javaScriptEnabled: false }, async (page) => {
      await page.fill('#find', 'PR1 2HE');
      await page.click('main .find-box button');
      const url = page.url();
      await page.click('a[href="/find/pr1/"]');
      const ward = await page
        .locator('dl.terms > div')
        .filter({ hasText: 'PR1 2HE' })
        .locator('dt')
        .innerText();
      return { url, ward };
    });
    expect(url.replace('?', '')).toBe(`${origin}/find/`);
    expect(ward).toBe(`${names.neighbourhoods[lsoaOf('PR1 2HE')]}, in the ward City Centre`);
  });

  it.each([
    {
      where: 'within',
      at: { longitude: -2.70308, latitude: 53.75911 },
      says: /^Your device is in /,
    },
    {
      where: 'outside',
      at: { longitude: -0.12, latitude: 51.5 },
      says: /^Your device is not in Preston/,
    },
    { where: 'refused', at: null, says: /^Your device did not say where it is/ },
  ])('asks the device where it is, and sends nothing of it: $where', async ({ at, says }) => {
    const context = await browser.newContext({
      permissions: at === null ? [] : ['geolocation'],
      ...(at !== null && { geolocation: at }),
    });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${origin}/`);
    await page.getByRole('button', { name: 'Use my location' }).click();
    const said = page.locator('.find-answers p');
    await said.filter({ hasText: says }).waitFor();
    expect(requests.filter((each) => /53\.7|51\.5|2\.70/.test(each))).toEqual([]);
    expect(await page.locator('.find-answers a').count()).toBe(
      at !== null && at.latitude > 53 ? 1 : 0,
    );
    await context.close();
  });
});
