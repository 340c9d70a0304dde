import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';

/*
 * A resident's way: from a postcode to the neighbourhood, to its ward, to a figure, to a citation that can be pasted
 * into minutes. Once by touch on a small phone, once by the keyboard alone, and its first half without a script.
 */
const origin = inject('siteOrigin');
const PHONE = { width: 360, height: 640 };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('from a postcode to a citation', () => {
  it('by touch at 360 pixels', async () => {
    const context = await browser.newContext({
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    const box = page.getByLabel('Postcode, ward or topic');
    const seen = await box.boundingBox();
    // The box is on the first screen, and large enough for a finger.
    expect((seen?.y ?? 999) + (seen?.height ?? 0)).toBeLessThan(PHONE.height);
    expect(seen?.height).toBeGreaterThanOrEqual(24);
    await box.tap();
    await page.keyboard.type('pr2 6hh');
    const answer = page.locator('.find-answers a').first();
    await answer.waitFor();
    expect((await answer.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await answer.tap();
    await page.waitForURL('**/neighbourhoods/E01*/');
    await page.locator('main a[href^="/wards/"]').first().tap();
    await page.waitForURL('**/wards/*/');
    const ward = await heading(page);
    await page.locator('main .lead a.fig[href*="/imd-england-place/"]').tap();
    await page.waitForURL('**/figures/**');
    expect(await page.locator('main').textContent()).toContain(ward);
    await page.getByRole('button', { name: 'Copy: For minutes' }).tap();
    await page.getByText('Copied').first().waitFor();
    const citation = await copied(page);
    expect(citation).toContain(ward);
    expect(citation).toMatch(/\/figures\/\S+/);
    await context.close();
  });

  it('by the keyboard alone, in 25 presses at most besides what is typed', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    let presses = 0;
    const press = async (key: string) => {
      await page.keyboard.press(key);
      presses += 1;
    };
    const isAt = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    const tabTo = async (selector: string) => {
      do await press('Tab');
      while (!(await isAt(selector)) && presses < 60);
    };
    const skip = async () => {
      await tabTo('a.skip');
      await press('Enter');
    };
    await skip();
    await tabTo('#find');
    await page.keyboard.type('PR26HH');
    await page.locator('.find-answers a').first().waitFor();
    await press('Enter');
    await page.waitForURL('**/neighbourhoods/E01*/');
    await skip();
    await tabTo('main a[href^="/wards/"]');
    await press('Enter');
    await page.waitForURL('**/wards/*/');
    await skip();
    await tabTo('main a.fig[href*="/imd-england-place/"]');
    await press('Enter');
    await page.waitForURL('**/figures/**');
    await skip();
    await tabTo('button.copy');
    await press('Enter');
    await page.getByText('Copied').first().waitFor();
    expect(await copied(page)).not.toBe('');
    expect(presses).toBeLessThanOrEqual(25);
    await context.close();
  });

  it('by the keyboard, a neighbourhood’s own figure opens where it stands, and is cited there', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${origin}/neighbourhoods/E01025237/#imd-percentile.2025`);
    const row = page.locator('details.row', { has: page.locator('[id="imd-percentile.2025"]') });
    expect(await row.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
    const copy = row.getByRole('button', { name: 'Copy: For minutes' });
    await copy.focus();
    await page.keyboard.press('Enter');
    await row.getByText('Copied').waitFor();
    expect(await copied(page)).toContain('/neighbourhoods/E01025237/#imd-percentile.2025');
    await context.close();
  });

  it('a chart’s link is copied where it stands, and leads to the chart', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${origin}/wards/`);
    const link = page.locator('.chart-row a[data-link]').first();
    await link.click();
    await page.getByText('Link copied').waitFor();
    expect(pathOf(page)).toBe('/wards/');
    const address = new URL(await copied(page));
    expect(address.origin + address.pathname).toBe(`${origin}/wards/`);
    await page.goto(address.href);
    expect(await page.locator(address.hash).getAttribute('class')).toBe('chart');
    await context.close();
  });

  it('without a script as far as the ward', async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.fill('#find', 'PR2 6HH');
    await page.getByRole('button', { name: 'Find' }).click();
    expect(pathOf(page)).toBe('/find/');
    await page.getByRole('link', { name: 'PR2', exact: true }).click();
    const entry = page.locator('dl.terms > div').filter({ hasText: 'PR2 6HH' });
    await entry.locator('dt a').first().click();
    expect(pathOf(page)).toMatch(/^\/neighbourhoods\/E01\d{6}\/$/);
    expect(await page.locator('main').textContent()).toMatch(/(in the ward|the wards) [A-Z]/);
    await page.locator('main a[href^="/wards/"]').first().click();
    expect(pathOf(page)).toMatch(/^\/wards\/[a-z-]+\/$/);
    await context.close();
  });
});
