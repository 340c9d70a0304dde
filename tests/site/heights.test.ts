import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { sitePages } from '../setup/sitePages.ts';

const origin = inject('siteOrigin');
let browser: Browser;
/** One for all: to open another for each costs as much as what is looked at. */
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
});
afterAll(() => browser.close());

/** Pixels a page is high on a phone 360 wide, with everything closed that can be; others in eachKind/. */
const MOST_PIXELS: Readonly<Record<string, number>> = { home: 4_000, ward: 5_000 };

describe('on a phone', () => {
  it.each(sitePages(inject('siteFolder')).filter(({ kind }) => kind in MOST_PIXELS))(
    '$address is no longer than a reader scrolls',
    async ({ address, kind }) => {
      await page.goto(origin + address);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height).toBeLessThanOrEqual(MOST_PIXELS[kind] ?? 0);
    },
  );
});
