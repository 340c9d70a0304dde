import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { leadsElsewhere } from '../../scripts/pageKind.ts';
import { launchBrowser } from '../setup/browser.ts';
import { onePageOfEachKind } from '../setup/sitePages.ts';

const origin = inject('siteOrigin');
let browser: Browser;
/** One for all: to open another for each costs as much as what is looked at. */
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Widths with the size of the root's text: 320 × 256 px is 1280 × 1024 px at a zoom of 400 % (WCAG 1.4.10). */
const VIEWS = [
  { width: 320, height: 256, fontSize: '100%' },
  { width: 360, fontSize: '100%' },
  { width: 768, fontSize: '100%' },
  { width: 1280, fontSize: '100%' },
  { width: 1280, fontSize: '200%' },
  { width: 360, fontSize: '200%' },
];

describe('without sideways scrolling', () => {
  it.each(onePageOfEachKind(inject('siteFolder')).filter(({ kind }) => !leadsElsewhere(kind)))(
    'a page $kind fits every width, also with text twice as large and everything open',
    async ({ address }) => {
      await page.goto(origin + address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const overflows: string[] = [];
      for (const { width, height = 800, fontSize } of VIEWS) {
        await page.setViewportSize({ width, height });
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, fontSize);
        const found = await page.evaluate(async () => {
          const root = document.documentElement;
          // A chart of one's own is drawn anew for its column, which a busy machine does a moment later.
          for (let tries = 0; tries < 20 && root.scrollWidth > window.innerWidth; tries++)
            await new Promise((resolve) => setTimeout(resolve, 50));
          // Words of a drawing are cut at the edge of the window without making the page wider.
          const cut = [...document.querySelectorAll('svg text')].flatMap((text) => {
            const { left, right } = text.getBoundingClientRect();
            const isCut = left < 0 || right > window.innerWidth;
            return isCut && text.closest('.scroll') === null ? [`cut: ${text.textContent}`] : [];
          });
          if (root.scrollWidth <= window.innerWidth) return cut;
          const past = (element: Element) =>
            element.getBoundingClientRect().right > window.innerWidth &&
            [...element.children].every(
              (child) => child.getBoundingClientRect().right <= window.innerWidth,
            );
          return [...document.querySelectorAll('body *')]
            .filter(
              (element) => past(element) && element.closest('.scroll, [tabindex="0"]') === null,
            )
            .slice(0, 5)
            .map(
              ({ tagName, className, textContent }) =>
                `${root.scrollWidth}: ${tagName} ${className} ${textContent?.trim().slice(0, 40)}`,
            )
            .concat(`${root.scrollWidth} wide`, cut);
        });
        overflows.push(...found.map((what) => `${width} px, text ${fontSize}: ${what}`));
      }
      expect(overflows).toEqual([]);
    },
  );
});
