import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { leadsElsewhere } from '../../scripts/pageKind.ts';
import { launchBrowser } from '../setup/browser.ts';
import { onePageOfEachKind } from '../setup/sitePages.ts';

const origin = inject('siteOrigin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** More stops than any page has. */
const MOST_STOPS = 3000;

/**
 * What is wrong with the element that has the focus, in words, and whether it had it before; null where it is seen and
 * has a name, and undefined where nothing on the page has the focus. Runs in the page.
 */
function faultOfFocus(): { isAgain: boolean; fault: string | null } | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement)
    return undefined;
  const byIds = (ids: string | null) =>
    (ids ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = element instanceof HTMLElement && 'labels' in element ? element.labels : null;
  const names = [
    element.getAttribute('aria-label'),
    ...byIds(element.getAttribute('aria-labelledby')),
    ...[...((labels as NodeListOf<Element> | null) ?? [])].map(({ textContent }) => textContent),
    element.textContent,
    element.querySelector('img')?.getAttribute('alt'),
    element.getAttribute('title'),
  ];
  const name = names.find((each) => each !== null && each !== undefined && each.trim() !== '');
  const { x, y, width, height } = element.getBoundingClientRect();
  const isOnScreen = x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;
  const what = `${element.localName} ${element.id || element.getAttribute('href') || element.className}`;
  const faults = [
    ...(name === undefined ? ['has no name'] : []),
    ...(width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true })
      ? ['is not seen']
      : []),
    ...(isOnScreen ? [] : ['is off the screen']),
  ];
  // Kept in the page: which elements had the focus before.
  const holder = globalThis as unknown as { met?: Set<Element> };
  holder.met ??= new Set();
  const isAgain = holder.met.has(element);
  holder.met.add(element);
  return { isAgain, fault: faults.length === 0 ? null : `${what} ${faults.join(', ')}` };
}

describe('tabbing through', () => {
  it.each(onePageOfEachKind(inject('siteFolder')).filter(({ kind }) => !leadsElsewhere(kind)))(
    'a page $kind meets stops that are seen and named, each once',
    async ({ address }) => {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      await page.goto(origin + address);
      // The explorer's frame has nothing to stop at before its script has drawn.
      await page.locator('a[href], summary, [tabindex="0"]').first().waitFor({ state: 'attached' });
      // The frame of a chart of one's own is empty until its script has drawn.
      await page.waitForFunction(() => document.querySelector('a[href], button') !== null);
      const faults: string[] = [];
      let stops = 0;
      for (let press = 0; press < MOST_STOPS; press += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(faultOfFocus);
        // The end of the page: the browser's own controls come next.
        if (stop === undefined || stop.isAgain) break;
        stops += 1;
        if (stop.fault !== null) faults.push(stop.fault);
      }
      expect(faults).toEqual([]);
      expect(stops).toBeGreaterThan(0);
      expect(stops).toBeLessThan(MOST_STOPS);
      await page.close();
    },
  );

  it('sees a stop that is not seen, and one without a name', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/glossary/`);
    const stops = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#x';
      document.querySelector('main')?.append(link);
      link.focus();
    });
    expect(stops).toBeUndefined();
    expect((await page.evaluate(faultOfFocus))?.fault).toMatch(/has no name, is not seen/);
    await page.close();
  });
});
