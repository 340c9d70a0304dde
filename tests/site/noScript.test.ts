import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { leadsElsewhere } from '../../scripts/pageKind.ts';
import { launchBrowser } from '../setup/browser.ts';
import { onePageOfEachKind } from '../setup/sitePages.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
let browser: Browser;
/** One for all: to open another for each costs as much as what is looked at. */
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
  // Without scripts all pictures are fetched at once, hundreds on one page; the drawings looked at here are inline.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*.png', '*.svg'] });
});
afterAll(() => browser.close());

const WITH_MAP = [
  'home',
  'neighbourhood list',
  'neighbourhood map',
  'indicator',
  'earlier period',
  'ward',
];
const WITH_TABLE = [
  ...WITH_MAP.filter((kind) => kind !== 'home'),
  ...['ward list', 'methodology', 'data'],
];

const open = (address: string) => page.goto(origin + address);

describe('with scripts switched off', () => {
  it.each(onePageOfEachKind(folder).filter(({ kind }) => !leadsElsewhere(kind)))(
    'a page $kind has its text, drawings and tables',
    async ({ address, kind }) => {
      await open(address);
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect((await page.locator('main').textContent())?.length).toBeGreaterThan(200);
      if (WITH_MAP.includes(kind)) {
        const map = page.locator('svg.map, svg.streets').first();
        const box = await map.boundingBox();
        expect(box?.width).toBeGreaterThan(200);
        const areas = kind === 'ward' ? 5 : /home|neighbourhood/.test(kind) ? 87 : 16;
        expect(await map.locator('a[data-code]').count()).toBeGreaterThanOrEqual(areas);
      }
      if (WITH_TABLE.includes(kind)) {
        const rows = await page.locator('main').evaluate((main) => {
          const closed = () => main.querySelectorAll('details:not([open]):has(table) > summary');
          const reached = () => [...closed()].filter((summary) => summary.checkVisibility());
          // Opened from the outside in: a summary within a closed one cannot be reached.
          for (let all = reached(); all.length > 0; all = reached())
            for (const summary of all) (summary as HTMLElement).click();
          return [...main.querySelectorAll('table')].map((table) =>
            table.checkVisibility() ? table.querySelectorAll('tbody tr').length : 0,
          );
        });
        expect(rows.length).toBeGreaterThan(0);
        expect(Math.min(...rows)).toBeGreaterThan(1);
      }
    },
  );

  it('the choices of the map are links to a page with that map', async () => {
    await open('/');
    const links = page.locator('.map-choice nav a');
    const addresses = await links.evaluateAll((all) =>
      all.map((a) => a.getAttribute('href') ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(15);
    await page.locator('.map-choice details.choice > summary').click();
    await links.filter({ hasText: /^2019$/ }).click();
    await page.waitForURL('**/neighbourhoods/imd-percentile/2019/#map');
    expect(await page.locator('#streets-imd-percentile-2019 svg').isVisible()).toBe(true);
    await links.filter({ hasText: /^Wards$/ }).click();
    await page.waitForURL('**/indicators/imd-england-place/2019/#map');
    expect(await page.locator('#map-imd-england-place-2019 svg').isVisible()).toBe(true);
    expect(await page.locator('#tiles-imd-england-place-2019').isVisible()).toBe(false);
    await links.filter({ hasText: /^Equal size$/ }).click();
    expect(await page.locator('#tiles-imd-england-place-2019 svg').isVisible()).toBe(true);
    expect(await page.locator('#map-imd-england-place-2019').isVisible()).toBe(false);
    await page.locator('.map-choice details.choice > summary').click();
    await page
      .locator('.map-choice a')
      .filter({ hasText: /^Crime$/ })
      .click();
    await page.waitForURL('**/indicators/imd-domain-percentile-crime/2019/#map');
    expect(await page.locator('#map-imd-domain-percentile-crime-2019 svg').isVisible()).toBe(true);
  });

  it('nothing that needs one is offered', async () => {
    await open('/');
    // The box for finding leads to lists that do the same, with nothing of what was typed.
    expect(
      await page.locator('select, button, form, input').filter({ visible: true }).count(),
    ).toBe(3);
    expect(await page.locator('form[action="/find/"] input:not([name])').count()).toBe(1);
  });

  it('an area on the map leads to its page, and so does a ward’s code', async () => {
    await open('/');
    await page.locator('svg.streets').getByRole('link', { name: 'Ribbleton, east part' }).click();
    await page.waitForURL('**/neighbourhoods/E01*/');
    await page.goto(`${origin}/indicators/imd-england-place/`);
    await page.locator('svg.map').first().locator('a[data-code=E05012208]').click();
    await page.waitForURL('**/wards/sharoe-green/');
    await page.goto(`${origin}/wards/E05012208/`);
    await page.waitForURL('**/wards/sharoe-green/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sharoe Green');
  });
});
