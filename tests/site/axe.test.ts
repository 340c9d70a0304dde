import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addAxe, axeViolations, COLOUR_RULES, inBothSchemes } from '../setup/axeRuns.ts';
import { launchBrowser } from '../setup/browser.ts';
import { inParallel } from '../setup/inParallel.ts';
import { watchPage } from '../setup/watchPage.ts';
import { pagesOfEachShape } from './sampledPages.ts';

const folder = inject('siteFolder');
const origin = inject('siteOrigin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/**
 * Puts another page of the site into the open document: parsed, styled and run as after following a link,
 * but with axe kept in memory and warm, which makes a crawl of all pages four times as fast.
 */
async function turnTo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (path) => {
    const response = await fetch(path);
    const html = await response.text();
    if (!response.ok) throw new Error(`no such page: ${path}`);
    history.replaceState(null, '', path);
    document.open();
    document.write(html);
    document.close();
    if (document.readyState !== 'complete')
      await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
    if (document.styleSheets.length === 0) throw new Error(`page without style: ${path}`);
  }, address);
}

async function openWithAxe(): Promise<{ page: Page; seen: string[] }> {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  const seen = watchPage(page, origin);
  await page.goto(`${origin}/about/`);
  await addAxe(page);
  return { page, seen };
}

describe('axe', () => {
  it('finds nothing on pages of one kind that differ in shape, which print nothing and ask no other host', async () => {
    const addresses = pagesOfEachShape(folder).map(({ address }) => address);
    const violations: string[] = [];
    const noises: string[][] = [];
    let checked = 0;
    const start = async () => {
      const opened = await openWithAxe();
      noises.push(opened.seen);
      return opened.page;
    };
    await inParallel(addresses, 3, start, async (address, page) => {
      await turnTo(page, address);
      // The dark comes from the same style sheets: one page of each kind is looked at in it, in eachKind/.
      const found = await axeViolations(page);
      violations.push(...found.map((violation) => `${address} ${violation}`));
      checked += 1;
    });
    expect(violations).toEqual([]);
    expect(noises.flat()).toEqual([]);
    expect(checked).toBe(addresses.length);
    expect(checked).toBeGreaterThan(15);
  });

  it('sees what is wrong, also in the dark alone, in a document that was turned to', async () => {
    const { page } = await openWithAxe();
    await turnTo(page, '/glossary/');
    await page.evaluate(() => {
      // The page's policy refuses a style element.
      const styles = new CSSStyleSheet();
      styles.replaceSync(
        '@media (prefers-color-scheme: dark) { main p, main dd { color: #223 !important } }',
      );
      document.adoptedStyleSheets = [styles];
      document.querySelector('main')?.append(document.createElement('img'));
    });
    const violations = await inBothSchemes(page, COLOUR_RULES);
    expect(violations.some((violation) => violation.startsWith('image-alt'))).toBe(true);
    expect(violations.some((violation) => violation.startsWith('color-contrast'))).toBe(false);
    expect(violations.some((violation) => violation.startsWith('dark color-contrast'))).toBe(true);
    await page.context().close();
  });
});
